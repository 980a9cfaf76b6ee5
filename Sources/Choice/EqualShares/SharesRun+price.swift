extension SharesRun {
  /// What each supporter of a project would pay at most, as far as anybody needs to know.
  enum Appraisal {
    case tooDear
    /// More per unit of utility than the ceiling; how much more is of no account.
    case beyond
    case price(Price)
  }

  mutating func appraise(_ project: Int, upTo ceiling: Double) -> Appraisal {
    if !(error <= tolerance / 4) { refresh() }
    let (cost, unit) = (tally.roundedCosts[project], tally.roundedUnits[project])
    let roundings = Double(tally.supporters.range(project).count / 4 + 16) * Self.unit
    var payment = (ceiling < .infinity ? max(floors[project], ceiling) : floors[project]) * unit
    for step in 0..<64 {
      let sums = self.sums(of: project, at: payment)
      let slip = totalError + roundings * max(cost, sums.poorMoney)
      if sums.rich == 0 {
        let gap = cost - sums.poorMoney - slip
        if gap > 0 {
          forecastDrop(of: project, short: gap)
          return .tooDear
        }
        if step > 0 { break }
        payment = floors[project] * unit
        continue
      }
      let next = (cost - sums.poorMoney) / sums.rich
      let lowest = (next - slip / sums.rich) / unit * (1 - 8 * Self.unit)
      if lowest > ceiling {
        raiseFloor(of: project, to: lowest, at: payment, rich: sums.rich)
        return .beyond
      }
      let gap = abs(next - payment)
      if gap <= payment * 0x1p-44 {
        guard let price = price(of: project, at: payment, sums, slip: slip + gap * sums.rich)
        else { break }
        return .price(price)
      }
      payment = next
    }
    forecast?.stop()
    return exactPrice(of: project, near: payment).map { .price($0) } ?? .tooDear
  }

  private mutating func raiseFloor(
    of project: Int, to lowest: Double, at payment: Double, rich: Double
  ) {
    floors[project] = max(floors[project], lowest)
    forecastPrice(of: project, at: payment, rich: rich, lowest: lowest, isCertain: true)
  }

  /// The price with its error, or nothing where floating point cannot vouch for it.
  private func price(
    of project: Int, at payment: Double, _ sums: Sums, slip: Double
  ) -> Price? {
    let error = slip / (sums.rich - sums.near) + payment * 4 * Self.unit
    guard sums.rich > sums.near, error * tally.tops[project] + self.error < tolerance / 2 else {
      return nil
    }
    return Price(
      payment: payment, error: error, rich: sums.rich, near: sums.near,
      isWhole: sums.near == 0 && sums.rich == tally.points[project])
  }

  /// What those have who cannot pay the whole, how many can, and how many of all have so nearly
  /// the payment that it is not sure.
  typealias Sums = (poorMoney: Double, rich: Double, near: Double)

  /// Adds up the supporters' money at one payment.
  ///
  /// The sum of payments grows with the payment ever more slowly, so stepping along its tangent
  /// from below reaches the price from below, in a few steps and without sorting anybody; and
  /// each step is a lower bound.
  private func sums(of project: Int, at payment: Double) -> Sums {
    if tally.isScored { return scoredSums(of: project, at: payment) }
    let (listed, weighed) = (tally.supporters.members, tally.supporterWeights)
    let (money, members, weights) = (self.money.span, listed.span, weighed.span)
    let places = tally.supporters.range(project)
    let fours = places.lowerBound + places.count / 4 * 4
    var (poorMoney, rich, near) = (SIMD4<Double>(), SIMD4<Double>(), SIMD4<Double>())
    // Four sums side by side: each waits for its own last addition only.
    for place in stride(from: places.lowerBound, to: fours, by: 4) {
      let purse = SIMD4(
        money[Int(members[place])], money[Int(members[place + 1])],
        money[Int(members[place + 2])], money[Int(members[place + 3])])
      let weight = SIMD4(
        weights[place], weights[place + 1], weights[place + 2], weights[place + 3])
      let isPoor = purse .< payment
      poorMoney += (weight * purse).replacing(with: 0, where: .!isPoor)
      rich += weight.replacing(with: 0, where: isPoor)
      near += weight.replacing(
        with: 0, where: purse .< payment - tolerance .| purse .> payment + tolerance)
    }
    var sums: Sums = (poorMoney.sum(), rich.sum(), near.sum())
    for place in fours..<places.upperBound {
      let (purse, weight) = (money[Int(members[place])], weights[place])
      if purse < payment { sums.poorMoney += weight * purse } else { sums.rich += weight }
      if abs(purse - payment) <= tolerance { sums.near += weight }
    }
    return sums
  }

  /// Takes the payment from every supporter, or what she has left.
  mutating func buy(_ project: Int, at appraised: Price) {
    var price = appraised
    // Only the fraction can tell whether those who have nearly the payment keep anything.
    if price.exact == nil, price.near > 0 {
      price = exactPrice(of: project, near: price.payment) ?? price
    }
    forecastPurchase(of: project, at: price)
    let first = ended.count
    let paid = collect(price.payment, for: project)
    var round = Round(
      project: project, rich: paid.rich, points: paid.points, even: 0, ended: first..<first)
    if let part = price.exact {
      settle(paid.near, of: project, at: part, in: &round)
      ledger.add(part)
    }
    round.ended = first..<ended.count
    note(price, of: project)
    bought[project] = Int32(rounds.count)
    rounds.append(round)
    close(project)
  }

  /// Collects from those of whom it is clear what they pay; counts who keeps something, and
  /// lists who has nearly the payment.
  private mutating func collect(
    _ payment: Double, for project: Int
  ) -> (rich: Int, points: Int, near: [Int]) {
    if tally.isScored { return collectScored(payment, for: project) }
    let (low, high) = (payment - tolerance, payment + tolerance)
    var (rich, rest) = (0, [Int]())
    let (members, weights) = (tally.supporters.members, tally.weights)
    let places = tally.supporters.range(project)
    do {
      var money = self.money.mutableSpan
      for place in places {
        let ballot = Int(members[place])
        if money[ballot] > high {
          money[ballot] -= payment
          rich += weights[ballot]
        } else {
          rest.append(ballot)
        }
      }
    }
    rest.removeAll { ends[$0] != Self.never }
    for ballot in rest where money[ballot] < low { end(ballot) }
    return (rich, rich, rest.filter { ends[$0] == Self.never })
  }

  mutating func end(_ ballot: Int) {
    money[ballot] = 0
    ends[ballot] = Int32(rounds.count)
    ended.append(Int32(ballot))
  }

  /// Decides exactly who of those that have nearly the payment has more than it.
  private mutating func settle(
    _ ballots: [Int], of project: Int, at payment: Ledger.Part, in round: inout Round
  ) {
    for ballot in ballots {
      let score = tally.score(of: project, on: ballot)
      let left =
        exactMoney(of: ballot) * payment.divisor - payment.amount * BigInteger(score)
      if left > 0 {
        money[ballot] = ledger.rounded(Ledger.Part(amount: left, divisor: payment.divisor))
        round.rich += tally.weights[ballot]
        round.points += tally.weights[ballot] * score
      } else {
        if left.isZero { round.even += tally.weights[ballot] }
        end(ballot)
      }
    }
  }

  /// Carries the bounds on the errors over the purchase: what the poor leave behind, the rich
  /// take over, so the sum of all errors hardly grows.
  private mutating func note(_ price: Price, of project: Int) {
    let rounding = Self.unit * roundedShare
    let voters = Double(tally.election.voters)
    error += price.error * tally.tops[project] + rounding
    if price.exact != nil {
      totalError += price.rich * price.error
    } else {
      totalError = price.error * price.rich
    }
    totalError += voters * rounding
  }
}
