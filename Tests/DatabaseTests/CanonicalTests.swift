import Core
import Foundation
import KurakTesting
import Testing

@testable import Database

@Suite struct `The canonical export` {
  static let odd = Migration(
    "test-002-odd",
    """
    CREATE TABLE odd (
      part \(.text) NOT NULL, number \(.integer) NOT NULL, share \(.real), bytes \(.bytes),
      note \(.text), PRIMARY KEY (part, number)
    ) \(.strictByKey)
    """)
  static let migrations = [Journal.migration, TestFile.migration, odd]

  /// Every kind of value, rows out of order, and a row that refers to a later one.
  private func fill(_ database: Database) throws {
    try database.migrate(`The canonical export`.migrations)
    try database.write { tx in
      for (part, number) in [("я", 1), ("a", 300), ("a", -5), ("Z", 2), ("ө", 0)] {
        try tx.run("INSERT INTO odd (part, number) VALUES (\(part), \(number))")
      }
      let bytes: [UInt8] = [0, 255, 10]
      try tx.run(
        """
        UPDATE odd SET share = \(-0.0), bytes = \(bytes), note = \("«Айкөл»\n")
        WHERE part = 'a' AND number = 300
        """)
      try tx.run(
        "UPDATE odd SET share = \(1.5), note = '', bytes = \([] as [UInt8]) WHERE number = 2")
      try tx.run("UPDATE odd SET share = \(-1e300) WHERE number = 0")
      let (first, second) = (UUID16(high: 0, low: 1), UUID16(high: 0, low: 2))
      try tx.run("INSERT INTO thing (id, name, size) VALUES (\(second), 'later', 9)")
      try tx.run("INSERT INTO thing (id, name, parent) VALUES (\(first), 'first', \(second))")
      try tx.run("UPDATE thing SET parent = \(second) WHERE id = \(second)")
    }
  }

