/// How many to ask, and how much an answer is worth.
package enum SurveyDesign {
  /// The factor by which asking whole clusters widens the variance (Eldridge 2006).
  ///
  /// From the mean cluster size, its coefficient of variation, and the correlation within a
  /// cluster. Throws `outOfRange`. The number of answers divided by it is the effective number.
  /// Constant time.
  package static func effect(
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
  package static func effectiveNumber(of answers: Int, effect: Double) throws(SurveyError) -> Double
  {
    try SurveyLimits.check(answers)
    guard effect > 0, effect.isFinite else { throw .outOfRange }
    return Double(answers) / effect
  }

  /// The factor on a standard error where much of a village was asked (Cochran 1977, 2.6).
  ///
  /// One where no more than a twentieth was asked, as is usual. Throws `count` unless
  /// 1 ≤ asked ≤ population. Constant time.
  package static func finitePopulation(asked: Int, of population: Int) throws(SurveyError) -> Double
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
  package static func pairs(
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

  /// P-values of many questions, adjusted so that one false alarm stays rare (Holm 1979).
  ///
  /// In the order given. Throws `outOfRange` for a value outside 0...1. Time n log n.
  package static func holm(_ values: [Double]) throws(SurveyError) -> [Double] {
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
