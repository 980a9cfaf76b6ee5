import Testing

@testable import Choice

@Suite struct `A committee` {
  private func election(
    _ seats: Int, _ candidates: Int, _ ballots: [[Int]], quotas: [Quota] = []
  ) throws -> CommitteeElection {
    try CommitteeElection(
      seats: seats, candidates: (0..<candidates).map { "c\($0)" }, ballots: ballots,
      quotas: quotas)
  }

  private func random(_ dice: inout Dice) throws -> (CommitteeElection, [[Int]], Int) {
    let candidates = 2 + dice.number(0...4)
    let ballots = (0..<(1 + dice.number(0...8))).map { _ in
      (0..<candidates).filter { _ in dice.number(0...2) == 0 }
    }
    let seats = dice.number(1...candidates)
    return (try election(seats, candidates, ballots), ballots, candidates)
  }

  /// All ways to choose so many of so many.
  private func subsets(_ seats: Int, of candidates: Int) -> [[Int]] {
    guard seats > 0 else { return [[]] }
    return (0..<candidates).flatMap { last in
      subsets(seats - 1, of: last).map { $0 + [last] }
    }
  }

  /// The best committees by trying them all.
  private func best(
    _ seats: Int, of candidates: Int, by score: ([Int]) -> Rational
  ) -> Set<[Int]> {
    let scored = subsets(seats, of: candidates).map { ($0, score($0)) }
    let highest = scored.map(\.1).max() ?? .zero
    return Set(scored.filter { $0.1 == highest }.map(\.0))
  }

  @Test func `by PAV and Chamberlin–Courant is the best of all`() throws {
    var dice = Dice(11)
    for _ in 0..<60 {
      let (election, ballots, candidates) = try random(&dice)
      let pav = best(election.seats, of: candidates) { committee in
        ballots.reduce(.zero) { sum, ballot in
          let held = committee.filter(ballot.contains).count
          return (0..<held).reduce(sum) { $0 + Rational(reducing: 1, over: BigInteger($1 + 1)) }
        }
      }
      #expect(Set(try CommitteeRule.proportional.elect(election).committees) == pav)
      let covered = best(election.seats, of: candidates) { committee in
        Rational(ballots.count { ballot in committee.contains(where: ballot.contains) })
      }
      #expect(Set(try CommitteeRule.chamberlinCourant.elect(election).committees) == covered)
    }
  }

