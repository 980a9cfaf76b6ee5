/// The least support that a project must have to be counted at all.
///
/// A project is set aside if the part of the voters who approve it is smaller than the part of
/// the budget that it asks for, divided by `divisor`: votes/n < cost/(divisor · budget). Świecie
/// (2024) takes 3: who asks for the whole budget must have a third of the voters.
public struct Gate: Sendable, Hashable {
  /// Into how many parts a project's part of the budget is divided; at least 1.
  public let divisor: Int

  /// A gate with this divisor; nothing under 1.
  ///
  /// Constant time.
  public init?(divisor: Int) {
    guard divisor >= 1 else { return nil }
    self.divisor = divisor
  }

  /// How many votes a project of this cost needs; nothing where no number suffices, because
  /// there is no money at all.
  func votesNeeded(cost: Rational, in election: Election) -> BigInteger? {
    guard !cost.isZero else { return .zero }
    let budget = election.budget * Rational(divisor)
    guard let needed = (cost * Rational(election.voters)).divided(by: budget) else { return nil }
    return needed.denominator == .one ? needed.numerator : needed.floor + 1
  }
}
