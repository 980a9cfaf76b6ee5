/// What a conversation shows: its map, its groups, and what is common to all.
///
/// Source: Small, Bjorkegren, Erkkilä, Shaw and Megill, Polis: Scaling Deliberation by Mapping High
/// Dimensional Opinion Spaces (2021); that it is the same in any order, its stability and when no
/// groups are shown are our own.
public struct OpinionMap: Sendable {
  /// The conversation that is shown.
  public let conversation: Conversation
  /// Where people and statements stand.
  public let projection: Projection
  /// The people who voted on enough statements to be grouped.
  public let placed: [Int]
  /// The mean silhouette for 2, 3, … groups.
  public let silhouettes: [Double]
  /// The groups; none where they are not shown.
  public internal(set) var groups: [OpinionGroup] = []
  /// The mean adjusted Rand index of the resamples; nil where it was not asked for.
  public internal(set) var stability: Stability?
  /// Why there are no groups; nil where there are.
  public internal(set) var reason: NoGroups?
  /// How all people voted on each statement.
  public internal(set) var votes: [StatementVotes]
  /// The votes that routing weighs: all of them, or with Polis those of the grouped people.
  var routed: [StatementVotes]
  /// The statements that lists over all of them name; Polis names moderated ones too.
  var listed: [Int]

  /// How sure the groups are.
  public struct Stability: Sendable, Equatable {
    /// Between about 0 (chance) and 1 (always the same groups).
    public let value: Double
    /// How many resamples it is the mean of.
    public let resamples: Int
    /// What the random numbers were started with; it follows from the votes.
    public let seed: UInt64
  }

  /// Why no groups are shown.
  public enum NoGroups: Sendable, Equatable {
    case tooFewPeople(Int)
    case unstable(Double)
    case notTried
  }

  /// How many groups are shown, 0 where none are.
  public var k: Int { groups.count }
}
