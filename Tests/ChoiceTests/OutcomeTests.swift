import Testing

@testable import Choice

@Suite struct OutcomeTests {
  @Test func `nobody voted and nothing is funded`() {
    let empty = Election(budget: 10, projects: [Project(id: "1", cost: 1)], approvals: [])
    for parameters in EqualSharesTests.parameters {
      let outcome = EqualShares(parameters).count(empty)
      #expect(outcome.winners.isEmpty)
      #expect(outcome.reasons == [.noVotes])
    }
  }

  @Test func `no projects, no money, only blank ballots`() {
    let none = Election(budget: 10, projects: [], approvals: [[], []])
    #expect(EqualShares(.init(completion: .add1)).count(none).winners.isEmpty)
    let poor = Election(budget: 0, projects: [Project(id: "1", cost: 1)], approvals: [[0]])
    #expect(EqualShares(.init(completion: .add1)).count(poor).winners.isEmpty)
    let blank = Election(budget: 9, projects: [Project(id: "1", cost: 1)], approvals: [[]])
    #expect(EqualShares(.init(completion: .add1)).count(blank).reasons == [.noVotes])
  }

  @Test func `what costs nothing and is wanted comes in free`() {
    let election = Election(
      budget: 4, projects: [Project(id: "1", cost: 0), Project(id: "2", cost: 0)],
      approvals: [[0]])
    #expect(EqualShares().count(election).reasons == [.free, .noVotes])
  }

  @Test func `the completion says in which order and from how much`() {
    let election = Election(
      budget: 20,
      projects: [
        Project(id: "a", cost: 8), Project(id: "b", cost: 9), Project(id: "c", cost: 5),
        Project(id: "d", cost: 1),
      ], approvals: [[0], [0], [1], [2], [2]])
    let outcome = EqualShares(.init(completion: .utilitarian)).count(election)
    #expect(outcome.winners == [0, 2, 3])
    #expect(
      outcome.reasons.dropFirst() == [
        .doesNotFit(left: 7),
        .funded(.init(round: 2, payers: 2, short: 0, share: Rational(reducing: 5, over: 2))),
        .addedByCompletion(rank: 1, left: 7),
      ])
    #expect(outcome.cost == 14)
  }

  @Test func `a great many raises are leapt over`() {
    // The second project needs 400 million raises.
    let election = Election(
      budget: 1_000_000_000,
      projects: [Project(id: "1", cost: 1000), Project(id: "2", cost: 500_000_000)],
      approvals: [[0, 1]] + [[Int]](repeating: [0], count: 9))
    let outcome = EqualShares(.init(completion: .add1)).count(election)
    #expect(outcome.winners == [0, 1])
    #expect(outcome.raises == 400_000_100)
  }

  @Test func `amounts far beyond the machine's numbers are counted`() throws {
    let huge = BigInteger.power(ofTen: 400)
    let cost = try #require(Rational(huge, over: 7))
    let election = Election(
      budget: Rational(huge), projects: [Project(id: "1", cost: cost)], approvals: [[0], [0], []])
    let outcome = EqualShares(.init(completion: .add1Utilitarian)).count(election)
    #expect(outcome.winners == [0])
    #expect(outcome.cost == cost)
  }
}