  @Test(arguments: CommitteeRule.allCases)
  func `does not depend on the order of voters, nor on who is numbered how`(
    rule: CommitteeRule
  ) throws {
    var dice = Dice(5)
    for _ in 0..<25 {
      let (first, ballots, candidates) = try random(&dice)
      let committees = Set(try rule.elect(first).committees)
      #expect(
        Set(try rule.elect(election(first.seats, candidates, ballots.reversed())).committees)
          == committees)
      let renamed = try election(
        first.seats, candidates, ballots.map { $0.map { candidates - 1 - $0 } })
      let back = try rule.elect(renamed).committees.map { committee in
        committee.map { candidates - 1 - $0 }.sorted()
      }
      #expect(Set(back) == committees)
    }
  }

  @Test(arguments: CommitteeRule.allCases)
  func `of one electorate twice is the same`(rule: CommitteeRule) throws {
    var dice = Dice(8)
    for _ in 0..<15 {
      let (first, ballots, candidates) = try random(&dice)
      let doubled = try election(first.seats, candidates, ballots + ballots)
      #expect(try rule.elect(doubled).committees == (try rule.elect(first).committees))
    }
  }

  @Test func `gives a group its share where it holds together`() throws {
    // Six of ten agree on three, four on two others: of five seats three and two.
    let ballots =
      [[Int]](repeating: [0, 1, 2, 3, 4], count: 6)
      + [[Int]](repeating: [5, 6, 7, 8, 9], count: 4)
    let election = try election(5, 10, ballots)
    for rule in [
      CommitteeRule.phragmen, .equalShares, .equalSharesApproval, .equalSharesIncrement,
      .proportional, .sequentialProportional, .maximinSupport,
    ] {
      let committee = try rule.elect(election, resolute: true).committees[0]
      #expect(committee.filter { $0 < 5 }.count == 3, "\(rule.rawValue)")
    }
    #expect(try CommitteeRule.approval.elect(election).committees == [[0, 1, 2, 3, 4]])
  }

  @Test func `tells by what each member was chosen, and with whom she was tied`() throws {
    let outcome = try CommitteeRule.phragmen.elect(
      try election(2, 3, [[0], [0, 1], [2], [2]]), resolute: true)
    #expect(outcome.steps.map(\.candidate) == [0, 2])
    #expect(outcome.steps[0].tied == [0, 2])
    #expect(outcome.steps[0].figure == .load(Rational(reducing: 1, over: 2)))
    let shares = try CommitteeRule.equalShares.elect(
      try election(1, 2, [[0], [0], [1]]), resolute: true)
    // Three voters have a third of a seat each: two of them cannot pay one, so it is filled.
    #expect(shares.committees == [[0]])
    #expect(shares.steps[0].figure == .load(Rational(reducing: 1, over: 6)))
  }

  /// Ten voters with three tenths of a seat buy Aida; then no six or three have a whole seat left.
  ///
  /// With four tenths Bakyt and Cholpon can be bought, too (the example of the article).
  @Test func `by Equal Shares gets as much money as fills every seat`() throws {
    let ballots =
      [[Int]](repeating: [0, 1, 3], count: 4) + [[0, 1], [0, 1], [2], [2], [2, 4], [4]]
    let outcome = try CommitteeRule.equalSharesIncrement.elect(try election(3, 5, ballots))
    #expect(outcome.committees == [[0, 1, 2]] && outcome.money == 4)
    #expect(outcome.steps.map(\.figure).allSatisfy { if case .price = $0 { true } else { false } })
    let report = try CommitteeReport(
      try election(3, 5, ballots), by: .equalSharesIncrement, resolute: true, named: false)
    #expect(report.json.contains(#""money":4"#))
    #expect(report.table.contains("Money handed out: that of 4 seats"))
    #expect(try CommitteeRule.equalShares.elect(try election(3, 5, ballots)).money == nil)
  }

  @Test(arguments: 0..<40)
  func `by Equal Shares with more money is what slow counting finds, one way of many`(
    seed: Int
  ) throws {
    var dice = Dice(seed)
    let (election, ballots, _) = try random(&dice)
    let outcome = try CommitteeRule.equalSharesIncrement.elect(election)
    let one = try CommitteeRule.equalSharesIncrement.elect(election, resolute: true)
    #expect(outcome.committees.contains(one.committees[0]))
    guard election.approvals.count(where: { $0 > 0 }) >= election.seats else { return }
    var money = election.seats
    while true {
      let bought = bought(election, ballots, money)
      if bought.count == election.seats {
        #expect(one.committees == [bought.sorted()] && one.money == money)
        return
      }
      money += 1
    }
  }

  /// Equal Shares voter by voter, the first of equals bought, until all seats are or money is not.
  private func bought(_ election: CommitteeElection, _ ballots: [[Int]], _ money: Int) -> [Int] {
    var left = [Rational](
      repeating: Rational(reducing: BigInteger(money), over: BigInteger(ballots.count)),
      count: ballots.count)
    var bought: [Int] = []
    while bought.count < election.seats {
      let prices = election.candidates.indices.filter { !bought.contains($0) }.compactMap {
        candidate -> (Rational, Int)? in
        var fans = ballots.indices.filter { ballots[$0].contains(candidate) }
        var cost = Rational(1)
        while !fans.isEmpty {
          guard let price = cost.divided(by: Rational(fans.count)) else { return nil }
          let poor = fans.filter { left[$0] < price }
          if poor.isEmpty { return (price, candidate) }
          for voter in poor { cost -= left[voter] }
          fans.removeAll(where: poor.contains)
        }
        return nil
      }
      guard let (price, next) = prices.min(by: { $0 < $1 }) else { break }
      for voter in ballots.indices where ballots[voter].contains(next) {
        left[voter] -= min(left[voter], price)
      }
      bought.append(next)
    }
    return bought
  }

  @Test func `counts a name that stands twice on a ballot once, and blank ballots as voters`()
    throws
  {
    let twice = try election(1, 2, [[0, 0, 0], [1], [1], []])
    #expect(twice.approvals == [1, 2] && twice.voters == 4)
    #expect(try CommitteeRule.approval.elect(twice).committees == [[1]])
  }

  @Test func `is complete even where few are approved`() throws {
    for rule in CommitteeRule.allCases {
      let outcome = try rule.elect(try election(3, 4, [[1]]))
      #expect(outcome.committees == [[0, 1, 2], [0, 1, 3], [1, 2, 3]], "\(rule.rawValue)")
      let nobody = try rule.elect(try election(2, 3, [[], []]))
      #expect(nobody.committees.count == 3, "\(rule.rawValue)")
    }
  }

  @Test func `refuses what is no election`() throws {
    #expect(throws: CommitteeError.noSeats) { try election(0, 2, []) }
    #expect(throws: CommitteeError.tooManySeats(seats: 3, candidates: 2)) {
      try election(3, 2, [])
    }
    #expect(throws: CommitteeError.unknownCandidate(2, ballot: 2)) {
      try election(1, 2, [[0], [2]])
    }
    #expect(throws: CommitteeError.unknownCandidate(-1, ballot: 1)) { try election(1, 2, [[-1]]) }
  }

  @Test func `says when too many are tied to list them`() throws {
    let election = try election(10, 40, [])
    #expect(throws: CommitteeError.tooManyTies(limit: 100)) {
      try CommitteeRule.approval.elect(election, limit: 100)
    }
    #expect(
      try CommitteeRule.approval.elect(election, resolute: true).committees == [Array(0..<10)])
  }
}
