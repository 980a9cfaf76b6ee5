import Core

extension Database {
  /// Leaves no copy of what was destroyed in the places the engine keeps for itself.
  ///
  /// SQLite moves its log into the file and truncates it; PostgreSQL clears dead rows of the
  /// tables. False when a reader held them; then it must be tried again.
  @discardableResult
  package func checkpoint(of tables: StaticString...) throws -> Bool {
    try tend { connection in
      switch connection.dialect {
      case .sqlite: return try Database.truncateLog(connection)
      case .postgres:
        for table in tables { try connection.execute("VACUUM \"\(table)\"") }
        return true
      }
    }
  }

  private static func truncateLog(_ connection: Connection) throws -> Bool {
    var isBusy = true
    try connection.run("PRAGMA wal_checkpoint(TRUNCATE)") { row in
      isBusy = try row(0)
      return true
    }
    return !isBusy
  }

  /// What the engine says of the data; empty when it is sound.
  package func faults() throws -> [String] {
    try read { tx in
      switch tx.dialect {
      case .sqlite: try tx.sqliteFaults()
      case .postgres: try tx.postgresFaults()
      }
    }
  }

  /// The name and version of the engine in use.
  package func engineVersion() throws -> String {
    try read { tx in try tx.engineVersion() }
  }
}

extension Transaction {
  package func engineVersion() throws -> String {
    try first(dialect.version) { row in try row(0) } ?? ""
  }
}

extension Transaction<Writes> {
  /// Lays rows in the order of their ids, so that neither their place nor their transaction
  /// tells when each came.
  ///
  /// A table that ends in `strictByKey` lies so already on SQLite. The old places go with the
  /// next `checkpoint`.
  package func forgetArrival(in table: StaticString, where condition: SQL) throws {
    guard dialect == .postgres else { return }
    let name: SQL = "\(name: table.description)"
    try run(
      """
      CREATE TEMPORARY TABLE kurak_arrival ON COMMIT DROP
      AS SELECT \(name).* FROM \(name) WHERE false
      """)
    try run("INSERT INTO kurak_arrival SELECT \(name).* FROM \(name) WHERE \(condition)")
    try run("DELETE FROM \(name) WHERE \(condition)")
    try run("INSERT INTO \(name) SELECT kurak_arrival.* FROM kurak_arrival ORDER BY id")
    try run("DROP TABLE kurak_arrival")
  }
}

extension Transaction {
  fileprivate func sqliteFaults() throws -> [String] {
    let integrity: [String] = try all("PRAGMA integrity_check") { row in try row(0) }
    let foreign: [String] = try all("PRAGMA foreign_key_check") { row in try row(0) }
    return integrity.filter { $0 != "ok" } + foreign.map { "foreign key in \($0)" }
  }

  /// Pages are the server's to check (data checksums); what it knows to be unfit is in its lists.
  fileprivate func postgresFaults() throws -> [String] {
    let indexes: [String] = try all(
      """
      SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE NOT (i.indisvalid AND i.indisready)
        AND c.relnamespace = current_schema()::regnamespace
      ORDER BY c.relname
      """
    ) { row in try row(0) }
    let constraints: [String] = try all(
      """
      SELECT conname FROM pg_constraint
      WHERE NOT convalidated AND connamespace = current_schema()::regnamespace ORDER BY conname
      """
    ) { row in try row(0) }
    return indexes.map { "index \($0)" } + constraints.map { "constraint \($0)" }
  }
}
