/// Why a figure cannot be computed from what was given.
package enum SurveyError: Error, Sendable, Hashable {
  /// No answers, or too few for this figure.
  case tooFew(least: Int)
  /// More than the exact computation takes.
  case tooMany(most: Int)
  /// A count below zero, above its total or above `SurveyLimits.count`.
  case count(Int)
  /// A number outside the range its meaning gives it, or not finite.
  case outOfRange
  /// Two lists that should pair off and do not.
  case unpaired(first: Int, second: Int)
}

/// The bounds within which every count is exact in a `Double`.
package enum SurveyLimits {
  /// The greatest count of people that is computed with.
  package static let count = 10_000_000

  static func check(_ counts: Int...) throws(SurveyError) {
    for count in counts where !(0...Self.count).contains(count) { throw .count(count) }
  }

  static func check(share value: Double) throws(SurveyError) {
    guard value > 0, value < 1 else { throw .outOfRange }
  }
}
