import Core
import Database
import Ledger
import Web

/// Enters the journal's hash in the ledger, once a day.
struct BeginDay: Command {
  static let name = "begin-day"
  /// The clock alone.
  static let access = Access.roles([])

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let isDone = try tx.exists(
      """
      SELECT 1 FROM ledger_entry
      WHERE community = \(actor.community) AND kind = 'day' AND day = \(actor.now.day)
      """)
    guard !isDone, let head = try tx.journalHead() else { return Done() }
    try LedgerEntry.append(
      .day, digest: head, subject: nil, title: Translated(), by: actor, in: tx)
    return Done()
  }
}

extension Decisions {
  /// Begins the day in every community that has not begun it.
  package static func beginDay(_ environment: Environment) throws {
    let waiting: [ID<Community>] = try environment.database.read { tx in
      try tx.all(
        """
        SELECT id FROM community WHERE NOT EXISTS (
          SELECT 1 FROM ledger_entry WHERE community = community.id AND kind = 'day'
            AND day = \(environment.now().day))
        """
      ) { row in try row(0) }
    }
    for community in waiting { _ = try environment.performAsSystem(BeginDay(), in: community) }
  }
}
