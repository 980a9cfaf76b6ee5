import Testing

@testable import Choice

@Suite struct RankedDecisionTests {
  private func ballots(_ options: Int, _ lists: [(String, Int)]) throws -> RankedBallots {
    try RankedBallots(
      options: options,
      ballots: lists.map { text, voters in
        (text.utf8.map { Int($0) - Int(UInt8(ascii: "A")) }, voters)
      })
  }

  @Test func `Schulze orders the example of 45 voters as E, A, C, B, D`() throws {
    let count = Schulze(
      try ballots(
        5,
        [
          ("ACBED", 5), ("ADECB", 5), ("BEDAC", 8), ("CABED", 3), ("CAEBD", 7), ("CBADE", 2),
          ("DCEBA", 7), ("EBADC", 8),
        ]))
    #expect(count.ranking == [[4], [0], [2], [1], [3]])
    #expect(
      count.strengths == [
        [0, 28, 28, 30, 24], [25, 0, 28, 33, 24], [25, 29, 0, 29, 24], [25, 28, 28, 0, 24],
        [25, 28, 28, 31, 0],
      ])
    #expect(count.preferences[0] == [0, 20, 26, 30, 22])
    #expect(count.winners == [4])
  }

  @Test func `Schulze shows a circle as a tie`() throws {
    let count = Schulze(try ballots(3, [("ABC", 1), ("BCA", 1), ("CAB", 1)]))
    #expect(count.ranking == [[0, 1, 2]])
    #expect(Schulze(try ballots(2, [])).winners == [0, 1])
  }

  @Test func `Tennessee's run-off elects Knoxville in three rounds`() throws {
    // Memphis, Nashville, Chattanooga, Knoxville.
    let count = InstantRunoff(
      try ballots(4, [("ABCD", 42), ("BCDA", 26), ("CDBA", 15), ("DCBA", 17)]))
    #expect(count.winner == 3)
    #expect(count.rounds.map(\.struckOut) == [[2], [1], []])
    #expect(count.rounds[1].votes == [0: 42, 1: 26, 3: 32])
    #expect(!count.needsLot)
  }

  @Test func `ties in a run-off are shown with how they were broken`() throws {
    let together = InstantRunoff(try ballots(4, [("A", 4), ("B", 4), ("CA", 1), ("D", 1)]))
    #expect(together.rounds[0].tie == .together)
    #expect(together.rounds[0].struckOut == [2, 3])
    #expect(together.winner == 0)
    #expect(together.rounds[1].exhausted == 1)
    let earlier = InstantRunoff(try ballots(4, [("A", 5), ("B", 3), ("C", 4), ("DB", 1)]))
    #expect(earlier.rounds[1].tie == .earlierRound)
    #expect(earlier.rounds[1].struckOut == [1])
    let list = InstantRunoff(try ballots(2, [("A", 1), ("B", 1)]))
    #expect(list.needsLot)
    #expect(list.rounds[0].tied == [0, 1])
    #expect(list.winner == 0)
    #expect(InstantRunoff(try ballots(2, [])).winner == nil)
  }

  @Test func `ballots that make no sense are refused`() {
    #expect(throws: DecisionFault.repeatedOption(ballot: 1, 0)) { try ballots(2, [("AA", 1)]) }
    #expect(throws: DecisionFault.noSuchOption(ballot: 1, 2)) { try ballots(2, [("C", 1)]) }
    #expect(throws: DecisionFault.negativeCount) { try ballots(2, [("A", -1)]) }
    #expect(throws: DecisionFault.tooManyVoters) {
      try ballots(2, [("A", .max), ("B", .max)])
    }
    #expect(throws: DecisionFault.noOptions) { try ballots(0, []) }
  }
}
