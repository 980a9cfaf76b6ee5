import Testing

@testable import Choice

/// Faults that were found in the reference tools, each as a test of ours.
@Suite struct KnownFaultsTests {
  private func election(_ budget: Rational, _ costs: [Int], _ votes: [[Int]]) -> Election {
    Election(
      budget: budget,
      projects: costs.enumerated().map { Project(id: "\($0)", cost: Rational($1)) },
      approvals: votes)
  }

  @Test func `rounding does not take the village's only project away`() {
    // 241 times the floating-point 155000/241 is less than 155000.
    let village = election(155_000, [155_000], [[Int]](repeating: [0], count: 241))
    #expect(EqualShares().count(village).winners == [0])
  }

  @Test func `whether raising stops when exhausted is a parameter and is reported`() {
    // At the start nothing fits behind the first; one unit more buys the third instead.
    let file = Pabulib(
      publishing: election(10, [6, 5, 4], [[0], [0, 2], [1, 2]]),
      parameters: .init(completion: .add1, start: .floor, stopsWhenExhausted: false))
    let stated = EqualSharesParameters(statedIn: file)
    #expect(!stated.stopsWhenExhausted && stated.start == .floor && stated.completion == .add1)
    let report = CountReport(
      election: file.election, parameters: stated,
      outcome: EqualShares(stated).count(file.election))
    #expect(
      report.json.contains(#""start":"floor","increase":"voter","step":"1","exhaustive":false"#))
    #expect(report.table.contains("start floor, increase voter, exhaustive no"))
  }

  @Test(arguments: [true, false])
  func `raising ends although an unwanted project would fit`(stops: Bool) {
    let unwanted = election(100, [90, 10, 50], [[0], [0]])
    let parameters = EqualSharesParameters(completion: .add1, stopsWhenExhausted: stops)
    #expect(EqualShares(parameters).count(unwanted).winners == [0])
  }

  @Test func `a voter without any winner is counted as such`() {
    let outcome = EqualShares().count(election(10, [6, 10], [[0], [0], [0], [1], []]))
    #expect(outcome.winners == [0])
    #expect(outcome.votersWithWinner == 3)
  }

  @Test func `a ballot that names a project twice counts once`() {
    let twice = election(10, [10, 10], [[0, 0], [1], [1]])
    #expect(twice.supporters == [1, 2])
    #expect(EqualShares().count(twice).winners.isEmpty)
  }

  @Test func `the order of the ways to break ties is kept`() {
    let tied = election(6, [5, 3], [[0, 1], [0, 1], [0, 1]])
    let order = { EqualShares(.init(ties: $0)).count(tied).winners }
    #expect(order([.minCost, .maxCost]) == [1])
    #expect(order([.maxCost, .minCost]) == [0])
  }

  @Test func `a file without the line key and value loses nothing`() throws {
    let text = """
      META
      description;Village budget
      budget;10
      vote_type;approval
      PROJECTS
      project_id;cost
      1;10
      VOTES
      voter_id;vote
      a;1
      """
    let file = try Pabulib(reading: Array(text.utf8))
    #expect(file.value(of: "description") == "Village budget")
    #expect(EqualShares().count(file.election).winners == [0])
  }

  @Test func `blank ballots have a share of the budget`() {
    let outcome = EqualShares().count(election(10, [6], [[0], []]))
    #expect(outcome.endowment == 5)
    #expect(outcome.reasons == [.tooDear(money: 5, afterRounds: 0)])
  }

  @Test func `where everything fits, raising shares funds everything that is wanted`() {
    let roomy = election(100, [30, 20, 10], [[0], [1], [2]])
    #expect(EqualShares(.init(completion: .add1)).count(roomy).winners == [0, 1, 2])
  }
}
