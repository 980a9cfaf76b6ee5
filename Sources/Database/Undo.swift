import Core

extension Transaction<Writes> {
  /// Reverses what a command did, last change first, as new journal lines of this command.
  ///
  /// Refuses with the table's name when a row was changed since, or when a hidden column would be
  /// needed; then nothing is undone.
  package func undo(_ command: UUID16, tables: [Table]) throws -> UndoOutcome {
    let lines = try all(
      """
      SELECT sequence, table_name, row_id, before, after FROM journal
      WHERE command = \(command) ORDER BY sequence DESC
      """
    ) { row in
      UndoLine(
        sequence: try row(0), table: try row(1), key: try row(2), before: try row(3),
        after: try row(4))
    }
    for line in lines where try isChangedSince(line, command) {
      return .changedSince(table: line.table)
    }
    for line in lines {
      guard let table = tables.first(where: { $0.name == line.table }) else {
        return .changedSince(table: line.table)
      }
      try reverse(line, in: table)
    }
    return .undone(rows: lines.count)
  }

  private func isChangedSince(_ line: UndoLine, _ command: UUID16) throws -> Bool {
    try exists(
      """
      SELECT 1 FROM journal WHERE table_name = \(line.table) AND row_id = \(line.key)
        AND sequence > \(line.sequence) AND command <> \(command)
      """)
  }

  private func reverse(_ line: UndoLine, in table: Table) throws {
    let key = SQLValue.blob(line.key)
    switch (line.before, line.after) {
    case (nil, _): _ = try delete(from: table, key: key)
    case (let before?, nil):
      let pairs = try known(before)
      try insert(into: table, key: key, pairs)
      try journal(table, key, before: nil, after: pairs)
    case (let before?, _): _ = try update(table, key: key, try known(before))
    }
  }

  private func known(_ text: String) throws -> [(String, SQLValue)] {
    try JournalText.read(text).map { column, value in
      guard let value else { throw DatabaseError.unexpectedValue(0) }
      return (column, value)
    }
  }
}

/// What became of an undo.
package enum UndoOutcome: Sendable, Equatable {
  case undone(rows: Int)
  case changedSince(table: String)
}

private struct UndoLine {
  let sequence: Int64
  let table: String
  let key: [UInt8]
  let before: String?
  let after: String?
}
