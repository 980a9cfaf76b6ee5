extension SharesRun {
  /// Lets the run find out how far it holds; to be called before it starts.
  mutating func startForecast() {
    forecast = Forecast(
      rates: [Double](repeating: 1, count: money.count),
      lines: floors.map { (price: $0, fall: 0) })
  }

  /// By how many steps every share can grow with nothing else bought.
  var leap: BigInteger {
    guard let reach = forecast?.reach else { return .zero }
    let units = reach / tally.step.double * (1 - Forecast.margin)
    guard units >= 1 else { return .zero }
    return BigInteger(Int64(min(units, 1e18)))
  }

  /// Notes how fast a price falls that was just found, or a bound below it.
  mutating func forecastPrice(
    of project: Int, at payment: Double, rich: Double, lowest: Double, isCertain: Bool
  ) {
    guard forecast != nil else { return }
    let growth = growth(of: project, below: payment)
    forecast?.lines[project] = (lowest, growth / rich)
    if !isCertain { forecast?.stop() }
  }

  /// Notes when a project that is too dear would no longer be.
  mutating func forecastDrop(of project: Int, short gap: Double) {
    guard forecast != nil else { return }
    let speed = growth(of: project, below: .infinity)
    forecast?.meet(gap: gap, speed: speed)
  }

  /// Notes when another project would come before the one chosen.
  mutating func forecastChoice(of chosen: Int, _ price: Price) {
    guard let lines = forecast?.lines else { return }
    let unit = tally.roundedUnits[chosen]
    let highest = (price.payment + price.error) / unit * (1 + 4 * Self.unit)
    let slowest = lines[chosen].fall / unit * (1 - Forecast.margin)
    for other in open where other != chosen {
      let fall = lines[other].fall / tally.roundedUnits[other]
      // Two level lines never meet, and who of equals goes first is settled.
      if fall == 0 && slowest == 0 || isTwin(chosen, other) { continue }
      let speed = fall * (1 + Forecast.margin) - slowest
      forecast?.meet(gap: lines[other].price - highest, speed: max(speed, 0))
    }
  }

  /// Notes when somebody who is short of money would no longer be, and what the others keep.
  mutating func forecastPurchase(of project: Int, at price: Price) {
    guard forecast != nil, let fall = forecast?.lines[project].fall else { return }
    for place in tally.supporters.range(project) {
      let ballot = Int(tally.supporters.members[place])
      guard ends[ballot] == Self.never, let rate = forecast?.rates[ballot] else { continue }
      let score = Double(tally.supporterScore(at: place))
      let gap = price.payment * score - money[ballot]
      if gap < -tolerance {
        forecast?.rates[ballot] = rate + fall * score
      } else {
        forecast?.meet(
          gap: gap - price.error * score - error - tolerance, speed: rate + fall * score)
      }
    }
  }

  private func growth(of project: Int, below payment: Double) -> Double {
    guard let rates = forecast?.rates else { return 0 }
    var growth = 0.0
    for place in tally.supporters.range(project) {
      let ballot = Int(tally.supporters.members[place])
      let score = Double(tally.supporterScore(at: place))
      guard ends[ballot] == Self.never, money[ballot] < payment * score else { continue }
      growth += tally.supporterWeights[place] * rates[ballot]
    }
    return growth
  }

  /// Whether the two have the same cost and supporters with the same points, and so the same
  /// price until one is bought.
  private func isTwin(_ one: Int, _ other: Int) -> Bool {
    tally.costs[one] == tally.costs[other] && tally.supporters[one] == tally.supporters[other]
      && tally.haveSameScores(one, other)
  }
}
