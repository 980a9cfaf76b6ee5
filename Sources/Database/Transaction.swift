import Core

/// A transaction that may only read.
package enum Reads {}
/// The one transaction that may write.
package enum Writes {}

/// A view of the database inside one transaction; it cannot be kept.
package struct Transaction<Mode>: ~Copyable {
  let connection: Connection
  let stamp: Stamp?
  /// Where the lines of its changes gather; one that reads has none.
  var page: JournalPage? = nil
}

extension Transaction {
  var dialect: Dialect { connection.dialect }

  /// Every row, decoded by the closure under the statement.
  package func all<Value>(
    _ sql: SQL, _ decode: (borrowing Row) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try connection.run(sql) { row in
      values.append(try decode(row))
      return true
    }
    return values
  }

  /// The first row, if there is one.
  package func first<Value>(
    _ sql: SQL, _ decode: (borrowing Row) throws -> Value
  ) throws -> Value? {
    var value: Value?
    try connection.run(sql) { row in
      value = try decode(row)
      return false
    }
    return value
  }

  /// Walks rows without keeping them; the closure says whether to go on.
  package func each(_ sql: SQL, _ body: (borrowing Row) throws -> Bool) throws {
    try connection.run(sql, body)
  }

  package func exists(_ sql: SQL) throws -> Bool { try first(sql) { _ in true } ?? false }

  /// The one number of the one row.
  package func count(_ sql: SQL) throws -> Int { try first(sql) { row in try row(0) } ?? 0 }

  /// The names of a table's columns, in their order.
  package func columns(of table: String) throws -> [String] {
    try all(dialect.columns(of: table)) { row in try row(0) }
  }

  /// How the engine would find the rows: for tests that forbid scans.
  package func plan(of sql: SQL) throws -> [String] {
    try all(dialect.explain + sql) { row in try row(dialect.explainedColumn) }
  }
}

extension Transaction<Writes> {
  /// Writes without the journal: for what is no fact of the village (sessions, rate limits, jobs,
  /// keys that must be destroyed).
  @discardableResult
  package func run(_ sql: SQL) throws -> Int {
    try connection.run(sql) { _ in true }
    return connection.changes
  }
}