  private func bytes(of database: Database) throws -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try database.place.readApart { tx in try tx.export { bytes += $0 } }
    return bytes
  }

  private func copy(_ bytes: [UInt8], to target: Database, sum: [UInt8]) throws -> CanonicalSum {
    try target.load(knowing: `The canonical export`.migrations) { take in
      var rest = bytes[...]
      let source = ByteSource {
        defer { rest = rest.dropFirst(100) }
        return Array(rest.prefix(100))
      }
      try readCanonical(from: source, take)
      return sum
    }
  }

  @Test func `has the same fingerprint on every engine, on any day`() throws {
    let file = try TestFile()
    try fill(file.database)
    let sum = try file.database.place.readApart { tx in try tx.canonicalSum() }
    #expect(sum.rows == 7)
    #expect(sum.bytes == (try bytes(of: file.database)).count)
    // The same on SQLite and PostgreSQL, whichever this run stands on.
    #expect(
      sum.text
        == "45e7d52282cf75963ea99fc64f76cebff29d888208254138a1eef0ee14412d46")
  }

  @Test func `changes with every single value`() throws {
    let file = try TestFile()
    try fill(file.database)
    var seen: Set<String> = []
    let changes: [SQL] = [
      "UPDATE odd SET note = 'x' WHERE number = 1", "UPDATE odd SET note = '' WHERE number = 1",
      "UPDATE odd SET bytes = \([0, 255, 11] as [UInt8]) WHERE number = 300",
      "UPDATE odd SET share = \(0.5) WHERE number = 1", "DELETE FROM odd WHERE number = 0",
      "DELETE FROM schema_migration WHERE name = 'test-002-odd'",
    ]
    for change in changes {
      seen.insert(try file.database.read { tx in try tx.canonicalSum().text })
      try file.database.write { tx in try tx.run(change) }
    }
    seen.insert(try file.database.read { tx in try tx.canonicalSum().text })
    #expect(seen.count == changes.count + 1)
  }

  @Test(arguments: [true, false])
  func `is taken in by an empty database of either engine and comes out the same`(
    toSQLite: Bool
  ) throws {
    let file = try TestFile()
    try fill(file.database)
    let exported = try bytes(of: file.database)
    let sum = try file.database.read { tx in try tx.canonicalSum() }
    let target = try EmptyTarget(sqlite: toSQLite)
    #expect(try copy(exported, to: target.database, sum: sum.fingerprint) == sum)
    #expect(try bytes(of: target.database) == exported)
    #expect(try target.database.faults().isEmpty)
    // References hold again, and the journal counts on behind what came.
    #expect(throws: DatabaseError.self) {
      try target.database.write { tx in
        let nobody = UUID16(high: 5, low: 5)
        try tx.run(
          "INSERT INTO thing (id, name, parent) VALUES (\(nobody), 'x', \(UUID16(high: 6, low: 6)))"
        )
      }
    }
  }

  @Test func `lets the journal go on where it ended`() throws {
    let file = try TestFile()
    try fill(file.database)
    try file.database.write(as: TestFile.stamp(1)) { tx in
      try tx.insert(into: TestFile.thing, UUID16(high: 1, low: 1), ["name": "before"])
    }
    let sum = try file.database.read { tx in try tx.canonicalSum() }
    let target = try EmptyTarget()
    _ = try copy(try bytes(of: file.database), to: target.database, sum: sum.fingerprint)
    try target.database.write(as: TestFile.stamp(2)) { tx in
      try tx.insert(into: TestFile.thing, UUID16(high: 1, low: 2), ["name": "after"])
    }
    #expect(try target.database.read { tx in try tx.firstBrokenJournalLine() } == nil)
    #expect(
      try target.database.read { tx in try tx.count("SELECT count(*) FROM journal") } == 2)
  }

  @Test func `is refused whole where it is cut, changed or newer, and leaves nothing`() throws {
    let file = try TestFile()
    try fill(file.database)
    let exported = try bytes(of: file.database)
    let sum = try file.database.read { tx in try tx.canonicalSum() }.fingerprint
    let target = try EmptyTarget()
    for place in stride(from: 0, to: exported.count, by: 131) {
      #expect(throws: (any Error).self, "cut at \(place)") {
        try copy(Array(exported.prefix(place)), to: target.database, sum: sum)
      }
      #expect(try target.tables().isEmpty)
    }
    for place in stride(from: 5, to: exported.count, by: 97) {
      var changed = exported
      changed[place] ^= 1
      #expect(throws: (any Error).self, "changed at \(place)") {
        try copy(changed, to: target.database, sum: sum)
      }
      #expect(try target.tables().isEmpty)
    }
    #expect(throws: DatabaseError.newerSchema(migration: "test-002-odd")) {
      try target.database.load(knowing: [Journal.migration, TestFile.migration]) { take in
        try take(.schema(["database-001-journal", "test-001", "test-002-odd"]))
        return []
      }
    }
    #expect(try target.tables().isEmpty)
    _ = try copy(exported, to: target.database, sum: sum)
    #expect(throws: CanonicalFault.notEmpty) {
      try copy(exported, to: target.database, sum: sum)
    }
  }

  @Test func `of an older schema is brought up to date once it is in`() throws {
    let old = try TestFile()
    let sum = try old.database.read { tx in try tx.canonicalSum() }
    let target = try EmptyTarget()
    let taken = try copy(try bytes(of: old.database), to: target.database, sum: sum.fingerprint)
    #expect(taken == sum)
    #expect(try target.tables().contains("odd"))
    #expect(try target.database.migrate(`The canonical export`.migrations).isEmpty)
  }

  @Test func `never refers to a row that is not there`() throws {
    let target = try EmptyTarget()
    #expect(throws: DatabaseError.self) {
      try target.database.load(knowing: `The canonical export`.migrations) { take in
        try take(.schema(["database-001-journal", "test-001"]))
        try take(.table("thing", columns: ["id", "name", "parent", "secret", "size"]))
        try take(
          .row([
            .blob(UUID16(high: 0, low: 1).bytes), .text("orphan"),
            .blob(UUID16(high: 0, low: 2).bytes), .null, .null,
          ]))
        try take(.end(rows: 1))
        return []
      }
    }
    #expect(try target.tables().isEmpty)
  }

  @Test func `is one state, while others write`() throws {
    let file = try TestFile()
    try fill(file.database)
    let before = try file.database.read { tx in try tx.canonicalSum() }
    let during = try file.database.place.readApart { tx in
      let first = try tx.canonicalSum()
      try file.database.write { tx in try tx.run("DELETE FROM odd") }
      #expect(try tx.canonicalSum() == first)
      return first
    }
    #expect(during == before)
    #expect(try file.database.read { tx in try tx.canonicalSum() } != before)
  }

  @Test func `keeps to large rows as to many small ones`() throws {
    let file = try TestFile()
    try fill(file.database)
    try file.database.write { tx in
      for number in 1000..<4000 {
        let large = number % 500 == 0 ? 300_000 : 3
        let bytes = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: large)
        try tx.run("INSERT INTO odd (part, number, bytes) VALUES ('m', \(number), \(bytes))")
      }
    }
    let sum = try file.database.read { tx in try tx.canonicalSum() }
    let target = try EmptyTarget()
    _ = try copy(try bytes(of: file.database), to: target.database, sum: sum.fingerprint)
    #expect(sum.rows == 3007)
    #expect(try target.database.read { tx in try tx.canonicalSum() } == sum)
  }
}
