/// What a count came to, and why.
package struct Outcome: Sendable, Hashable {
  /// The funded projects, by their places in the election, ascending.
  package let winners: [Int]
  /// What they cost together.
  package let cost: Rational
  /// Why each project won or did not, in the election's order.
  package let reasons: [Reason]
  /// What each voter had to spend, in the run that counted.
  package let endowment: Rational
  /// How many times everybody's share was raised by one unit.
  package let raises: BigInteger
  /// How many voters approved at least one of the winners.
  package let votersWithWinner: Int
}

/// Why a project won or did not: data for a sentence in any language.
package enum Reason: Sendable, Hashable {
  /// Its supporters paid for it.
  case funded(Funding)
  /// It costs nothing and somebody wants it.
  case free
  /// It came in by votes after the shares were spent: as which, and what was left before it.
  case addedByCompletion(rank: Int, left: Rational)
  /// Its supporters together no longer had its cost, after so many projects were funded.
  case tooDear(money: Rational, afterRounds: Int)
  /// At its turn in the completion less was left than it costs.
  case doesNotFit(left: Rational)
  /// Nobody approved it.
  case noVotes
}

/// How the supporters of a project paid for it.
package struct Funding: Sendable, Hashable {
  /// As which it was funded, from one.
  package let round: Int
  /// How many voters paid something.
  package let payers: Int
  /// How many of them could pay only what they had left, which was less than the share.
  package let short: Int
  /// The most that anybody paid.
  package let share: Rational
}
