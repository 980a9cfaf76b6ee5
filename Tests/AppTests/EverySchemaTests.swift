import Core
import Foundation
import KurakTesting
import Sodium
import Testing
import Web

@testable import App
@testable import Database

/// Each schema that a program of ours ever left behind is the first so many migrations: they are
/// immutable, and a kill between two of them leaves just that.
@Suite struct `Every schema so far` {
  private static let all = DataDirectory.migrations
  /// What programs of the past really had: a room adds its steps in the middle of the list.
  private static let past: [[Migration]] = fixture("schemas.txt").map { line in
    let names = Set(line.split(separator: " ").map(String.init))
    return all.filter { names.contains($0.name) }
  }

  @Test func `comes up to date when it is empty`() throws {
    let newest = try Self.newest.get().shape()
    for schema in (1..<Self.all.count).map({ Array(Self.all.prefix($0)) }) {
      let old = try Room()
      try old.database.migrate(schema)
      let known = Set(schema.map(\.name))
      #expect(
        try old.database.migrate(Self.all) == Self.all.map(\.name).filter { !known.contains($0) })
      #expect(try old.database.migrate(Self.all).isEmpty)
      #expect(try old.shape() == newest, "\(schema.count)")
    }
  }

  /// A village that lives, cut down to what each schema could hold.
  @Test func `comes up to date with all its rows`() throws {
    let village = try Self.village()
    for (step, schema) in Self.past.enumerated() {
      let old = try Room()
      try old.database.migrate(schema)
      let held = try old.take(from: village)
      let known = Set(schema.map(\.name))
      #expect(
        try old.database.migrate(Self.all) == Self.all.map(\.name).filter { !known.contains($0) })
      #expect(try old.database.migrate(Self.all).isEmpty)
      #expect(try old.shape() == Self.newest.get().shape(), "\(step)")
      #expect(try old.database.faults().isEmpty, "\(step)")
      for (table, columns) in held where table != "schema_migration" {
        let before = try village.rows(of: table, columns)
        #expect(try old.rows(of: table, columns) == before, "\(step): \(table)")
      }
      if held["journal"] != nil {
        #expect(try old.database.read { tx in try tx.firstBrokenJournalLine() } == nil)
      }
    }
  }

  @Test func `keeps an older program out`() throws {
    let room = try Room()
    try room.database.migrate(Self.all)
    let newest = try #require(Self.all.last)
    #expect(throws: DatabaseError.newerSchema(migration: newest.name)) {
      try room.database.migrate(Array(Self.all.dropLast()))
    }
  }

  /// What a step once did it does for ever: a change would leave two schemas of one name.
  @Test func `is made by steps that never change`() throws {
    let made = Self.all.map { "\($0.name) \($0.digest)" }
    if ProcessInfo.processInfo.environment["KURAK_WRITE_DOCS"] != nil {
      try (made.joined(separator: "\n") + "\n").write(
        toFile: ProjectFolder.path("Tests/Fixtures/migrations.txt"), atomically: true,
        encoding: .utf8)
    }
    #expect(
      Self.fixture("migrations.txt") == made,
      "a new step is written down by KURAK_WRITE_DOCS=1 swift test --filter EverySchemaTests")
    let latest = try #require(Self.fixture("schemas.txt").last)
    #expect(
      Set(latest.split(separator: " ").map(String.init)) == Set(Self.all.map(\.name)),
      "add the names of all steps as a line to Tests/Fixtures/schemas.txt")
  }

  private static func fixture(_ name: String) -> [String] {
    let text = try? String(
      contentsOfFile: ProjectFolder.path("Tests/Fixtures/\(name)"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  private static let newest = Swift.Result {
    let room = try Room()
    try room.database.migrate(all)
    return room
  }

  private static func village() throws -> Room {
    let room = try Room()
    try room.database.migrate(all)
    let house = House(
      database: room.database, keys: ServerKeys(master: [UInt8](repeating: 3, count: 32)),
      resources: try WholeHouse.resources.get(),
      options: {
        var options = House.Options()
        options.passwordCost = .testing
        return options
      }())
    _ = try Demonstration(house).openIfEmpty()
    #expect(try room.database.read { tx in try tx.count("SELECT count(*) FROM journal") } > 300)
    return room
  }
}

/// A database of its own, whatever its schema.
private final class Room: Sendable {
  let database: Database
  private let folder: String
  private let schema: TestSchema?

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    schema = try TestSchema.make()
    if let schema {
      database = try Database(postgres: schema.address, readers: 1)
    } else {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      database = try Database(path: folder + "/kurak.sqlite", readers: 1)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
    try? schema?.drop()
  }

  /// Tables, columns and indexes as the engine tells them.
  func shape() throws -> [String] {
    try database.read { tx in
      try tx.all(
        TestEngine.isSQLite
          ? "SELECT name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name"
          : """
          SELECT c.relname || coalesce(' ' || a.attname, '') FROM pg_class c
          LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND c.relkind = 'r'
          WHERE c.relnamespace = current_schema()::regnamespace ORDER BY 1
          """
      ) { row in try row(0) }
    }
  }

  /// The tables in the order in which they were made: what is referred to comes first.
  private func tables() throws -> [String] {
    try database.read { tx in
      try tx.all(
        TestEngine.isSQLite
          ? """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
          ORDER BY rowid
          """
          : """
          SELECT relname FROM pg_class WHERE relkind = 'r'
            AND relnamespace = current_schema()::regnamespace ORDER BY oid
          """
      ) { row in try row(0) }
    }
  }

  /// Fills every table that is here with the rows it has there, as far as its columns go.
  func take(from full: Room) throws -> [String: [String]] {
    var held: [String: [String]] = [:]
    for table in try tables() where table != "schema_migration" {
      let columns = try database.read { tx in try tx.columns(of: table) }
      let rows = try full.rows(of: table, columns)
      try database.write { tx in
        for row in rows { try tx.run(Room.insertion(into: table, columns, row)) }
      }
      held[table] = columns
    }
    return held
  }

  /// The rows as values, in an order of their own.
  func rows(of table: String, _ columns: [String]) throws -> [[SQLValue]] {
    let rows = try database.read { tx in
      try tx.all("SELECT " + Room.list(columns) + " FROM \(name: table)") { row in row.values }
    }
    // Written out once each: comparing would write them out again and again.
    return rows.map { (text: Room.line($0), row: $0) }.sorted { $0.text < $1.text }.map(\.row)
  }

  private static func line(_ row: [SQLValue]) -> String {
    row.map { value in
      switch value {
      case .null: "-"
      case .integer(let number): String(number)
      case .real(let number): String(number)
      case .text(let text): text
      case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
      }
    }.joined(separator: "\u{1}")
  }

  private static func insertion(
    into table: String, _ columns: [String], _ row: [SQLValue]
  ) -> SQL {
    "INSERT INTO \(name: table) (" + list(columns) + ") VALUES (\(list: row))"
  }

  private static func list(_ columns: [String]) -> SQL {
    columns.enumerated().reduce("" as SQL) { list, column in
      let comma: SQL = column.offset > 0 ? ", " : ""
      return list + comma + "\(name: column.element)"
    }
  }
}

extension Migration {
  /// A fingerprint of what it does, on both engines.
  fileprivate var digest: String {
    let texts = [Dialect.sqlite, .postgres].flatMap { dialect in
      statements.map { $0.rendered(for: dialect).text }
    }
    let sum = Digest.blake2b(texts.joined(separator: "\u{0}"), size: 16)
    return sum.map { padded(Int($0), 3) }.joined()
  }
}
