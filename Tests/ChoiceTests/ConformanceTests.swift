import Foundation
import Testing

@testable import Choice

/// Real elections, where the data of KURAK_DATA (or ../shared/data) is at hand.
@Suite(.enabled(if: RealData.isThere, "no real data: set KURAK_DATA"))
struct ConformanceTests {
  @Test(arguments: RealData.elections(below: 24_000))
  func `the winners are those that pabutools elects`(expected: RealData.Expected) throws {
    let file = try RealData.file(expected.file)
    for (name, rule, parameters) in RealData.rules {
      guard let winners = expected.r[name]?.winners else { continue }
      let election = try file.election(for: parameters.utility)
      let outcome = rule.count(election, parameters)
      #expect(Set(outcome.winners.map { election.projects[$0].id }) == Set(winners), "\(name)")
    }
  }

  @Test func `Wieliczka's council funded the same thirty projects`() throws {
    let file = try RealData.file("poland_wieliczka_2023_green-budget.pb")
    let parameters = EqualSharesParameters(
      completion: .add1, start: .floor, stopsWhenExhausted: false, ties: [.minCost, .maxVotes])
    let outcome = EqualShares(parameters).count(file.election)
    let selected = try #require(file.projectColumns.first { $0.name == "selected" })
    #expect(outcome.winners == file.projects.indices.filter { selected[$0] == "1" })
    #expect(outcome.winners.count == 30)
    #expect(outcome.cost == 995_079)
    #expect((313...315).contains(outcome.endowment))
  }

  @Test func `Wieliczka comes out otherwise where raising stops when exhausted`() throws {
    let file = try RealData.file("poland_wieliczka_2023_green-budget.pb")
    let outcome = EqualShares(
      .init(completion: .add1, ties: [.minCost, .maxVotes])
    ).count(file.election)
    #expect(outcome.winners.count == 31)
    #expect(outcome.cost == 984_579)
  }
}
