/// Who was elected, and how it came about.
public struct CommitteeOutcome: Sendable, Equatable {
  /// The elected committees, each ascending, in ascending order; one unless some are tied.
  public let committees: [[Int]]
  /// How the first of them came about, a step a member; empty where a committee is found as a whole.
  public let steps: [CommitteeStep]
  /// What the committee as a whole scores, where the rule scores committees.
  public let score: Rational?
  /// The money of how many seats was handed out, where it was raised until every seat was bought.
  public var money: Int?
}

/// How somebody got her seat.
public struct CommitteeStep: Sendable, Equatable {
  /// Who was elected, by number from 0.
  public let candidate: Int
  /// By what she was chosen.
  public let figure: Figure
  /// Who could have been chosen as well, the chosen one among them.
  public let tied: [Int]

  /// What a rule weighs, in its own unit.
  public enum Figure: Sendable, Equatable {
    /// Approvals, or parts of votes.
    case votes(Rational)
    /// The load of her supporters afterwards, in seats.
    case load(Rational)
    /// The most that one of her supporters paid, in seats.
    case price(Rational)
    /// How much the sum of all voters' satisfaction grew.
    case gain(Rational)
    /// The support of the least supported member afterwards, in voters.
    case support(Rational)
  }
}
