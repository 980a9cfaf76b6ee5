import Testing

@testable import Choice

@Suite struct EqualSharesTests {
  @Test func `a project that everybody approves and that costs the budget wins`() {
    let election = Election(
      budget: 155_000, projects: [Project(id: "1", cost: 155_000)],
      approvals: [[Int]](repeating: [0], count: 241))
    let outcome = EqualShares().count(election)
    #expect(outcome.winners == [0])
    #expect(
      outcome.reasons == [
        .funded(
          Funding(round: 1, payers: 241, short: 0, share: Rational(reducing: 155_000, over: 241)))
      ])
  }
}
