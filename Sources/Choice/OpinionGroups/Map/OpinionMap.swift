/// What a conversation shows: its map, its groups, and what is common to all.
///
/// Source: Small, Bjorkegren, Erkkilä, Shaw and Megill, Polis: Scaling Deliberation by Mapping High
/// Dimensional Opinion Spaces (2021); that it is the same in any order, its stability and when no
/// groups are shown are our own.
package struct OpinionMap: Sendable {
  /// The conversation that is shown.
  package let conversation: Conversation
  /// Where people and statements stand.
  package let projection: Projection
  /// The people who voted on enough statements to be grouped.
  package let placed: [Int]
  /// The mean silhouette for 2, 3, … groups.
  package let silhouettes: [Double]
  /// The groups; none where they are not shown.
  package internal(set) var groups: [OpinionGroup] = []
  /// The mean adjusted Rand index of the resamples; nil where it was not asked for.
  package internal(set) var stability: Stability?
  /// Why there are no groups; nil where there are.
  package internal(set) var reason: NoGroups?
  /// How all people voted on each statement.
  package internal(set) var votes: [StatementVotes]
  /// The votes that routing weighs: all of them, or with Polis those of the grouped people.
  var routed: [StatementVotes]
  /// The statements that lists over all of them name; Polis names moderated ones too.
  var listed: [Int]

  /// How sure the groups are.
  package struct Stability: Sendable, Equatable {
    /// Between about 0 (chance) and 1 (always the same groups).
    package let value: Double
    /// How many resamples it is the mean of.
    package let resamples: Int
    /// What the random numbers were started with; it follows from the votes.
    package let seed: UInt64
  }

  /// Why no groups are shown.
  package enum NoGroups: Sendable, Equatable {
    case tooFewPeople(Int)
    case unstable(Double)
    case notTried
  }

  /// How many groups are shown, 0 where none are.
  package var k: Int { groups.count }
}
