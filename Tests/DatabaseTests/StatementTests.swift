import Core
import KurakTesting
import Testing

@testable import Database

@Suite struct `A statement` {
  let file: TestFile

  init() throws { file = try TestFile() }

  private func echo<Value: SQLBindable & SQLReadable & Sendable>(_ value: Value) throws -> Value? {
    try file.database.read { tx in try tx.first("SELECT \(value)") { row in try row(0) } }
  }

  @Test func `gives back every value it was given`() throws {
    for text in ["", "'; DROP TABLE thing; --", "ө ү ң", "👩‍👩‍👧", "?1 :a @b $c %s"] {
      #expect(try echo(text) == text)
    }
    for number in [Int64.min, -1, 0, .max] { #expect(try echo(number) == number) }
    #expect(try echo([UInt8]()) == [])
    #expect(try echo([0, 255] as [UInt8]) == [0, 255])
    #expect(try echo(-1e300) == -1e300)
    #expect(try echo(true) == true)
    let id = ID<Never>.make(at: Instant(seconds: 1))
    #expect(try echo(id) == id)
    #expect(try echo(Day(number: -1)) == Day(number: -1))
    #expect(try echo(Instant(milliseconds: .min)) == Instant(milliseconds: .min))
    #expect(try echo(Language.uz) == .uz)
    let text = Translated([.ky: "а\nб", .en: "\\"])
    #expect(try echo(text) == text)
    #expect(try echo(nil as String?) == .some(nil))
  }

  @Test func `says when a column does not hold what was asked`() throws {
    try file.database.read { tx in
      #expect(throws: DatabaseError.unexpectedNull(0)) {
        try tx.first("SELECT NULL") { row in try row(0) as Int }
      }
      #expect(throws: DatabaseError.unexpectedNull(0)) {
        try tx.first("SELECT NULL") { row in try row(0) as String }
      }
      #expect(throws: DatabaseError.unexpectedValue(0)) {
        try tx.first("SELECT \([1, 2] as [UInt8])") { row in try row(0) as UUID16 }
      }
      #expect(throws: DatabaseError.unexpectedValue(0)) {
        try tx.first("SELECT 'de'") { row in try row(0) as Language }
      }
      #expect(throws: DatabaseError.unexpectedValue(0)) {
        try tx.first("SELECT '2026-02-30'") { row in try row(0) as Day }
      }
    }
  }

  @Test func `that reads cannot write`() throws {
    try file.database.read { tx in
      #expect(throws: DatabaseError.self) {
        try tx.all("DELETE FROM thing") { _ in true }
      }
    }
  }

  @Test func `may run within its own rows`() throws {
    try file.database.write { tx in
      for size in 0..<3 {
        try tx.run(
          "INSERT INTO thing (id, name, size) VALUES (\([UInt8(size)]), 'a', \(size))")
      }
    }
    let pairs: [[Int]] = try file.database.read { tx in
      try tx.all("SELECT size FROM thing ORDER BY size") { outer in
        let size: Int = try outer(0)
        let inner: [Int] = try tx.all("SELECT size FROM thing ORDER BY size") { row in try row(0) }
        return inner + [size]
      }
    }
    #expect(pairs == [[0, 1, 2, 0], [0, 1, 2, 1], [0, 1, 2, 2]])
  }

  @Test func `is still there after a thousand others were needed for its rows`() throws {
    let numbers: SQL =
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)"
    let sums: [Int] = try file.database.read { tx in
      try tx.all(numbers + " SELECT i FROM n") { row in
        let outer: Int = try row(0)
        for length in 1...20 {
          let list = [Int](repeating: outer, count: outer * 20 + length)
          _ = try tx.count("SELECT \(outer) IN (\(list: list))")
        }
        return outer
      }
    }
    #expect(sums == Array(1...60))
  }

  @Test func `binds lists, fragments and nothing`() throws {
    let filter: SQL = "AND name = \("b")"
    try file.database.write { tx in
      for name in ["a", "b", "c"] {
        try tx.run("INSERT INTO thing (id, name) VALUES (\(Array(name.utf8)), \(name))")
      }
      #expect(
        try tx.count("SELECT count(*) FROM thing WHERE name IN (\(list: ["a", "b"])) \(filter)")
          == 1)
      #expect(try tx.count("SELECT count(*) FROM thing WHERE name IN (\(list: [String]()))") == 0)
      #expect(
        try tx.count("SELECT count(*) FROM thing WHERE size IS NOT DISTINCT FROM \(nil as Int?)")
          == 3)
    }
  }

  @Test func `that breaks a rule of the schema says so and changes nothing`() throws {
    let refusals: [SQL] = [
      "INSERT INTO thing (id, name, size) VALUES (\([1] as [UInt8]), 'a', 'many')",
      "INSERT INTO thing (id, name) VALUES (\([1] as [UInt8]), NULL)",
      "INSERT INTO thing (id, name, parent) VALUES (\([1] as [UInt8]), 'a', \([99] as [UInt8]))",
    ]
    for refusal in refusals {
      do {
        try file.database.write { tx in try tx.run(refusal) }
        Issue.record("written")
      } catch let error as DatabaseError {
        #expect(error.isConstraint)
        #expect(!error.isDiskRefusal)
      }
    }
    #expect(try file.things() == [])
  }

  @Test func `of an error never tells the bound values`() throws {
    let secret = "kurak-canary"
    do {
      try file.database.write { tx in
        try tx.run("INSERT INTO thing (id, name, size) VALUES (\([1] as [UInt8]), 'a', \(secret))")
      }
    } catch {
      #expect(!String(describing: error).contains(secret))
    }
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `keeps a text beyond its first zero`() throws {
    #expect(try echo("a\0b") == "a\0b")
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `tells its plan`() throws {
    let plan = try file.database.read { tx in
      try tx.plan(of: "SELECT hash FROM journal WHERE command = \([1] as [UInt8])")
    }
    #expect(plan.contains { $0.contains("USING INDEX journal_command") })
  }
}
