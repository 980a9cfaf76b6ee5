/// What sets one group apart from all others on one statement.
public struct Representation: Sendable, Equatable {
  /// Standard deviations beyond which nine in ten chance results would not go (one-sided).
  public static let threshold = 1.2816

  /// The place of the statement in the list that was asked about.
  public let statement: Int
  /// The answer for which the group stands out.
  public let side: StatementVotes.Side
  /// How the group voted.
  public let votes: StatementVotes
  /// The share of that answer in the group over its share among the others; 1 is no difference.
  public let ratio: Double
  /// By how many standard deviations the two shares differ.
  public let difference: Double
  /// Whether this is the statement that the group agrees with most, shown first.
  public var isBestAgreed = false

  /// The share of that answer in the group, between 0 and 1.
  public var share: Double { votes.share(side) }
  /// By how many standard deviations that answer exceeds one half of the group.
  public var surplus: Double { votes.surplus(side) }

  var weight: Double { ratio * difference * share * surplus }

  var isSufficient: Bool { difference > Self.threshold && surplus > Self.threshold }

  /// Compares a group with the others on one side of a statement; constant time.
  init(
    _ statement: Int, _ side: StatementVotes.Side, of group: StatementVotes,
    to others: StatementVotes
  ) {
    self.statement = statement
    self.side = side
    votes = group
    ratio = group.share(side) / others.share(side)
    difference = Self.difference(
      (group.count(side), group.voters), (others.count(side), others.voters))
  }

  // The two-proportion z-test, with one imagined success and one trial more on each side.
  private static func difference(_ one: (Int, Int), _ other: (Int, Int)) -> Double {
    let (a, n) = (Double(one.0 + 1), Double(one.1 + 1))
    let (b, m) = (Double(other.0 + 1), Double(other.1 + 1))
    let pooled = (a + b) / (n + m)
    guard pooled < 1 else { return 0 }
    return (a / n - b / m) / (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
  }
}
