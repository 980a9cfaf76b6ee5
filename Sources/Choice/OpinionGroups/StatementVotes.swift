/// How many people of one group, or of all, voted how on one statement.
///
/// Source: Small, Bjorkegren, Erkkilä, Shaw and Megill, Polis: Scaling Deliberation by Mapping High
/// Dimensional Opinion Spaces (2021).
public struct StatementVotes: Sendable, Equatable {
  /// People who agree.
  public var agrees: Int
  /// People who disagree.
  public var disagrees: Int
  /// People who voted at all; those who passed are among them.
  public var voters: Int

  /// Takes the three counts of people, none of them under 0; throws nothing, constant time.
  public init(agrees: Int = 0, disagrees: Int = 0, voters: Int = 0) {
    self.agrees = agrees
    self.disagrees = disagrees
    self.voters = voters
  }

  /// The votes of two lots of people that have nobody in common; constant time.
  public static func + (one: Self, other: Self) -> Self {
    Self(
      agrees: one.agrees + other.agrees, disagrees: one.disagrees + other.disagrees,
      voters: one.voters + other.voters)
  }

  func count(_ side: Side) -> Int { side == .agree ? agrees : disagrees }

  /// The share of one side, between 0 and 1, with one imagined voter added on each side.
  ///
  /// Constant time. Source: compdemocracy/polis, `repness`.
  public func share(_ side: Side) -> Double {
    Double(count(side) + 1) / Double(voters + 2)
  }

  /// By how many standard deviations the side exceeds one half; constant time.
  public func surplus(_ side: Side) -> Double {
    let people = Double(voters + 1)
    return 2 * people.squareRoot() * (Double(count(side) + 1) / people - 0.5)
  }

  /// The two answers to a statement that say something; a pass does not.
  public enum Side: String, Sendable, CaseIterable { case agree, disagree }
}
