/// The exact side: everybody's money is the starting share less the payments of those bought
/// projects that she approved, so counting who approved what gives every sum as a fraction.
extension SharesRun {
  /// Among prices too near to each other, the least in truth; among equals, the first by rank.
  mutating func leastExactly(
    _ candidates: [(project: Int, price: Price)]
  ) -> (project: Int, price: Price)? {
    var best: (project: Int, price: Price, perUnit: Rational)?
    for (project, price) in candidates {
      let known = price.exact == nil ? exactPrice(of: project, near: price.payment) : price
      guard let known, let payment = known.exact,
        let perUnit = payment.divided(by: Rational(tally.costs[project]))
      else { continue }
      if let best, best.perUnit < perUnit { continue }
      if let best, best.perUnit == perUnit,
        tally.ranks[best.project] < tally.ranks[project]
      {
        continue
      }
      best = (project, known, perUnit)
    }
    return best.map { ($0.project, $0.price) }
  }

  /// The price as a fraction, or nothing where the supporters' money does not suffice.
  mutating func exactPrice(of project: Int, near guess: Double) -> Price? {
    workOutPayments()
    let holders = tally.supporters[project].map { Int($0) }.filter { ends[$0] == Self.never }
    let cost = Rational(tally.costs[project])
    guard !(exactSum(of: holders) < cost) else { return nil }
    let poor = holders.filter { money[$0] < guess - tolerance }
    let close = holders.filter { abs(money[$0] - guess) <= tolerance }
    let weight = holders.reduce(0) { $0 + tally.weights[$1] }
    if error <= tolerance / 4, poor.count + close.count < holders.count,
      let found = fill(cost - exactSum(of: poor), weight: weight - total(poor), from: close),
      abs(found.payment.double - guess) < tolerance / 2
    {
      return price(found)
    }
    return fill(cost, weight: weight, from: holders).map(price)
  }

  /// Lets those with the least give all they have until the others can share the rest equally.
  private func fill(
    _ cost: Rational, weight: Int, from ballots: [Int]
  ) -> (payment: Rational, rich: Int)? {
    var (cost, weight) = (cost, weight)
    let ordered = ballots.map { (money: exactMoney(of: $0), weight: tally.weights[$0]) }
      .sorted { $0.money < $1.money }
    for (money, voters) in ordered {
      guard let payment = cost.divided(by: Rational(weight)) else { return nil }
      if payment <= money { return (payment, weight) }
      cost -= money * Rational(voters)
      weight -= voters
    }
    return cost.divided(by: Rational(weight)).map { ($0, weight) }
  }

  private func price(_ found: (payment: Rational, rich: Int)) -> Price {
    let payment = found.payment.double
    return Price(
      payment: payment, error: payment * 8 * Self.unit, rich: Double(found.rich),
      near: 0, exact: found.payment)
  }

  private func total(_ ballots: [Int]) -> Int { ballots.reduce(0) { $0 + tally.weights[$1] } }

  /// The payments of all rounds so far, as fractions.
  mutating func workOutPayments() {
    for round in rounds.indices where rounds[round].payment == nil {
      let gone = ended[rounds[round].ended].map { Int($0) }
      let cost = Rational(tally.costs[rounds[round].project])
      let rest = cost - exactSum(of: gone, before: Int32(round))
      rounds[round].payment = rest.divided(by: Rational(rounds[round].rich))
    }
  }

  func exactMoney(of ballot: Int) -> Rational {
    exactSum(of: [ballot], each: true, before: Int32(rounds.count))
  }

  /// What the holders of these ballots have together, all of whom still have something.
  private func exactSum(of ballots: [Int]) -> Rational {
    exactSum(of: ballots, before: Int32(rounds.count))
  }

  /// What they had together before a round in which they still had something.
  func exactSum(of ballots: [Int], each: Bool = false, before round: Int32) -> Rational {
    var paid = [Int](repeating: 0, count: rounds.count)
    var voters = 0
    for ballot in ballots {
      let weight = each ? 1 : tally.weights[ballot]
      voters += weight
      for choice in tally.choices[ballot] where bought[Int(choice)] < round {
        paid[Int(bought[Int(choice)])] += weight
      }
    }
    var sum = Rational(share) * Rational(voters)
    for (round, times) in paid.enumerated() where times > 0 {
      sum -= (rounds[round].payment ?? .zero) * Rational(times)
    }
    return sum
  }

  /// Starts again from exact payments, so that only the last rounding counts as an error.
  mutating func refresh() {
    workOutPayments()
    let payments = rounds.map { $0.payment?.double ?? 0 }
    for ballot in money.indices where ends[ballot] == Self.never {
      var left = roundedShare
      for choice in tally.choices[ballot] where bought[Int(choice)] != Self.never {
        left -= payments[Int(bought[Int(choice)])]
      }
      money[ballot] = left
    }
    error = Double(rounds.count + 2) * 8 * Self.unit * roundedShare
    totalError = error * Double(tally.election.voters)
  }
}
