import Testing

@testable import Choice

@Suite struct SingleDecisionTests {
  private func reason(
    _ threshold: MajorityVote.Threshold, yes: Int, no: Int, abstained: Int = 0,
    entitled: Int = 30, quorum: Rational = 0
  ) throws -> MajorityVote.Reason {
    try MajorityVote(quorum: quorum, threshold: threshold)
      .decide(yes: yes, no: no, abstained: abstained, entitled: entitled).reason
  }

  @Test func `thresholds are met exactly or missed by one`() throws {
    #expect(try reason(.simple, yes: 6, no: 5) == .carried)
    #expect(try reason(.simple, yes: 5, no: 5) == .tied)
    #expect(try reason(.simple, yes: 4, no: 5) == .tooFewFor)
    #expect(try reason(.absolute, yes: 15, no: 0) == .tooFewFor)
    #expect(try reason(.absolute, yes: 16, no: 14) == .carried)
    #expect(try reason(.twoThirdsOfVoting, yes: 10, no: 5, abstained: 9) == .carried)
    #expect(try reason(.twoThirdsOfVoting, yes: 9, no: 5) == .tooFewFor)
    #expect(try reason(.twoThirdsOfEntitled, yes: 20, no: 0) == .carried)
    #expect(try reason(.twoThirdsOfEntitled, yes: 19, no: 0) == .tooFewFor)
  }

  @Test func `abstentions count for the quorum and never for the motion`() throws {
    let half = Rational(reducing: 1, over: 2)
    #expect(try reason(.simple, yes: 8, no: 6, quorum: half) == .noQuorum)
    #expect(try reason(.simple, yes: 8, no: 6, abstained: 1, quorum: half) == .carried)
    #expect(try reason(.simple, yes: 8, no: 8, entitled: 31, quorum: half) == .tied)
    #expect(try reason(.simple, yes: 8, no: 7, entitled: 31, quorum: half) == .noQuorum)
    #expect(try reason(.simple, yes: 0, no: 0) == .noQuorum)
    #expect(try reason(.twoThirdsOfVoting, yes: 0, no: 0, abstained: 3) == .tooFewFor)
  }

  @Test func `the outcome holds the figures it rests on`() throws {
    let outcome = try MajorityVote(
      quorum: Rational(reducing: 1, over: 3), threshold: .twoThirdsOfVoting
    ).decide(yes: 7, no: 4, abstained: 2, entitled: 31)
    #expect(!outcome.isCarried)
    #expect(outcome.quorum == 11 && outcome.present == 13)
    #expect(outcome.needed == 8 && outcome.base == 11)
  }

  @Test func `impossible numbers are refused`() {
    #expect(throws: DecisionFault.moreThanEntitled) { try reason(.simple, yes: 20, no: 11) }
    #expect(throws: DecisionFault.moreThanEntitled) { try reason(.simple, yes: .max, no: 1) }
    #expect(throws: DecisionFault.negativeCount) { try reason(.simple, yes: -1, no: 1) }
  }

  @Test func `approvals and scores name everything that is best`() throws {
    let approvals = try OptionScores(approvals: [[0, 0], [1, 2], [2], [1]], options: 3)
    #expect(approvals.values == [1, 2, 2] && approvals.winners == [1, 2])
    let ballots = [[5, 3], [0, 3], [0, 3], [5, 2]]
    let sum = try OptionScores(scores: ballots, options: 2, by: .sum)
    #expect(sum.values == [10, 11] && sum.winners == [1])
    let median = try OptionScores(scores: ballots, options: 2, by: .median)
    #expect(median.values == [Rational(reducing: 5, over: 2), 3] && median.winners == [1])
    #expect(throws: DecisionFault.missingScore(ballot: 1)) {
      try OptionScores(scores: [[1]], options: 2, by: .sum)
    }
    #expect(throws: DecisionFault.noSuchOption(ballot: 1, 3)) {
      try OptionScores(approvals: [[3]], options: 3)
    }
  }

  @Test func `consent stands unless somebody objects with a reason`() throws {
    let calm = try Consent([.agrees, .standsAside, .objects(reason: " \n")], quorum: 3)
    #expect(calm.stands && calm.unreasoned == [2])
    let held = try Consent([.agrees, .objects(reason: "the bridge is unsafe")], quorum: 2)
    #expect(held.reason == .objected && held.objections == [1])
    #expect(try Consent([.agrees], quorum: 2).reason == .noQuorum)
    #expect(try Consent([], quorum: 0).reason == .noQuorum)
    #expect(throws: DecisionFault.negativeCount) { try Consent([], quorum: -1) }
  }
}
