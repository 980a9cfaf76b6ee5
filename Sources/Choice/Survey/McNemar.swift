/// Two-sided p-values for a change among pairs, from those who changed alone (McNemar 1947).
public struct McNemar: Sendable, Hashable {
  /// Twice the binomial tail, at most 1.
  public var exact: Double
  /// The exact one less the probability of what was seen (Fagerland, Lydersen and Laake 2013).
  public var midP: Double
  /// The p-value by chi-squared, without correction.
  public var chiSquared: Double
  /// Chi-squared with Edwards's continuity correction.
  public var corrected: Double

  /// From the numbers who changed one way and the other; nobody changing gives 1 throughout.
  ///
  /// Throws `count`. Time linear in the number who changed; relative error below 1e-9.
  public init(_ one: Int, _ other: Int) throws(SurveyError) {
    try SurveyLimits.check(one, other)
    let (fewer, changed) = (min(one, other), one + other)
    guard changed > 0 else {
      (exact, midP, chiSquared, corrected) = (1, 1, 1, 1)
      return
    }
    let (tail, point) = Self.fairCoin(atMost: fewer, of: changed)
    exact = min(1, 2 * tail)
    // Where both are equal the distribution is split in its middle: half a point either side.
    midP = min(1, 2 * tail - point)
    let (gap, root) = (Double(abs(one - other)), Double(changed).squareRoot())
    chiSquared = NormalDistribution.twoSided(gap / root)
    corrected = NormalDistribution.twoSided(max(0, gap - 1) / root)
  }

  /// P(X ≤ k) and P(X = k) of heads in n fair throws.
  ///
  /// Every term is held against the middle one, so that 2 to the power -n never underflows.
  private static func fairCoin(atMost k: Int, of n: Int) -> (tail: Double, point: Double) {
    var (term, below, tail, point) = (1.0, 0.0, 0.0, 0.0)
    let middle = n / 2
    for heads in stride(from: middle, through: 0, by: -1) {
      if heads != middle { below += term }
      if heads == k { point = term }
      if heads <= k { tail += term }
      term *= Double(heads) / Double(n - heads + 1)
    }
    let whole = n.isMultiple(of: 2) ? 1 + 2 * below : 2 + 2 * below
    return (tail / whole, point / whole)
  }
}
