import Core
import KurakTesting
import Testing

@testable import Database

@Suite struct `A journal that grows` {
  let file: TestFile

  init() throws { file = try TestFile() }

  @Test func `links ten thousand lines, and finds one that was touched`() throws {
    try file.database.write(as: TestFile.stamp(1)) { tx in
      for size in 0..<10_000 {
        try tx.insert(
          into: TestFile.thing, UUID16(high: 1, low: UInt64(size)), ["name": "a", "size": size])
      }
    }
    #expect(try file.database.read { tx in try tx.firstBrokenJournalLine() } == nil)
    let changes: [SQL] = [
      "UPDATE journal SET at = at + 1 WHERE sequence = 5000",
      "UPDATE journal SET actor = \(UUID16(high: 0, low: 1)) WHERE sequence = 4000",
      "DELETE FROM journal WHERE sequence = 3000",
      "UPDATE journal SET before = '' WHERE sequence = 2000",
      "UPDATE journal SET hash = \([0] as [UInt8]) WHERE sequence = 1000",
    ]
    for (index, change) in changes.enumerated() {
      try file.database.write { tx in try tx.run(change) }
      let broken = try file.database.read { tx in try tx.firstBrokenJournalLine() }
      #expect(broken == [5000, 4000, 3001, 2000, 1000][index])
    }
    let outcome = try file.database.write(as: TestFile.stamp(2)) { tx in
      try tx.undo(TestFile.stamp(1).command, tables: [TestFile.thing])
    }
    #expect(outcome == .undone(rows: 9999))
  }

  @Test(.enabled(if: TestEngine.isSQLite))
  func `never reads itself from the start to write a line`() throws {
    let key: [UInt8] = [1]
    try file.database.read { tx in
      let statements: [SQL] = [
        "SELECT hash FROM journal ORDER BY sequence DESC LIMIT 1",
        "SELECT sequence FROM journal WHERE command = \(key) ORDER BY sequence DESC",
        """
        SELECT 1 FROM journal WHERE table_name = \("thing") AND row_id = \(key)
          AND sequence > \(1) AND command <> \(key)
        """,
        "SELECT name FROM command_done WHERE id = \(key)",
      ]
      for statement in statements {
        let plan = try tx.plan(of: statement)
        // The last row by its key is one step down the tree, though it is called a scan.
        #expect(plan.allSatisfy { !$0.contains("SCAN") || plan == ["SCAN journal"] })
        #expect(plan.allSatisfy { !$0.contains("TEMP B-TREE") })
      }
    }
  }

  @Test func `takes no change without saying who and when`() throws {
    #expect(throws: DatabaseError.self) {
      try file.database.write { tx in
        try tx.insert(into: TestFile.thing, UUID16(high: 0, low: 1), ["name": "a"])
      }
    }
    #expect(try file.things() == [])
  }

  @Test func `says nothing of what did not change`() throws {
    let id = UUID16(high: 0, low: 1)
    let changed = try file.database.write(as: TestFile.stamp(1)) { tx in
      [
        try tx.put(into: TestFile.thing, id, ["name": "a", "size": 1]),
        try tx.put(into: TestFile.thing, id, ["name": "a", "size": 1]),
        try tx.put(into: TestFile.thing, id, ["name": "a", "size": nil as Int?]),
        try tx.update(TestFile.thing, UUID16(high: 0, low: 9), ["name": "b"]),
        try tx.delete(from: TestFile.thing, UUID16(high: 0, low: 9)),
      ]
    }
    #expect(changed == [true, false, true, false, false])
    let lines = try file.database.read { tx in try tx.count("SELECT count(*) FROM journal") }
    #expect(lines == 2)
  }
}
