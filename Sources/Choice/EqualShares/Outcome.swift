/// What a count came to, and why.
public struct Outcome: Sendable, Hashable {
  /// The funded projects, by their places in the election, ascending.
  public let winners: [Int]
  /// What they cost together.
  public let cost: Rational
  /// Why each project won or did not, in the election's order.
  public let reasons: [Reason]
  /// What each voter had to spend, in the run that counted.
  public let endowment: Rational
  /// How many times everybody's share was raised by a step.
  public let raises: BigInteger
  /// How many voters approved at least one of the winners.
  public let votersWithWinner: Int
  /// Who prefers this outcome to greedy's, where they were compared; greedy's stands here where
  /// more prefer it.
  public var preference: Preference?
  /// Who paid for what, in the order bought, where that was asked for.
  public var payments: [Payment] = []
}

extension Outcome {
  /// The outcome of an election of some projects alone, as one of the whole election.
  func placed(
    _ kept: [Int], in election: Election, others: (Int) -> Reason
  ) -> Outcome {
    var all = election.projects.indices.map(others)
    for (place, reason) in reasons.enumerated() {
      all[kept[place]] =
        if case .excluded(let winner) = reason { .excluded(by: kept[winner]) } else { reason }
    }
    return Outcome(
      winners: winners.map { kept[$0] }, cost: cost, reasons: all, endowment: endowment,
      raises: raises, votersWithWinner: votersWithWinner, preference: preference,
      payments: payments.map { payment in
        Payment(
          project: kept[payment.project],
          parts: payment.parts.map { part in
            Payment.Part(
              ballot: part.ballot.map { kept[$0] }, voters: part.voters, amount: part.amount)
          })
      })
  }
}

/// Why a project won or did not: data for a sentence in any language.
public enum Reason: Sendable, Hashable {
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
  /// It was not counted, because fewer voters approve it than the gate asks of its cost; nothing
  /// stands for a number that no election has.
  case belowGate(votesNeeded: BigInteger?)
  /// Another of its exclusive group is funded.
  case excluded(by: Int)
}

/// How the supporters of a project paid for it.
public struct Funding: Sendable, Hashable {
  /// As which it was funded, from one.
  public let round: Int
  /// How many voters paid something.
  public let payers: Int
  /// How many of them could pay only what they had left, which was less than the share.
  public let short: Int
  /// The most that anybody paid.
  public let share: Rational
}
