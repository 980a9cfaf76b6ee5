import Core
import KurakTesting
import Testing

@testable import Database

@Suite struct `A migration` {
  let file: TestFile

  init() throws { file = try TestFile() }

  private var schema: [String] {
    get throws {
      try file.database.read { tx in
        try tx.all(
          TestEngine.isSQLite
            ? "SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY name"
            : """
            SELECT c.relname || coalesce(' ' || a.attname, '') FROM pg_class c
            LEFT JOIN pg_attribute a
              ON a.attrelid = c.oid AND a.attnum > 0 AND c.relkind = 'r'
            WHERE c.relnamespace = current_schema()::regnamespace ORDER BY 1
            """
        ) { row in try row(0) }
      }
    }
  }

  @Test func `that fails half way leaves everything as it was`() throws {
    let before = try schema
    let known = [Journal.migration, TestFile.migration]
    let good = Migration("test-002", "CREATE TABLE one (id \(.id) PRIMARY KEY) \(.strict)")
    let broken = Migration(
      "test-003", "CREATE TABLE two (id \(.id) PRIMARY KEY) \(.strict)",
      "ALTER TABLE thing ADD COLUMN colour \(.text)", "INSERT INTO nowhere VALUES (1)")
    #expect(throws: DatabaseError.self) { try file.database.migrate(known + [broken]) }
    #expect(try schema == before)
    #expect(throws: DatabaseError.self) { try file.database.migrate(known + [good, broken]) }
    #expect(try schema.count == before.count + 2)
    let mended = Migration("test-003", "CREATE TABLE two (id \(.id) PRIMARY KEY) \(.strict)")
    #expect(try file.database.migrate(known + [good, mended]) == ["test-003"])
    #expect(try file.database.migrate(known + [good, mended]) == [])
    #expect(try file.database.faults() == [])
  }

  @Test func `of a newer program keeps an older one out`() throws {
    #expect(throws: DatabaseError.newerSchema(migration: "test-001")) {
      try file.database.migrate([Journal.migration])
    }
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `makes tables that hold to their types`() throws {
    let loose: [String] = try file.database.read { tx in
      try tx.all(
        """
        SELECT name FROM pragma_table_list
        WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'
        """
      ) { row in try row(0) }
    }
    #expect(loose == [])
  }
}
