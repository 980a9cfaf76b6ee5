import Core
import Database

/// That more than one ballot came of one person, none of them in place of another.
package struct BallotConflict: Sendable {
  package static let table = Table("ballot_conflict")

  static func id(_ decision: ID<Decision>, _ person: ID<Person>) -> ID<BallotConflict> {
    .derived("ballot-conflict", decision.uuid, person.uuid)
  }

  /// Whose ballots are in conflict now.
  static func open(
    in decision: ID<Decision>, community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> [ID<Person>] {
    try tx.all(
      """
      SELECT person FROM ballot_conflict
      WHERE decision = \(decision) AND is_open = 1 AND community = \(community) ORDER BY id
      """
    ) { row in try row(0) }
  }

  /// How many there were, and how many of them nobody has settled.
  static func counts(
    in decision: ID<Decision>, community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> (all: Int, open: Int) {
    try tx.first(
      """
      SELECT count(*), CAST(coalesce(sum(is_open), 0) AS \(.integer)) FROM ballot_conflict
      WHERE decision = \(decision) AND community = \(community)
      """
    ) { row in (all: try row(0) as Int, open: try row(1) as Int) } ?? (0, 0)
  }

  static func isOpen(
    _ decision: ID<Decision>, _ person: ID<Person>, in tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists(
      """
      SELECT 1 FROM ballot_conflict
      WHERE id = \(id(decision, person)) AND is_open = 1
      """)
  }

  /// The unsettled first.
  static func listing(_ page: (size: Int, offset: Int), of decision: ID<Decision>) -> SQL {
    """
    SELECT ballot_conflict.person, person.name, is_open FROM ballot_conflict
    JOIN person ON person.id = ballot_conflict.person
    WHERE decision = \(decision) ORDER BY is_open DESC, ballot_conflict.id DESC
    LIMIT \(page.size) OFFSET \(page.offset)
    """
  }
}
