/// People who vote alike, and what sets them apart.
package struct OpinionGroup: Sendable {
  /// The places of its people in the conversation, ascending.
  package let members: [Int]
  /// The middle of its people on the map.
  package let center: Point
  /// How its people voted on each statement.
  package let votes: [StatementVotes]
  /// What tells it best from the other groups.
  package let representative: [Representation]
}
