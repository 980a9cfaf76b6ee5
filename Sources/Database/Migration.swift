import Core

/// One immutable step of the schema, owned by a room and done in one transaction.
package struct Migration: Sendable {
  package let name: String
  let statements: [SQL]
  /// The table of what was done.
  static let list = "schema_migration"

  package init(_ name: StaticString, _ statements: SQL...) {
    self.name = name.description
    self.statements = statements
  }
}

extension Database {
  /// Brings the schema up to date; a schema newer than these migrations is refused.
  ///
  /// Returns the names of the steps that were done now.
  @discardableResult
  package func migrate(_ migrations: [Migration]) throws -> [String] {
    try write(turn: .free) { tx in try tx.makeListOfMigrations() }
    let done: [String] = try read { tx in
      try tx.all("SELECT name FROM schema_migration") { row in try row(0) }
    }
    if let unknown = done.first(where: { name in !migrations.contains { $0.name == name } }) {
      throw DatabaseError.newerSchema(migration: unknown)
    }
    let missing = migrations.filter { !done.contains($0.name) }
    return try missing.filter(perform).map(\.name)
  }

  /// False where another process was quicker.
  private func perform(_ migration: Migration) throws -> Bool {
    try write(turn: .schema) { tx in
      let isDone = try tx.exists(
        "SELECT 1 FROM schema_migration WHERE name = \(migration.name)")
      guard !isDone else { return false }
      try tx.carryOut(migration)
      return true
    }
  }
}

extension Transaction<Writes> {
  func makeListOfMigrations() throws {
    try run(
      """
      CREATE TABLE IF NOT EXISTS schema_migration (
        name \(.text) PRIMARY KEY
      ) \(.strict)
      """)
  }

  func carryOut(_ migration: Migration) throws {
    for statement in migration.statements { try run(statement) }
    try run("INSERT INTO schema_migration (name) VALUES (\(migration.name))")
  }
}
