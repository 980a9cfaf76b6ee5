import Core

extension Connection {
  func beginLoading(_ table: TableShape) throws {
    guard case .postgres(let connection) = self else { return }
    try connection.beginCopying(table.copying)
  }

  func add(_ values: [SQLValue], to table: TableShape) throws {
    switch self {
    case .sqlite(let connection): try connection.run(table.inserting, values)
    case .postgres(let connection): try connection.copy(values)
    }
  }

  func endLoading(_ table: TableShape) throws {
    guard case .postgres(let connection) = self else { return }
    try connection.endCopying(table.copying)
  }

  func abandonLoading() {
    guard case .postgres(let connection) = self else { return }
    connection.abandonCopying()
  }
}

extension TableShape {
  fileprivate var copying: String {
    "COPY \"\(name)\" (\(quotedColumns)) FROM STDIN (FORMAT binary)"
  }

  fileprivate var inserting: String {
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \"\(name)\" (\(quotedColumns)) VALUES (\(places))"
  }

  private var quotedColumns: String { columns.map { "\"\($0)\"" }.joined(separator: ", ") }
}

extension Transaction<Writes> {
  /// Rows come table by table, so what refers to another row is looked at in the end.
  func deferReferences() throws {
    guard dialect == .postgres else {
      return try connection.execute("PRAGMA defer_foreign_keys = ON")
    }
    for (table, name) in try references() {
      try connection.run(
        "ALTER TABLE \(name: table) ALTER CONSTRAINT \(name: name) DEFERRABLE INITIALLY DEFERRED"
      ) { _ in true }
    }
  }

  /// Looks at all references, and lets sequences go on behind the last row.
  func settleAfterLoading() throws {
    guard dialect == .postgres else {
      let broken: [String] = try all("PRAGMA foreign_key_check") { row in try row(0) }
      guard let table = broken.first else { return }
      // 787 is SQLITE_CONSTRAINT_FOREIGNKEY.
      throw DatabaseError.engine(code: 787, message: "broken reference", statement: table)
    }
    try connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
    for (table, name) in try references() {
      try connection.run(
        "ALTER TABLE \(name: table) ALTER CONSTRAINT \(name: name) NOT DEFERRABLE"
      ) { _ in true }
    }
    for (table, column) in try sequences() {
      let last = try count("SELECT coalesce(max(\(name: column)), 0) FROM \(name: table)")
      guard last > 0 else { continue }
      try connection.run(
        "SELECT setval(pg_get_serial_sequence(quote_ident(\(table)), \(column)), \(last))"
      ) { _ in true }
    }
  }

  private func references() throws -> [(table: String, name: String)] {
    try all(
      """
      SELECT t.relname, c.conname FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
      WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace
      ORDER BY t.relname, c.conname
      """
    ) { row in (try row(0), try row(1)) }
  }

  private func sequences() throws -> [(table: String, column: String)] {
    try all(
      """
      SELECT t.relname, a.attname FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
      WHERE a.attidentity <> '' AND t.relkind = 'r'
        AND t.relnamespace = current_schema()::regnamespace
      ORDER BY t.relname
      """
    ) { row in (try row(0), try row(1)) }
  }
}
