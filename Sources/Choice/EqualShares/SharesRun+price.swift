extension SharesRun {
  /// What each supporter would pay at most, or nothing where their money does not suffice.
  mutating func appraise(_ project: Int) -> Price? {
    if !(error <= tolerance / 4) { refresh() }
    let cost = tally.roundedCosts[project]
    let count = Double(tally.supporters.range(project).count)
    var payment = floors[project] * cost
    for _ in 0..<64 {
      let sums = self.sums(of: project, at: payment)
      let rounding = (count + 8) * Self.unit * max(cost, sums.poorMoney)
      if sums.rich == 0 {
        let gap = cost - sums.poorMoney - totalError - rounding
        guard gap > 0 else { break }
        forecastDrop(of: project, short: gap)
        return nil
      }
      let next = (cost - sums.poorMoney) / sums.rich
      let gap = abs(next - payment)
      if gap <= payment * 0x1p-44 {
        let slip = totalError + rounding + gap * sums.rich
        let error = slip / sums.clearlyRich + payment * 4 * Self.unit
        guard error + self.error < tolerance / 2 else { break }
        return Price(
          payment: payment, error: error, rich: sums.rich, clearlyRich: sums.clearlyRich)
      }
      payment = next
    }
    forecast?.stop()
    return exactPrice(of: project, near: payment)
  }

  /// What those pay who cannot pay the whole, and how many can.
  ///
  /// The sum of payments grows with the payment ever more slowly, so stepping along its tangent
  /// from below reaches the price from below, in a few steps and without sorting anybody.
  private func sums(
    of project: Int, at payment: Double
  ) -> (poorMoney: Double, rich: Double, clearlyRich: Double) {
    let clearly = payment + tolerance
    var (poorMoney, rich, clearlyRich) = (0.0, 0.0, 0.0)
    for place in tally.supporters.range(project) {
      let ballot = Int(tally.supporters.members[place])
      let (money, weight) = (self.money[ballot], tally.roundedWeights[ballot])
      poorMoney += money < payment ? weight * money : 0
      rich += money < payment ? 0 : weight
      clearlyRich += money < clearly ? 0 : weight
    }
    return (poorMoney, rich, clearlyRich)
  }

  /// Takes the payment from every supporter, or what she has left.
  mutating func buy(_ project: Int, at appraised: Price) {
    let price = settled(appraised, for: project)
    forecastPurchase(of: project, at: price)
    let round = Int32(rounds.count)
    let first = ended.count
    var (rich, close) = (0, [Int]())
    for place in tally.supporters.range(project) {
      let ballot = Int(tally.supporters.members[place])
      guard ends[ballot] == Self.never else { continue }
      if money[ballot] > price.payment + tolerance {
        money[ballot] -= price.payment
        rich += tally.weights[ballot]
      } else if money[ballot] < price.payment - tolerance {
        end(ballot, in: round)
      } else {
        close.append(ballot)
      }
    }
    let decided = settle(close, at: price.exact ?? .zero, in: round)
    note(price)
    bought[project] = round
    rounds.append(
      Round(
        project: project, rich: rich + decided.rich, even: decided.even,
        ended: first..<ended.count, payment: price.exact))
    self.close(project)
  }

  /// The same price, as a fraction where somebody has so nearly the payment that only the
  /// fraction can tell whether she has anything left.
  private mutating func settled(_ price: Price, for project: Int) -> Price {
    guard price.exact == nil else { return price }
    let isClear = tally.supporters[project].allSatisfy {
      ends[Int($0)] != Self.never || abs(money[Int($0)] - price.payment) > tolerance
    }
    return isClear ? price : exactPrice(of: project, near: price.payment) ?? price
  }

  private mutating func end(_ ballot: Int, in round: Int32) {
    money[ballot] = 0
    ends[ballot] = round
    ended.append(Int32(ballot))
  }

  /// Decides exactly who of those that have nearly the payment has more than it.
  private mutating func settle(
    _ ballots: [Int], at payment: Rational, in round: Int32
  ) -> (rich: Int, even: Int) {
    var (rich, even) = (0, 0)
    for ballot in ballots {
      let left = exactMoney(of: ballot) - payment
      if left > 0 {
        money[ballot] = left.double
        rich += tally.weights[ballot]
      } else {
        if left.isZero { even += tally.weights[ballot] }
        end(ballot, in: round)
      }
    }
    return (rich, even)
  }

  /// Carries the bounds on the errors over the purchase: what the poor leave behind, the rich
  /// take over, so the sum of all errors hardly grows.
  private mutating func note(_ price: Price) {
    let rounding = Self.unit * roundedShare
    let voters = Double(tally.election.voters)
    error += price.error + rounding
    if price.exact != nil {
      totalError += price.rich * price.error
    } else {
      totalError = price.error * max(price.rich, price.clearlyRich)
    }
    totalError += voters * rounding
  }
}
