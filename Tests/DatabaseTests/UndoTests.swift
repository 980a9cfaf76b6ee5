import Core
import KurakTesting
import Testing

@testable import Database

@Suite struct `An undo` {
  let file: TestFile
  let thing = Table("thing")
  let one = UUID16(high: 0, low: 1)
  let two = UUID16(high: 0, low: 2)

  init() throws { file = try TestFile() }

  private func write(_ command: UInt64, _ body: (borrowing Transaction<Writes>) throws -> Void)
    throws
  {
    try file.database.write(as: TestFile.stamp(command), body)
  }

  private func undo(_ command: UInt64, as later: UInt64, tables: [Table]? = nil) throws
    -> UndoOutcome
  {
    try file.database.write(as: TestFile.stamp(later)) { tx in
      try tx.undo(TestFile.stamp(command).command, tables: tables ?? [thing])
    }
  }

  @Test func `brings back every text to the letter`() throws {
    let texts = [
      "a\nb", "ends\r", "\r\n", "\u{301}accent first", "\\n", "n\u{301}", "tab\t", "", "\n",
      "name\ttx\nsize\ti9",
    ]
    for (index, text) in texts.enumerated() {
      let command = UInt64(index * 4 + 10)
      let id = UUID16(high: 9, low: UInt64(index))
      try write(command) { tx in
        try tx.insert(into: thing, id, ["name": text, "size": index])
      }
      try write(command + 1) { tx in
        try tx.update(thing, id, ["name": "changed", "size": nil as Int?])
        try tx.delete(from: thing, id)
      }
      #expect(try undo(command + 1, as: command + 2) == .undone(rows: 2))
      let read: String? = try file.database.read { tx in
        try tx.first("SELECT name FROM thing WHERE id = \(id)") { row in try row(0) }
      }
      #expect(read.map { Array($0.utf8) } == Array(text.utf8), "\(text.debugDescription)")
    }
    #expect(try file.database.read { tx in try tx.firstBrokenJournalLine() } == nil)
  }

  @Test func `is itself undone like any command`() throws {
    try write(1) { tx in try tx.insert(into: thing, one, ["name": "a", "size": 1]) }
    try write(2) { tx in try tx.update(thing, one, ["size": 2]) }
    #expect(try undo(2, as: 3) == .undone(rows: 1))
    #expect(try file.things() == ["a 1"])
    #expect(try undo(3, as: 4) == .undone(rows: 1))
    #expect(try file.things() == ["a 2"])
    #expect(try undo(2, as: 5) == .changedSince(table: "thing"))
  }

  @Test func `of a row on which another leans is refused, and nothing is undone`() throws {
    try write(1) { tx in
      try tx.insert(into: thing, one, ["name": "parent"])
      try tx.insert(into: thing, two, ["name": "other"])
    }
    try write(2) { tx in
      try tx.insert(into: thing, UUID16(high: 0, low: 3), ["name": "child", "parent": one])
    }
    #expect(try undo(1, as: 3) == .changedSince(table: "thing"))
    #expect(try file.things() == ["child -", "other -", "parent -"])
    #expect(try file.database.faults() == [])
    #expect(try undo(2, as: 4) == .undone(rows: 1))
    #expect(try undo(1, as: 5) == .undone(rows: 2))
    #expect(try file.things() == [])
  }

  @Test func `of children and parents of one command goes through`() throws {
    try write(1) { tx in
      try tx.insert(into: thing, one, ["name": "parent"])
      try tx.insert(into: thing, two, ["name": "child", "parent": one])
    }
    #expect(try undo(1, as: 2) == .undone(rows: 2))
    #expect(try undo(2, as: 3) == .undone(rows: 2))
    #expect(try file.things() == ["child -", "parent -"])
  }

  @Test func `that would need a hidden value is refused, and nothing is undone`() throws {
    let thing = TestFile.thing
    try write(1) { tx in
      try tx.insert(into: thing, one, ["name": "a", "secret": "hush"])
      try tx.insert(into: thing, two, ["name": "b"])
    }
    try write(2) { tx in
      try tx.update(thing, one, ["secret": "other"])
      try tx.update(thing, two, ["name": "c"])
    }
    try write(3) { tx in _ = try tx.update(thing, one, ["name": "x"]) }
    #expect(try undo(2, as: 4) == .changedSince(table: "thing"))
    #expect(try undo(3, as: 5) == .undone(rows: 1))
    #expect(try file.things() == ["a -", "c -"])
  }

  @Test func `of a table it does not know is refused, and nothing is undone`() throws {
    try write(1) { tx in
      try tx.insert(into: thing, one, ["name": "a"])
      try tx.insert(into: Table("origin"), two, [:])
    }
    #expect(try undo(1, as: 2) == .changedSince(table: "origin"))
    #expect(try undo(1, as: 3, tables: [Table("origin")]) == .changedSince(table: "thing"))
    #expect(try file.things() == ["a -"])
    #expect(
      try file.database.read { tx in
        try tx.exists("SELECT 1 FROM origin WHERE id = \(two)")
      })
  }

  @Test func `of nothing undoes nothing`() throws {
    #expect(try undo(77, as: 2) == .undone(rows: 0))
  }
}
