import Foundation
import Testing

@testable import Choice

/// What the production Polis computed from its groups, where the real data is at hand.
@Suite(.enabled(if: ProductionPolis.isThere, "no real data: set KURAK_DATA"))
struct ProductionPolisTests {
  @Test(arguments: ProductionPolis.names)
  func `representative statements are the same, in the same order`(name: String) throws {
    let known = try ProductionPolis(name)
    let chosen = Representation.chosen(groups: known.groups, shown: known.shown)
    for (group, list) in chosen.enumerated() {
      let expected = known.answer.repness["\(group)"] ?? []
      #expect(list.map { known.answer.tids[$0.statement] } == expected.map(\.tid))
      for (ours, theirs) in zip(list, expected) {
        #expect(ours.side.rawValue == theirs.side)
        #expect(abs(ours.ratio - theirs.repness) < 1e-9)
        #expect(abs(ours.share - theirs.share) < 1e-9)
        #expect(abs(ours.surplus - theirs.surplus) < 1e-9)
        // Production prints this one figure in single precision.
        #expect(abs(ours.difference - theirs.difference) < 1e-6)
      }
    }
  }

  @Test(arguments: ProductionPolis.names)
  func `group-informed consensus is the same`(name: String) throws {
    let known = try ProductionPolis(name)
    for (place, statement) in known.answer.tids.enumerated() {
      let ours = SharedOpinion.agreement(known.groups.map { $0[place] })
      let theirs = try #require(known.answer.agreement["\(statement)"])
      #expect(abs(ours - theirs) < 1e-9)
    }
  }

  @Test func `priorities are the same where production did not give 49 to all`() throws {
    let known = try ProductionPolis("above-100-ptpts")
    let metas = Set(known.answer.metas)
    for (place, statement) in known.answer.tids.enumerated() {
      let votes = known.groups.reduce(StatementVotes()) { $0 + $1[place] }
      let ours = SharedOpinion.priority(
        votes, extremity: known.answer.pca.extremity[place],
        isAboutPerson: metas.contains(statement))
      let theirs = try #require(known.answer.priorities["\(statement)"])
      #expect(abs(ours - theirs) < 1e-9, "statement \(statement)")
    }
  }

  /// Known fault: from March 2025 on, routing in production was a plain lottery.
  @Test func `a statement that is no question about the person does not get 49`() throws {
    let known = try ProductionPolis("50ptpt-3gp-strict-no-meta")
    #expect(known.answer.priorities.values.allSatisfy { $0 == 49 })
    let ours = Set(
      known.answer.tids.indices.map { place in
        SharedOpinion.priority(
          known.groups.reduce(StatementVotes()) { $0 + $1[place] },
          extremity: known.answer.pca.extremity[place])
      })
    #expect(ours.count > 20)
    #expect(!ours.contains(49))
  }
}
