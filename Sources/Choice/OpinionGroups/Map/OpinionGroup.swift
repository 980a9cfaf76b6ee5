/// People who vote alike, and what sets them apart.
public struct OpinionGroup: Sendable {
  /// The places of its people in the conversation, ascending.
  public let members: [Int]
  /// The middle of its people on the map.
  public let center: Point
  /// How its people voted on each statement.
  public let votes: [StatementVotes]
  /// What tells it best from the other groups.
  public let representative: [Representation]
}
