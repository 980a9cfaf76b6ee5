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
  /// The round in which a project was bought.
  var bought: [Int32]
  /// Below what price per unit of cost a project certainly cannot be had.
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

  init(_ tally: Tally, share: BigInteger) {
    self.tally = tally
    self.share = share
    roundedShare = share.double
    tolerance = roundedShare * 0x1p-28
    money = [Double](repeating: roundedShare, count: tally.weights.count)
    ends = [Int32](repeating: Self.never, count: tally.weights.count)
    bought = [Int32](repeating: Self.never, count: tally.projects.count)
    // With cost as utility the price per unit is at least one over the number of votes.
    floors = tally.projects.map {
      1 / Double(tally.election.supporters[$0]) * (1 - 4 * Self.unit)
    }
    open = []
    error = 2 * Self.unit * roundedShare
    totalError = error * Double(tally.election.voters)
    open = tally.projects.indices.sorted { floors[$0] < floors[$1] }
  }

  /// Buys until nothing can be bought any more.
  mutating func finish() { while let next = choose() { buy(next.project, at: next.price) } }

  /// The project with the least price per unit of cost, or nothing.
  mutating func choose() -> (project: Int, price: Price)? {
    var found: [(project: Int, price: Price)] = []
    var ceiling = Double.infinity
    var place = 0
    while place < open.count, !(floors[open[place]] > ceiling) {
      let project = open[place]
      guard let price = appraise(project) else {
        open.remove(at: place)
        continue
      }
      let cost = tally.roundedCosts[project]
      let lowest = (price.payment - price.error) / cost * (1 - 4 * Self.unit)
      let highest = (price.payment + price.error) / cost * (1 + 4 * Self.unit)
      if lowest > floors[project] { floors[project] = lowest }
      ceiling = min(ceiling, highest)
      forecastPrice(of: project, price, lowest: lowest)
      found.append((project, price))
      place += 1
    }
    found.removeAll { floors[$0.project] > ceiling }
    let chosen = found.count > 1 ? leastExactly(found) : found.first
    if let chosen { forecastChoice(of: chosen.project, chosen.price) }
    return chosen
  }

  /// Keeps the open projects in the order of their floors; they are nearly so already.
  mutating func close(_ project: Int) {
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
