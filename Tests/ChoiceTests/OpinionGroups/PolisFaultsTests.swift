import Testing

@testable import Choice

/// What production Polis is known to get wrong (CLOJURE_QUIRKS.md), each turned into a test.
struct PolisFaultsTests {
  private static let map = OpinionMap(counting: Camps.conversation(Camps.votes([12, 12])))

  @Test func `routing follows the priorities rather than plain chance`() {
    var votes = Camps.votes([12, 12])
    votes.append(("0", "new", .agree))
    let map = OpinionMap(counting: Camps.conversation(votes))
    let new = map.conversation.statements.count - 1
    let draws = (0..<2_000).compactMap { map.next(after: [], seed: "a", draw: $0) }
    let expected = map.priorities[new] / map.priorities.reduce(0, +)
    let share = Double(draws.count { $0 == new }) / 2_000
    #expect(abs(share - expected) < 0.04)
    #expect(share > 2.0 / Double(map.conversation.statements.count))
  }

  @Test func `anybody can draw again what was routed, and nothing seen comes back`() {
    let map = Self.map
    #expect(
      (0..<50).map { map.next(after: [], seed: "a", draw: $0) }
        == (0..<50).map { map.next(after: [], seed: "a", draw: $0) })
    var seen: Set<Int> = []
    while let next = map.next(after: seen, seed: "b", draw: seen.count) {
      #expect(seen.insert(next).inserted)
    }
    #expect(seen.count == map.conversation.statements.count)
  }

  @Test func `priorities are those of the votes counted, not of the tick before`() {
    var live = LiveConversation(Camps.conversation(Camps.votes([6, 6])))
    let before = live.map.priorities[0]
    live.cast(person: "new", statement: "0", .agree)
    #expect(live.map.priorities[0] != before)
    #expect(live.map.votes == live.map.conversation.counts)
  }

  @Test func `people who differ along one line alone are not all put in the middle`() {
    // Every row is a multiple of the first: a matrix of rank one.
    let votes: [Camps.Vote] = (0..<60).flatMap { person in
      (0..<8).map { statement in
        ("\(person)", "\(statement)", (person + statement) % 2 == 0 ? .agree : .disagree)
      }
    }
    let map = OpinionMap(counting: Camps.conversation(votes))
    #expect(map.groups.map(\.members.count) == [30, 30])
    #expect(map.stability?.value == 1)
    #expect(map.projection.people.allSatisfy { abs($0.x) > 1 && abs($0.y) < 1e-6 })
  }

  /// Over 10,000 people production takes another, unseeded way, and two runs differ (Q10).
  @Test func `ten thousand people and more are placed and parted alike in two runs`() {
    let votes: [Camps.Vote] = (0..<10_001).flatMap { person in
      (0..<8).map { statement in
        let isOwn = (person * 7 + statement * 5) % 11 > 3
        return ("\(person)", "\(statement)", (person % 3 == 0) == isOwn ? .agree : .disagree)
      }
    }
    let one = Sketch(Camps.conversation(votes))
    let again = Sketch(Camps.conversation(votes.reversed()))
    #expect(one.placed.count == 10_001)
    #expect(one.directions.vectors == again.directions.vectors)
    #expect(one.projection.people == again.projection.people)
    let groups = [one, again].map { $0.grouping(seed: $0.conversation.fingerprint) }
    #expect(groups[0]?.groups != nil && groups[0]?.groups == groups[1]?.groups)
    #expect(groups[0]?.silhouettes == groups[1]?.silhouettes)
  }

  @Test func `no vote is lost, whichever way many sheets come together`() {
    let votes = Camps.votes([8, 8])
    let sheets = Dictionary(grouping: votes, by: \.person)
    var grown = LiveConversation(Camps.conversation([]))
    for person in sheets.keys.sorted(by: >) {
      for vote in sheets[person] ?? [] {
        grown.cast(person: vote.person, statement: vote.statement, vote.answer)
      }
    }
    #expect(grown.map.conversation.votes == votes.count)
    #expect(grown.map.votes == Camps.conversation(votes).counts)
  }

  @Test func `the number of groups does not change when people are put in another order`() {
    let votes = Camps.votes([40, 30], seed: 9, dissenters: 25)
    let known = OpinionMap(counting: Camps.conversation(votes))
    let turned = OpinionMap(counting: Camps.conversation(votes.reversed()))
    #expect(turned.k == known.k)
    #expect(turned.silhouettes == known.silhouettes)
    #expect(turned.groups.map(\.members) == known.groups.map(\.members))
  }
}
