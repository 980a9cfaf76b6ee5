/// Why a figure cannot be computed from what was given.
public enum SurveyError: Error, Sendable, Hashable {
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

extension SurveyError: CustomStringConvertible {
  /// What is wrong, as a sentence.
  public var description: String {
    switch self {
    case .tooFew(let least): "there are too few answers: \(least) are needed"
    case .tooMany(let most): "this is too much to be counted exactly: at most \(most)"
    case .count(let count): "\(count) is no possible count"
    case .outOfRange: "a number lies outside what it can mean"
    case .unpaired(let first, let second): "\(first) do not pair off with \(second)"
    }
  }
}

/// The bounds within which every count is exact in a `Double`.
public enum SurveyLimits {
  /// The greatest count of people that is computed with.
  public static let count = 10_000_000

  static func check(_ counts: Int...) throws(SurveyError) {
    for count in counts where !(0...Self.count).contains(count) { throw .count(count) }
  }

  static func check(share value: Double) throws(SurveyError) {
    guard value > 0, value < 1 else { throw .outOfRange }
  }
}
