/// Student's t with a whole number of degrees of freedom.
///
/// Abramowitz and Stegun 26.7.3 and 26.7.4: finite sums, so no gamma function is needed.
///
/// Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964).
public enum StudentDistribution {
  /// P(|T| > |t|); absolute error below 1e-12, in time linear in the degrees of freedom.
  ///
  /// Throws `tooFew` below one degree of freedom, `outOfRange` where t is not a number.
  public static func twoSided(_ t: Double, freedom: Int) throws(SurveyError) -> Double {
    guard freedom >= 1 else { throw .tooFew(least: 1) }
    guard freedom <= SurveyLimits.count else { throw .tooMany(most: SurveyLimits.count) }
    guard !t.isNaN else { throw .outOfRange }
    // The square of a larger t would overflow; its tail is nought to every digit kept.
    return min(1, max(0, 1 - inside(min(abs(t), 1e100), freedom)))
  }

  /// The t that |T| stays under with the given probability, such as 2.571 for 0.95 and 5.
  ///
  /// By halving, constant time. Throws `outOfRange` for a confidence that is none
  /// and `tooFew` below one degree of freedom.
  public static func score(confidence: Double, freedom: Int) throws(SurveyError) -> Double {
    try SurveyLimits.check(share: confidence)
    _ = try twoSided(0, freedom: freedom)
    var high = 2.0
    while inside(high, freedom) < confidence, high < 1e12 { high *= 2 }
    return Halving.root(from: 0, to: high) { inside($0, freedom) < confidence }
  }

  private static func inside(_ t: Double, _ freedom: Int) -> Double {
    let degrees = Double(freedom)
    let length = (degrees + t * t).squareRoot()
    let (sine, squaredCosine) = (t / length, degrees / (degrees + t * t))
    if freedom.isMultiple(of: 2) {
      return sine * sum(of: freedom / 2, ratio: squaredCosine, odd: false)
    }
    let cosine = squaredCosine.squareRoot()
    let rest = sine * cosine * sum(of: freedom / 2, ratio: squaredCosine, odd: true)
    return (arcTangent(t / degrees.squareRoot()) + rest) * 2 / Double.pi
  }

  /// 1 + 1/2 r + 1·3/(2·4) r² …, or 1 + 2/3 r + 2·4/(3·5) r² … for odd degrees.
  private static func sum(of terms: Int, ratio: Double, odd: Bool) -> Double {
    var (sum, term) = (0.0, 1.0)
    for place in 0..<terms {
      sum += term
      let next = Double(2 * place + (odd ? 3 : 2))
      term *= ratio * (next - 1) / next
    }
    return sum
  }

  /// The angle of a slope of nought or more, in radians; absolute error below 1e-14.
  static func arcTangent(_ x: Double) -> Double {
    // Three halvings of the angle bring a slope of 1 under 0.1, where the series is quick.
    if x > 1 { return Double.pi / 2 - arcTangent(1 / x) }
    var small = x
    for _ in 0..<3 { small /= 1 + (1 + small * small).squareRoot() }
    var (sum, power) = (0.0, small)
    for odd in stride(from: 1.0, through: 31, by: 2) {
      sum += power / odd
      power *= -small * small
    }
    return 8 * sum
  }
}
