import Testing

@testable import Choice

/// The figures of the articles on single decisions: options are school, clinic, square.
struct SingleDecisionExampleTests {
  private func ranked() throws -> RankedBallots {
    try RankedBallots(options: 3, ballots: [([0, 2, 1], 4), ([1, 2, 0], 3), ([2, 1, 0], 2)])
  }

  @Test(arguments: [
    (MajorityVote.Threshold.simple, 5, 9, true), (.twoThirdsOfVoting, 6, 9, true),
    (.absolute, 11, 20, false), (.twoThirdsOfEntitled, 14, 20, false),
  ])
  func `each threshold decides as the article says`(
    threshold: MajorityVote.Threshold, needed: Int, base: Int, isCarried: Bool
  ) throws {
    let half = try #require(Rational(1, over: 2))
    let outcome = try MajorityVote(quorum: half, threshold: threshold).decide(
      yes: 6, no: 3, abstained: 2, entitled: 20)
    #expect(outcome.present == 11 && outcome.quorum == 10)
    #expect(outcome.needed == needed && outcome.base == base)
    #expect(outcome.isCarried == isCarried)
  }

  @Test func `a higher quorum and a tie decide nothing`() throws {
    let part = try #require(Rational(3, over: 5))
    let vote = MajorityVote(quorum: part, threshold: .simple)
    let outcome = try vote.decide(yes: 6, no: 3, abstained: 2, entitled: 20)
    #expect(outcome.reason == .noQuorum && outcome.quorum == 12)
    #expect(try vote.decide(yes: 3, no: 3, abstained: 0, entitled: 6).reason == .tied)
  }

  @Test func `approvals and points choose the square`() throws {
    let approvals = try OptionScores(
      approvals: Array(repeating: [0, 2], count: 4) + Array(repeating: [1], count: 3)
        + Array(repeating: [2, 1], count: 2), options: 3)
    #expect(approvals.values == [4, 5, 6])
    #expect(approvals.winners == [2])
    let points =
      Array(repeating: [5, 0, 3], count: 4) + Array(repeating: [0, 5, 2], count: 3)
      + Array(repeating: [0, 2, 5], count: 2)
    #expect(try OptionScores(scores: points, options: 3, by: .sum).values == [20, 19, 28])
    #expect(try OptionScores(scores: points, options: 3, by: .median).values == [0, 2, 3])
  }

  @Test func `pairs choose the square and the run-off the clinic`() throws {
    let pairs = try Schulze(ranked())
    #expect(pairs.preferences == [[0, 4, 4], [5, 0, 3], [5, 6, 0]])
    #expect(pairs.winners == [2])
    let runoff = try InstantRunoff(ranked())
    #expect(runoff.rounds.map(\.votes) == [[0: 4, 1: 3, 2: 2], [0: 4, 1: 5]])
    #expect(runoff.winner == 1)
  }

  @Test func `one reason holds a proposal up, an objection without one does not`() throws {
    let others: [Consent.Answer] =
      Array(repeating: .agrees, count: 6) + [.standsAside, .objects(reason: "")]
    let held = try Consent(others + [.objects(reason: "it floods in spring")], quorum: 6)
    #expect(held.objections == [8] && held.unreasoned == [7] && !held.stands)
    #expect(try Consent(others + [.agrees], quorum: 6).stands)
  }
}
