/// Who was elected, and how it came about.
package struct CommitteeOutcome: Sendable, Equatable {
  /// The elected committees, each ascending, in ascending order; one unless some are tied.
  package let committees: [[Int]]
  /// How the first of them came about, a step a member; empty where a committee is found as a whole.
  package let steps: [CommitteeStep]
  /// What the committee as a whole scores, where the rule scores committees.
  package let score: Rational?
}

/// How somebody got her seat.
package struct CommitteeStep: Sendable, Equatable {
  /// Who was elected, by number from 0.
  package let candidate: Int
  /// By what she was chosen.
  package let figure: Figure
  /// Who could have been chosen as well, the chosen one among them.
  package let tied: [Int]

  /// What a rule weighs, in its own unit.
  package enum Figure: Sendable, Equatable {
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
