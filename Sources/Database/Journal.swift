import Core

/// The line of every change: the audit log, the undo of an import, and later what
/// installations exchange.
package enum Journal {
  package static let migration = Migration(
    "database-001-journal",
    """
    CREATE TABLE origin (
      id \(.id) PRIMARY KEY
    ) \(.strict)
    """,
    """
    CREATE TABLE journal (
      sequence \(.sequence),
      origin \(.id) NOT NULL,
      community \(.id),
      actor \(.id),
      command \(.id) NOT NULL,
      at \(.integer) NOT NULL,
      table_name \(.text) NOT NULL,
      row_id \(.bytes) NOT NULL,
      before \(.text),
      after \(.text),
      hash \(.bytes) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX journal_command ON journal (command, sequence)",
    "CREATE INDEX journal_row ON journal (table_name, row_id, sequence)",
    """
    CREATE TABLE command_done (
      id \(.id) PRIMARY KEY,
      name \(.text) NOT NULL,
      actor \(.id),
      outcome \(.text) NOT NULL
    ) \(.strict)
    """)
}

extension Transaction {
  /// The outcome stored for a command that was already done.
  package func outcome(
    of command: UUID16
  ) throws -> (name: String, actor: UUID16?, outcome: String)? {
    try first("SELECT name, actor, outcome FROM command_done WHERE id = \(command)") { row in
      (try row(0), try row(1), try row(2))
    }
  }

  /// The hash of the newest line, which fixes all lines before it.
  package func journalHead() throws -> [UInt8]? {
    try first("SELECT hash FROM journal ORDER BY sequence DESC LIMIT 1") { row in try row(0) }
  }

  /// Walks the whole journal; the first line whose hash does not follow, or `nil`.
  package func firstBrokenJournalLine() throws -> Int64? {
    var previous: [UInt8] = []
    var broken: Int64?
    try each(
      """
      SELECT sequence, origin, community, actor, command, at, table_name, row_id, before, after,
        hash
      FROM journal ORDER BY sequence
      """
    ) { row in
      let stamp = Stamp(
        command: try row(4), actor: try row(3), community: try row(2), at: try row(5))
      let expected = JournalLine.hash(
        previous: previous, origin: try row(1), stamp: stamp, table: try row(6),
        key: .blob(try row(7)), before: try row(8), after: try row(9))
      previous = try row(10)
      if previous != expected { broken = try row(0) }
      return broken == nil
    }
    return broken
  }
}

extension Transaction<Writes> {
  package func remember(_ name: String, outcome: String) throws {
    guard let stamp else { return }
    try run(
      """
      INSERT INTO command_done (id, name, actor, outcome)
      VALUES (\(stamp.command), \(name), \(stamp.actor), \(outcome))
      """)
  }
}
