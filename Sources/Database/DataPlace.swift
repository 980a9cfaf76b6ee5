import Glibc

/// Where data lie: a file of SQLite or a database of PostgreSQL.
package enum DataPlace: Sendable {
  case sqlite(path: String)
  /// The address may hold a password and is never shown.
  case postgres(address: String)

  /// Reads one consistent state on a connection of its own, however long it takes; others go on.
  ///
  /// Also from a second process beside the one that serves: such a reader of SQLite takes no lock
  /// and never moves the log into the file.
  package func readApart<Result>(
    _ body: (borrowing Transaction<Reads>) throws -> Result
  ) throws -> Result {
    let connection = try connect()
    try connection.beginReading()
    defer { try? connection.execute("COMMIT") }
    let transaction = Transaction<Reads>(connection: connection, stamp: nil)
    return try body(transaction)
  }

  private func connect() throws(DatabaseError) -> Connection {
    switch self {
    case .sqlite(let path):
      .sqlite(try SQLiteConnection(path: path, isReader: true, keepsLog: true))
    case .postgres(let address): .postgres(try PostgresConnection(address: address))
    }
  }

  /// About how many bytes the data take; in a database of PostgreSQL that others use too, ours alone.
  package func size() throws -> Int {
    try readApart { tx in
      switch tx.dialect {
      case .sqlite:
        try tx.count("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
      case .postgres:
        try tx.count(
          """
          SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = current_schema() AND c.relkind = 'r'
          """)
      }
    }
  }
}
