/// An estimate and the bounds around it; shares lie in 0...1, differences in -1...1.
public struct Interval: Sendable, Hashable {
  /// The share or difference itself.
  public var estimate: Double
  /// The lower bound.
  public var lower: Double
  /// The upper bound.
  public var upper: Double
}

extension Interval {
  /// The share of `yes` among `total` answers by Wilson's score interval (Wilson 1927).
  ///
  /// Never leaves 0...1, not even at 0 or all. Throws `tooFew` for no answers, `count` for counts
  /// that make no share, `outOfRange` for a confidence outside 0..<1. Constant time.
  public static func wilson(
    _ yes: Int, of total: Int, confidence: Double = 0.95
  ) throws(SurveyError) -> Interval {
    try SurveyLimits.check(yes, total)
    guard total > 0 else { throw .tooFew(least: 1) }
    guard yes <= total else { throw .count(yes) }
    let z = try NormalDistribution.score(confidence: confidence)
    let (n, share) = (Double(total), Double(yes) / Double(total))
    let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
    return Interval(
      estimate: share,
      lower: yes == 0 ? 0 : max(0, centre - spread),
      upper: yes == total ? 1 : min(1, centre + spread))
  }

  /// The second share less the first, between different people (Newcombe 1998b, method 10).
  ///
  /// Throws as `wilson` does. Constant time.
  public static func unpaired(
    first: (yes: Int, total: Int), second: (yes: Int, total: Int), confidence: Double = 0.95
  ) throws(SurveyError) -> Interval {
    let before = try wilson(first.yes, of: first.total, confidence: confidence)
    let after = try wilson(second.yes, of: second.total, confidence: confidence)
    return difference(after, before, correlation: 0)
  }

  /// The change of a share among the same people (Newcombe 1998c, method 10).
  ///
  /// Throws `tooFew` for nobody, `count` and `outOfRange` as `wilson` does. Constant time.
  public static func paired(
    _ table: PairedAnswers, confidence: Double = 0.95
  ) throws(SurveyError) -> Interval {
    let total = try table.total()
    let before = try wilson(
      table.both + table.firstOnly, of: total, confidence: confidence)
    let after = try wilson(
      table.both + table.secondOnly, of: total, confidence: confidence)
    return difference(after, before, correlation: table.correlation)
  }

  private static func difference(
    _ a: Interval, _ b: Interval, correlation: Double
  ) -> Interval {
    let change = a.estimate - b.estimate
    let down = side(a.estimate - a.lower, b.upper - b.estimate, correlation)
    let up = side(a.upper - a.estimate, b.estimate - b.lower, correlation)
    return Interval(
      estimate: change, lower: max(-1, change - down), upper: min(1, change + up))
  }

  private static func side(_ a: Double, _ b: Double, _ correlation: Double) -> Double {
    max(0, a * a - 2 * correlation * a * b + b * b).squareRoot()
  }
}
