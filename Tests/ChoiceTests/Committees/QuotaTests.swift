import Testing

@testable import Choice

@Suite struct `A quota` {
  private func election(_ quotas: [Quota]) throws -> CommitteeElection {
    // The first four are men, and most voters want them.
    let ballots =
      [[Int]](repeating: [0, 1, 2, 3], count: 7)
      + [[Int]](repeating: [4, 5], count: 2) + [[6]]
    return try CommitteeElection(
      seats: 4, candidates: ["a", "b", "c", "d", "e", "f", "g"], ballots: ballots, quotas: quotas)
  }

  private let men: Set<Int> = [0, 1, 2, 3]

  @Test func `in percent is rounded so that it is kept`() {
    #expect(Quota("m", members: [], percent: 0...70, of: 10).seats == 0...7)
    #expect(Quota("m", members: [], percent: 0...70, of: 11).seats == 0...7)
    #expect(Quota("w", members: [], percent: 30...100, of: 11).seats == 4...11)
    #expect(Quota("w", members: [], percent: 30...100, of: 10).seats == 3...10)
  }

  @Test(arguments: CommitteeRule.allCases)
  func `is met by every committee, whatever the rule`(rule: CommitteeRule) throws {
    let quota = Quota("men", members: men, seats: 0...2)
    let bound = try rule.elect(try election([quota]))
    #expect(!bound.committees.isEmpty)
    #expect(bound.committees.allSatisfy { $0.filter(men.contains).count <= 2 })
    let free = try rule.elect(try election([quota]).withoutQuotas)
    if rule == .approval {
      #expect(free.committees == [[0, 1, 2, 3]])
      #expect(bound.committees.allSatisfy { $0.contains(4) && $0.contains(5) })
    }
  }

  @Test(arguments: CommitteeRule.allCases)
  func `that holds anyhow changes nothing`(rule: CommitteeRule) throws {
    let election = try election([Quota("men", members: men, seats: 0...4)])
    #expect(
      try rule.elect(election).committees == (try rule.elect(election.withoutQuotas).committees))
  }

  @Test func `may stand beside another that overlaps it`() throws {
    let quotas = [
      Quota("men", members: men, seats: 1...2), Quota("young", members: [0, 4, 6], seats: 3...4),
    ]
    for rule in CommitteeRule.allCases {
      for committee in try rule.elect(try election(quotas)).committees {
        #expect(
          committee.filter(men.contains).count <= 2 && Set([0, 4, 6]).isSubset(of: committee))
      }
    }
  }

  @Test func `that nobody can meet is refused`() {
    #expect(throws: CommitteeError.impossibleQuotas) {
      try election([
        Quota("men", members: men, seats: 0...0), Quota("e", members: [4], seats: 0...0),
      ])
    }
    #expect(throws: CommitteeError.unknownMember(9, quota: "x")) {
      try election([Quota("x", members: [9], seats: 0...1)])
    }
  }

  @Test func `shows the result with it and without`() throws {
    let report = try CommitteeReport(
      try election([Quota("men", members: men, seats: 0...2)]), by: .approval, resolute: true,
      named: true)
    #expect(report.json.contains(#""committees":[["a","b","e","f"]]"#))
    #expect(report.json.contains(#""without_quotas":[["a","b","c","d"]]"#))
    #expect(report.table.contains("Quota men: 0 to 2 seats"))
  }
}
