/// How many to ask, and how much an answer is worth.
public enum SurveyDesign {
  /// The factor by which asking whole clusters widens the variance (Eldridge 2006).
  ///
  /// From the mean cluster size, its coefficient of variation, and the correlation within a
  /// cluster. Throws `outOfRange`. The number of answers divided by it is the effective number.
  /// Constant time.
  public static func effect(
    clusterSize: Double, variation: Double = 0, correlation: Double
  ) throws(SurveyError) -> Double {
    guard clusterSize >= 1, clusterSize.isFinite, variation >= 0, variation.isFinite,
      (0...1).contains(correlation)
    else { throw .outOfRange }
    return 1 + ((variation * variation + 1) * clusterSize - 1) * correlation
  }

  /// How many independent answers so many answers are worth, from `effect` (Kish 1965, 8.2).
  ///
  /// Throws `count`, and `outOfRange` for an effect that is not above nought. Constant time.
  public static func effectiveNumber(of answers: Int, effect: Double) throws(SurveyError) -> Double
  {
    try SurveyLimits.check(answers)
    guard effect > 0, effect.isFinite else { throw .outOfRange }
    return Double(answers) / effect
  }

  /// The factor on a standard error where much of a village was asked (Cochran 1977, 2.6).
  ///
  /// One where no more than a twentieth was asked, as is usual. Throws `count` unless
  /// 1 ≤ asked ≤ population. Constant time.
  public static func finitePopulation(asked: Int, of population: Int) throws(SurveyError) -> Double
  {
    try SurveyLimits.check(asked, population)
    guard asked >= 1, asked <= population else { throw .count(asked) }
    if asked * 20 <= population { return 1 }
    return (Double(population - asked) / Double(max(1, population - 1))).squareRoot()
  }

  /// The pairs needed to see shares `gained` and `lost` differ (Connor 1987), before `effect`.
  ///
  /// Throws `outOfRange` unless the shares are in 0...1, differ and sum to at most 1.
  /// Constant time.
  public static func pairs(
    gained: Double, lost: Double, power: Double = 0.8, alpha: Double = 0.05
  ) throws(SurveyError) -> Int {
    try SurveyLimits.check(share: power)
    guard gained >= 0, lost >= 0, gained + lost <= 1, abs(gained - lost) >= 1e-6 else {
      throw .outOfRange
    }
    let (both, gap) = (gained + lost, gained - lost)
    let seen = try NormalDistribution.score(confidence: 1 - alpha)
    let found = try NormalDistribution.quantile(upper: 1 - power)
    let root = seen * both.squareRoot() + found * max(0, both - gap * gap).squareRoot()
    // A low power with a high alpha asks for less than nothing.
    return max(1, Int((max(0, root) * max(0, root) / (gap * gap)).rounded(.up)))
  }

  /// How many answers tell a share to within `margin` either way (Cochran 1977, 4.4).
  ///
  /// `margin` and `share` are parts of one, so that five percentage points are 0.05; `population` is
  /// how many there are to ask, nil where they are beyond number; `effect` is the design effect.
  /// Throws `outOfRange` unless margin and share lie between 0 and 1 and the effect is above nought,
  /// `count` for a population under one. Constant time.
  public static func answers(
    margin: Double, share: Double = 0.5, of population: Int? = nil, effect: Double = 1,
    confidence: Double = 0.95
  ) throws(SurveyError) -> Int {
    try SurveyLimits.check(share: margin)
    try SurveyLimits.check(share: share)
    guard effect > 0, effect.isFinite else { throw .outOfRange }
    let score = try NormalDistribution.score(confidence: confidence)
    let beyondNumber = effect * score * score * share * (1 - share) / (margin * margin)
    guard beyondNumber < Double(SurveyLimits.count) else { throw .outOfRange }
    guard let population else { return max(1, Int(beyondNumber.rounded(.up))) }
    try SurveyLimits.check(population)
    guard population >= 1 else { throw .count(population) }
    let needed = beyondNumber / (1 + max(0, beyondNumber - 1) / Double(population))
    return min(population, max(1, Int(needed.rounded(.up))))
  }

  /// P-values of many questions, adjusted so that one false alarm stays rare (Holm 1979).
  ///
  /// In the order given. Throws `outOfRange` for a value outside 0...1. Time n log n.
  public static func holm(_ values: [Double]) throws(SurveyError) -> [Double] {
    guard values.allSatisfy({ (0...1).contains($0) }) else { throw .outOfRange }
    var (adjusted, highest) = (values, 0.0)
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    for (place, index) in order.enumerated() {
      highest = max(highest, min(1, values[index] * Double(values.count - place)))
      adjusted[index] = highest
    }
    return adjusted
  }
}
