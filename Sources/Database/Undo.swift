import Core

extension Transaction<Writes> {
  /// Reverses what a command did, last change first, as new journal lines of this command.
  ///
  /// Refuses with the table's name when a row was changed since, when another row leans on it, or
  /// when a hidden column would be needed; then nothing is undone.
  package func undo(_ command: UUID16, tables: [Table]) throws -> UndoOutcome {
    try writeJournal()
    let lines = try lines(of: command)
    var steps: [UndoStep] = []
    for line in lines {
      guard let table = tables.first(where: { $0.name == line.table }),
        let step = UndoStep(line, table), try !isChangedSince(line, command)
      else { return .changedSince(table: line.table) }
      steps.append(step)
    }
    try connection.execute("SAVEPOINT undo")
    for step in steps {
      do {
        try reverse(step)
      } catch let error as DatabaseError where error.isConstraint {
        try connection.execute("ROLLBACK TO undo")
        page?.lines = []
        try connection.execute("RELEASE undo")
        return .changedSince(table: step.table.name)
      }
    }
    try connection.execute("RELEASE undo")
    return .undone(rows: lines.count)
  }

  private func lines(of command: UUID16) throws -> [UndoLine] {
    try all(
      """
      SELECT sequence, table_name, row_id, before, after FROM journal
      WHERE command = \(command) ORDER BY sequence DESC
      """
    ) { row in
      UndoLine(
        sequence: try row(0), table: try row(1), key: try row(2), before: try row(3),
        after: try row(4))
    }
  }

  private func isChangedSince(_ line: UndoLine, _ command: UUID16) throws -> Bool {
    try exists(
      """
      SELECT 1 FROM journal WHERE table_name = \(line.table) AND row_id = \(line.key)
        AND sequence > \(line.sequence) AND command <> \(command)
      """)
  }

  private func reverse(_ step: UndoStep) throws {
    guard let before = step.before else {
      _ = try delete(from: step.table, key: step.key)
      return
    }
    if step.isDeletion {
      try insert(into: step.table, key: step.key, before)
      try journal(step.table, step.key, before: nil, after: before)
    } else {
      _ = try update(step.table, key: step.key, before)
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

/// One line to be reversed, with what the row was before.
private struct UndoStep {
  let table: Table
  let key: SQLValue
  /// Absent where the row was not there.
  let before: [(String, SQLValue)]?
  let isDeletion: Bool

  /// `nil` when the journal hid what would have to be written.
  init?(_ line: UndoLine, _ table: Table) {
    var known: [(String, SQLValue)] = []
    for pair in JournalText.read(line.before ?? "") {
      guard let value = pair.value else { return nil }
      known.append((pair.column, value))
    }
    self.table = table
    key = .blob(line.key)
    before = line.before == nil ? nil : known
    isDeletion = line.after == nil
  }
}
