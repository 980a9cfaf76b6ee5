import Core
import Database
import Web

/// Notes in the journal who took everything away, and when.
struct NoteBackup: Command {
  static let name = "note-backup"
  static let access = Access.administrator
  static let table = Table("backup_made")

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try tx.insert(
      into: NoteBackup.table, UUID16.v7(at: actor.now),
      [
        "community": actor.community, "person": try actor.requirePerson(), "made_at": actor.now,
      ])
    return Done()
  }

  static func last(
    _ community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Instant? {
    try tx.first(
      """
      SELECT made_at FROM backup_made WHERE community = \(community)
      ORDER BY made_at DESC LIMIT 1
      """
    ) { row in try row(0) }
  }
}
