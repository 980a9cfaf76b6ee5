/// The exact side: everybody's money is the starting share less the payments of those bought
/// projects that she approved, so counting who approved what gives every sum. Amounts are whole
/// numbers over the denominator of the ledger.
extension SharesRun {
  /// Among prices too near to each other, the least in truth; among equals, the first by rank.
  mutating func leastExactly(
    _ candidates: [(project: Int, price: Price)]
  ) -> (project: Int, price: Price)? {
    var best: (project: Int, price: Price, part: Ledger.Part)?
    for (project, price) in candidates {
      let known = price.exact == nil ? exactPrice(of: project, near: price.payment) : price
      guard let known, let part = known.exact else { continue }
      if let best, !isBetter(project, part, than: best.project, best.part) { continue }
      best = (project, known, part)
    }
    return best.map { ($0.project, $0.price) }
  }

  private func isBetter(
    _ project: Int, _ part: Ledger.Part, than other: Int, _ otherPart: Ledger.Part
  ) -> Bool {
    let (unit, otherUnit) = (tally.units[project], tally.units[other])
    let (price, otherPrice) = (tally.multiplied(part, project), tally.multiplied(otherPart, other))
    if Ledger.Part.isLess(price, per: unit, otherPrice, per: otherUnit) { return true }
    if Ledger.Part.isLess(otherPrice, per: otherUnit, price, per: unit) { return false }
    return tally.ranks[project] < tally.ranks[other]
  }

  /// The price exactly, or nothing where the supporters' money does not suffice.
  mutating func exactPrice(of project: Int, near guess: Double) -> Price? {
    workOutPayments()
    let holders = tally.supporters[project].map { Int($0) }.filter { ends[$0] == Self.never }
    let cost = tally.costs[project] * ledger.denominator
    guard !(exactSum(of: holders) < cost) else { return nil }
    let dues = holders.map { guess * Double(tally.score(of: project, on: $0)) }
    let poor = holders.indices.filter { money[holders[$0]] < dues[$0] - tolerance }
      .map { holders[$0] }
    let near = holders.indices.filter { abs(money[holders[$0]] - dues[$0]) <= tolerance }
      .map { holders[$0] }
    let weight = total(holders, for: project)
    if error <= tolerance / 4, poor.count + near.count < holders.count,
      let found = fill(
        cost - exactSum(of: poor), for: project, weight: weight - total(poor, for: project),
        from: near),
      abs(ledger.rounded(found) - guess) * tally.tops[project] < tolerance / 2
    {
      return price(found)
    }
    return fill(cost, for: project, weight: weight, from: holders).map(price)
  }

  /// Lets those with the least give all they have until the others can share the rest equally.
  private func fill(
    _ cost: BigInteger, for project: Int, weight: Int, from ballots: [Int]
  ) -> Ledger.Part? {
    var (cost, weight) = (cost, weight)
    let purses = ballots.map { ballot in
      Purse(
        money: exactMoney(of: ballot), voters: tally.weights[ballot],
        score: tally.score(of: project, on: ballot))
    }
    for purse in purses.sorted(by: Purse.lastsLess)
    where !(cost * BigInteger(purse.score) <= purse.money * BigInteger(weight)) {
      cost -= purse.money * BigInteger(purse.voters)
      weight -= purse.voters * purse.score
    }
    return weight > 0 ? Ledger.Part(amount: cost, divisor: BigInteger(weight)) : nil
  }

  private func price(_ part: Ledger.Part) -> Price {
    let payment = ledger.rounded(part)
    return Price(
      payment: payment, error: payment * 16 * Self.unit, rich: part.divisor.double, near: 0,
      isWhole: false, exact: part)
  }

  /// How many points these ballots give the project together.
  private func total(_ ballots: [Int], for project: Int) -> Int {
    ballots.reduce(0) { $0 + tally.weights[$1] * tally.score(of: project, on: $1) }
  }

  /// Brings the ledger up to the last round.
  mutating func workOutPayments() {
    for round in ledger.payments.count..<rounds.count {
      let gone = ended[rounds[round].ended].map { Int($0) }
      let cost = tally.costs[rounds[round].project] * ledger.denominator
      ledger.add(
        Ledger.Part(
          amount: cost - exactSum(of: gone, before: round),
          divisor: BigInteger(rounds[round].points)))
    }
  }

  func exactMoney(of ballot: Int) -> BigInteger {
    exactSum(of: [ballot], each: true, before: rounds.count)
  }

  /// What the holders of these ballots have together, all of whom still have something.
  private func exactSum(of ballots: [Int]) -> BigInteger {
    exactSum(of: ballots, before: rounds.count)
  }

  /// What they had together before a round in which they still had something.
  func exactSum(of ballots: [Int], each: Bool = false, before round: Int) -> BigInteger {
    var paid = [Int](repeating: 0, count: round)
    var voters = 0
    for ballot in ballots {
      let weight = each ? 1 : tally.weights[ballot]
      voters += weight
      for place in tally.choices.range(ballot) {
        let round = bought[Int(tally.choices.members[place])]
        if round < paid.count { paid[Int(round)] += weight * tally.choiceScore(at: place) }
      }
    }
    var sum = share * BigInteger(voters) * ledger.denominator
    for (round, times) in paid.enumerated() where times > 0 {
      sum -= ledger.payments[round] * BigInteger(times)
    }
    return sum
  }

  /// Starts again from exact payments, so that only the last rounding counts as an error.
  mutating func refresh() {
    workOutPayments()
    let payments = ledger.payments.map { ledger.rounded($0) }
    for ballot in money.indices where ends[ballot] == Self.never {
      var left = roundedShare
      for place in tally.choices.range(ballot) {
        let round = bought[Int(tally.choices.members[place])]
        guard round != Self.never else { continue }
        left -= payments[Int(round)] * Double(tally.choiceScore(at: place))
      }
      money[ballot] = left
    }
    // Every payment on a ballot was rounded, and so was what it left; they are within the share.
    error = Double(min(rounds.count, tally.mostChoices) + 4) * 4 * Self.unit * roundedShare
    totalError = error * Double(tally.election.voters)
  }
}
