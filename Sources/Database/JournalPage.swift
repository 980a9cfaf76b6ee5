import Core

/// The lines of one transaction that are not written yet, and what the next of them follows.
///
/// A sheet of thirty names is thirty lines; written together they are one statement.
final class JournalPage {
  /// One change, before it is hashed.
  struct Line {
    let table: String
    let key: SQLValue
    let before: String?
    let after: String?
  }

  /// Where the journal ends, once it is known.
  struct End {
    let origin: UUID16
    var hash: [UInt8]
  }

  var lines: [Line] = []
  var end: End?

  /// What is taken back to a savepoint was never written, nor is the end known any longer.
  func forget() {
    lines = []
    end = nil
  }
}

extension Transaction<Writes> {
  func journal(
    _ table: Table, _ key: SQLValue, before: [(String, SQLValue)]?, after: [(String, SQLValue)]?
  ) throws {
    guard stamp != nil, let page else {
      throw DatabaseError.engine(code: 0, message: "no stamp", statement: "")
    }
    page.lines.append(
      JournalPage.Line(
        table: table.name, key: key,
        before: before.map { JournalText.write($0, hiding: table.secret) },
        after: after.map { JournalText.write($0, hiding: table.secret) }))
  }

  /// Writes the lines that were gathered; called before the journal is read and when all is done.
  func writeJournal() throws {
    guard let stamp, let page, !page.lines.isEmpty else { return }
    var end = try page.end ?? journalEnd(stamp)
    for part in JournalPage.parts(of: page.lines) {
      var rows: [SQL] = []
      for line in part {
        end.hash = JournalLine.hash(
          previous: end.hash, origin: end.origin, stamp: stamp, table: line.table, key: line.key,
          before: line.before, after: line.after)
        rows.append(
          """
          (\(end.origin), \(stamp.community), \(stamp.actor), \(stamp.command), \(stamp.at),
            \(line.table), \(line.key), \(line.before), \(line.after), \(end.hash))
          """)
      }
      try run(
        """
        INSERT INTO journal
          (origin, community, actor, command, at, table_name, row_id, before, after, hash)
        VALUES \(rows: rows)
        """)
    }
    page.lines = []
    page.end = end
  }

  private func journalEnd(_ stamp: Stamp) throws -> JournalPage.End {
    let known: JournalPage.End? = try first(
      """
      SELECT origin.id, (SELECT hash FROM journal ORDER BY sequence DESC LIMIT 1) FROM origin
      """
    ) { row in JournalPage.End(origin: try row(0), hash: row.isNull(1) ? [] : try row(1)) }
    if let known { return known }
    let made = UUID16.v7(at: stamp.at)
    try run("INSERT INTO origin (id) VALUES (\(made))")
    return JournalPage.End(origin: made, hash: [])
  }
}

extension JournalPage {
  /// At most so many lines are one statement.
  private static let size = 32

  /// Runs of lines that bind the same types: few texts, so that the engine knows them already.
  fileprivate static func parts(of lines: [Line]) -> [ArraySlice<Line>] {
    var parts: [ArraySlice<Line>] = []
    var begin = lines.startIndex
    for index in lines.indices {
      let next = lines.index(after: index)
      guard
        next == lines.endIndex || next - begin == size || !lines[next].isShaped(as: lines[index])
      else { continue }
      parts.append(lines[begin..<next])
      begin = next
    }
    return parts
  }
}

extension JournalPage.Line {
  fileprivate func isShaped(as other: Self) -> Bool {
    (before == nil) == (other.before == nil) && (after == nil) == (other.after == nil)
  }
}
