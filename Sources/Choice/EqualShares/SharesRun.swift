/// One run of the rule from one starting share.
///
/// Money is kept in floating point with a proven bound on its error; whatever that bound leaves
/// open is decided in exact fractions. So the outcome is exact, and mostly costs no fraction.
struct SharesRun {
  let tally: Tally
  let share: BigInteger
  let roundedShare: Double
  /// Two sums nearer than this are compared exactly.
  let tolerance: Double

  var money: [Double]
  /// The round in which a ballot's money ended.
  var ends: [Int32]
  /// Ballots in the order in which their money ended.
  var ended: [Int32] = []
  var rounds: [Round] = []
  /// The exact payments of the first rounds: of as many as had to be worked out.
  var ledger = Ledger()
  /// The round in which a project was bought.
  var bought: [Int32]
  /// Which projects have a rival that was bought.
  var isShutOut: [Bool]
  /// Below what price per unit of utility a project certainly cannot be had.
  var floors: [Double]
  /// The projects that may still be bought, least floor first.
  var open: [Int]

  /// No voter's money is further from the truth than this.
  var error: Double
  /// The errors of all voters with money add up to no more than this.
  var totalError: Double

  var forecast: Forecast?

  static let unit = 0x1p-52
  static let never = Int32.max

  /// What an earlier run bought, in its order: where to look first.
  private let hints: [Int]

  init(_ tally: Tally, share: BigInteger, hints: [Int] = []) {
    self.tally = tally
    self.hints = hints
    self.share = share
    roundedShare = share.double
    tolerance = roundedShare * 0x1p-28
    money = [Double](repeating: roundedShare, count: tally.weights.count)
    ends = [Int32](repeating: Self.never, count: tally.weights.count)
    bought = [Int32](repeating: Self.never, count: tally.projects.count)
    isShutOut = [Bool](repeating: false, count: tally.projects.count)
    // Nobody pays more than her part of the cost.
    floors = tally.projects.indices.map {
      let least = tally.roundedCosts[$0] / (tally.points[$0] * tally.roundedUnits[$0])
      // Amounts beyond floating point: any number does, for all is decided exactly.
      return (least.isNaN ? 1 / tally.points[$0] : least) * (1 - 8 * Self.unit)
    }
    open = []
    error = 2 * Self.unit * roundedShare
    totalError = error * Double(tally.election.voters)
    open = tally.projects.indices.sorted { floors[$0] < floors[$1] }
  }

  /// Buys until nothing can be bought any more.
  mutating func finish() { while let next = choose() { buy(next.project, at: next.price) } }

  /// The project with the least price per unit of utility, or nothing.
  mutating func choose() -> (project: Int, price: Price)? {
    var found = Finds()
    // What came next in the run before most often comes next in this one, too.
    if rounds.count < hints.count, open.contains(hints[rounds.count]) {
      consider(hints[rounds.count], &found)
    }
    for project in open {
      if floors[project] > found.ceiling { break }
      guard found.list.first?.project != project else { continue }
      // No price is under the one that all can pay in full.
      if let whole = found.whole, !tally.isWholeBetter(project, than: whole) { continue }
      consider(project, &found)
    }
    let near = found.list.filter { candidate in
      guard floors[candidate.project] <= found.ceiling else { return false }
      guard let whole = found.whole, candidate.project != whole else { return true }
      return tally.isWholeBetter(candidate.project, than: whole)
    }
    let chosen = near.count > 1 ? leastExactly(near) : near.first
    if let chosen { forecastChoice(of: chosen.project, chosen.price) }
    return chosen
  }

  /// The prices found in a round, and the least that one of them may be.
  struct Finds {
    var list: [(project: Int, price: Price)] = []
    var ceiling = Double.infinity
    /// Of those that all their supporters can pay in full, the best.
    var whole: Int?
  }

  private mutating func consider(_ project: Int, _ found: inout Finds) {
    switch appraise(project, upTo: found.ceiling) {
    case .tooDear: open.removeAll { $0 == project }
    case .beyond: break
    case .price(let price):
      let unit = tally.roundedUnits[project]
      let lowest = (price.payment - price.error) / unit * (1 - 4 * Self.unit)
      let highest = (price.payment + price.error) / unit * (1 + 4 * Self.unit)
      if lowest > floors[project] { floors[project] = lowest }
      found.ceiling = min(found.ceiling, highest)
      forecastPrice(
        of: project, at: price.payment, rich: price.rich, lowest: lowest,
        isCertain: price.exact == nil)
      found.list.append((project, price))
      if price.isWhole, found.whole.map({ tally.isWholeBetter(project, than: $0) }) ?? true {
        found.whole = project
      }
    }
  }

  /// Keeps the open projects in the order of their floors; they are nearly so already.
  mutating func close(_ project: Int) {
    for rival in tally.rivals.of(tally.projects[project]) {
      guard let place = tally.place(of: rival) else { continue }
      isShutOut[place] = true
      open.removeAll { $0 == place }
    }
    open.removeAll { $0 == project }
    for place in open.indices.dropFirst() {
      var here = place
      while here > 0, floors[open[here]] < floors[open[here - 1]] {
        open.swapAt(here, here - 1)
        here -= 1
      }
    }
  }
}
