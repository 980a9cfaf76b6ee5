/// A mean change with the village as the unit, since neighbours answer alike.
///
/// Source: Donner and Klar, Design and Analysis of Cluster Randomization Trials (2000), chapter 4
/// for the cluster as the unit.
public struct VillageChange: Sendable, Hashable {
  /// The mean of the villages' changes with Student's interval, in the unit of the changes.
  public var interval: Interval
  /// The mean change over its standard error.
  public var t: Double
  /// The two-sided p-value of that by Student.
  public var p: Double
  /// The exact sign-flip p-value; nothing above `SignFlip.most` villages or where none changed.
  public var signFlip: Double?
  /// Under ten villages the t test leans on a shape nobody can check: show the sign-flip alone.
  public var isSignFlipOnly: Bool

  /// From one change per village, in any unit; `confidence` is between 0 and 1.
  ///
  /// Throws `tooFew` under two villages, `outOfRange` for changes that are not finite. Time linear
  /// in the villages, and 2ⁿ for the sign-flip.
  public init(_ changes: [Double], confidence: Double = 0.95) throws(SurveyError) {
    guard changes.count >= 2 else { throw .tooFew(least: 2) }
    guard changes.allSatisfy({ abs($0) <= 1e100 }) else { throw .outOfRange }
    let n = Double(changes.count)
    let mean = changes.reduce(0, +) / n
    let squares = changes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares / (n - 1) / n).squareRoot()
    let freedom = changes.count - 1
    let reach = try StudentDistribution.score(confidence: confidence, freedom: freedom) * error
    interval = Interval(estimate: mean, lower: mean - reach, upper: mean + reach)
    t = mean == 0 ? 0 : mean / error
    p = try StudentDistribution.twoSided(t, freedom: freedom)
    signFlip = (try? SignFlip.count(changes)).map { Double($0.extreme) / Double($0.all) }
    isSignFlipOnly = changes.count < 10
  }
}
