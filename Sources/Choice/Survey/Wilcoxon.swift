/// Signed ranks of paired answers on a scale (Wilcoxon 1945; zeros by Pratt 1959).
public struct Wilcoxon: Sendable, Hashable {
  /// What becomes of pairs that did not change.
  public enum Zeros: Sendable, Hashable {
    case dropped
    /// Ranked with the others, then left out, so that many who stay weigh on the result.
    case pratt
  }

  /// The sum of the ranks of those who went up.
  public var up: Double
  /// The sum of the ranks of those who went down.
  public var down: Double
  /// How many changed.
  public var changed: Int
  /// The rank-biserial correlation, -1...1 (Kerby 2014).
  public var rankBiserial: Double
  /// Two-sided, with the variance of tied ranks and no continuity correction.
  public var normal: Double
  /// Two-sided over all sign choices of the ranks; nothing above 100 changes or 1,000 pairs.
  public var exact: Double?

  /// From whole answers before and after, in the same order of people.
  ///
  /// Throws `unpaired`, `tooFew` if nobody changed, `count` for answers beyond the limit. Time
  /// n log n, and n³ for the exact figure.
  public init(before: [Int], after: [Int], zeros: Zeros = .pratt) throws(SurveyError) {
    guard before.count == after.count else {
      throw .unpaired(first: before.count, second: after.count)
    }
    for answer in before + after where answer.magnitude > UInt(SurveyLimits.count) {
      throw .count(answer)
    }
    let changes = zip(before, after).map { $1 - $0 }.filter { zeros == .pratt || $0 != 0 }
    let doubled = Self.doubledRanks(changes.map(abs))
    let ranked = zip(changes, doubled).filter { $0.0 != 0 }
    guard !ranked.isEmpty else { throw .tooFew(least: 1) }
    let ups = ranked.reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    let all = ranked.reduce(0) { $0 + $1.1 }
    (up, down, changed) = (Double(ups) / 2, Double(all - ups) / 2, ranked.count)
    rankBiserial = Double(2 * ups - all) / Double(all)
    let squares = ranked.reduce(0.0) { $0 + Double($1.1) * Double($1.1) }
    normal = NormalDistribution.twoSided(Double(2 * ups - all) / squares.squareRoot())
    exact =
      ranked.count <= 100 && changes.count <= 1000
      ? Self.exact(ranked.map(\.1), up: ups, all: all) : nil
  }

  /// Twice the mean rank of each size, so that shared ranks stay whole.
  private static func doubledRanks(_ sizes: [Int]) -> [Int] {
    let order = sizes.indices.sorted { sizes[$0] < sizes[$1] }
    var ranks = [Int](repeating: 0, count: sizes.count)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, sizes[order[end]] == sizes[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = start + end + 1 }
      start = end
    }
    return ranks
  }

  private static func exact(_ ranks: [Int], up: Int, all: Int) -> Double {
    var chance = [Double](repeating: 0, count: all + 1)
    chance[0] = 1
    var reached = 0
    for rank in ranks {
      reached += rank
      for sum in stride(from: reached, through: 0, by: -1) {
        chance[sum] = (chance[sum] + (sum >= rank ? chance[sum - rank] : 0)) / 2
      }
    }
    let gap = abs(2 * up - all)
    return min(1, chance.indices.reduce(0) { $0 + (abs(2 * $1 - all) >= gap ? chance[$1] : 0) })
  }
}
