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

  /// Twelve groups that overlap in every way among sixty candidates, with bounds of their own.
  private func tangle(_ seed: Int, _ bounds: (Int) -> ClosedRange<Int>) -> [Quota] {
    var dice = Dice(seed)
    return (0..<12).map { group in
      let members = (0..<60).filter { _ in dice.number(0...1) == 0 }
      return Quota("g\(group)", members: Set(members), seats: bounds(group))
    }
  }

  private func sixty(_ quotas: [Quota]) throws -> CommitteeElection {
    var dice = Dice(3)
    let ballots = (0..<100).map { _ in (0..<60).filter { _ in dice.number(0...4) == 0 } }
    return try CommitteeElection(
      seats: 12, candidates: (0..<60).map { "c\($0)" }, ballots: ballots, quotas: quotas)
  }

  @Test func `may be one of twelve that overlap, over sixty candidates`() throws {
    for rule in [CommitteeRule.approval, .phragmen, .equalShares] {
      let quotas = tangle(1) { _ in 5...7 }
      let committee = try rule.elect(try sixty(quotas), resolute: true).committees[0]
      for quota in quotas {
        #expect(quota.seats.contains(committee.filter(quota.members.contains).count))
      }
    }
  }

  @Test(arguments: 0..<8) func `that is hopelessly tangled is given up, and it says so`(seed: Int) {
    // Of each group exactly one, then six, then all: whatever comes of it, it comes soon.
    for bounds in [{ _ in 1...1 }, { _ in 6...6 }, { $0 < 6 ? 12...12 : 0...0 }]
      as [(Int) -> ClosedRange<Int>]
    {
      do {
        _ = try sixty(tangle(seed, bounds))
      } catch {
        let known: [CommitteeError] = [
          .impossibleQuotas, .tangledQuotas(steps: QuotaSearch.patience),
        ]
        #expect(known.contains(error as? CommitteeError ?? .noSeats))
      }
    }
  }

  @Test(arguments: 0..<40) func `search finds a committee where trying them all does`(seed: Int) {
    var dice = Dice(seed)
    let candidates = dice.number(3...9)
    let seats = dice.number(1...candidates)
    let quotas = (0..<dice.number(1...4)).map { group in
      let least = dice.number(0...seats)
      return Quota(
        "\(group)", members: Set((0..<candidates).filter { _ in dice.number(0...1) == 0 }),
        seats: least...dice.number(least...seats))
    }
    let isPossible = (0..<(1 << candidates)).contains { mask in
      let committee = (0..<candidates).filter { mask >> $0 & 1 == 1 }
      return committee.count == seats
        && quotas.allSatisfy { quota in
          quota.seats.contains(committee.filter(quota.members.contains).count)
        }
    }
    let found = try? CommitteeElection(
      seats: seats, candidates: (0..<candidates).map(String.init), ballots: [], quotas: quotas)
    #expect((found != nil) == isPossible)
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
