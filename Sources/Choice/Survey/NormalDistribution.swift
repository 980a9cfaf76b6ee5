/// The standard normal distribution, written out because the standard library has no `erf`.
///
/// Abramowitz and Stegun 26.2.11 (series) and 26.2.14 (continued fraction).
///
/// Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964).
public enum NormalDistribution {
  /// The probability P(Z > z), from 0 to 1; relative error below 1e-12 up to z = 37, beyond which it is nought.
  ///
  /// Constant time.
  public static func upper(_ z: Double) -> Double {
    if z < 0 { return 1 - upper(-z) }
    if z > 37 { return 0 }
    return z < 2.5 ? 0.5 - density(z) * series(z) : density(z) / fraction(z)
  }

  /// P(|Z| > |z|), the two-sided p-value of a z score, from 0 to 1.
  ///
  /// Constant time.
  public static func twoSided(_ z: Double) -> Double { min(1, 2 * upper(abs(z))) }

  /// The z score whose upper tail is the probability `tail`; absolute error below 1e-12 for tails of 1e-300 to 1 - 1e-3.
  ///
  /// By halving, in at most 100 steps. Throws `outOfRange` unless 1e-300 ≤ tail < 1.
  /// Constant time.
  public static func quantile(upper tail: Double) throws(SurveyError) -> Double {
    guard tail >= 1e-300, tail < 1 else { throw .outOfRange }
    if tail > 0.5 { return -(try quantile(upper: 1 - tail)) }
    return Halving.root(from: 0, to: 37.5) { upper($0) > tail }
  }

  /// The z of a two-sided interval, such as 1.96 for 0.95.
  static func score(confidence: Double) throws(SurveyError) -> Double {
    try SurveyLimits.check(share: confidence)
    return try quantile(upper: (1 - confidence) / 2)
  }

  /// e to the power of x; relative error below 1e-15 for x of -700 to 700.
  static func exponential(_ x: Double) -> Double {
    let doublings = (x / 0.693147180559945309).rounded()
    // Two parts of ln 2: the first has spare bits, so that the product with a whole number is exact.
    let rest = x - doublings * 6.93147180369123816490e-01 - doublings * 1.90821492927058770002e-10
    var (sum, term) = (1.0, 1.0)
    for place in 1...18 {
      term *= rest / Double(place)
      sum += term
    }
    return Double(sign: .plus, exponent: Int(doublings), significand: sum)
  }

  private static func density(_ z: Double) -> Double {
    exponential(-z * z / 2) * 0.398942280401432678
  }

  private static func series(_ z: Double) -> Double {
    var (sum, term, odd) = (z, z, 3.0)
    while term > sum * 1e-17 {
      term *= z * z / odd
      sum += term
      odd += 2
    }
    return sum
  }

  private static func fraction(_ z: Double) -> Double {
    var value = z
    for place in stride(from: 120.0, through: 1, by: -1) { value = z + place / value }
    return value
  }
}

/// Root finding that cannot diverge.
enum Halving {
  static func root(from low: Double, to high: Double, isBelow: (Double) -> Bool) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<100 {
      let middle = low + (high - low) / 2
      if middle == low || middle == high { break }
      if isBelow(middle) { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}
