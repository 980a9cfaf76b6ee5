import Core
import Foundation
import Testing

@testable import Database

@Suite struct `A database` {
  let file: TestFile
  var database: Database { file.database }
  let thing = Table("thing", secret: ["secret"])
  let stamp = Stamp(
    command: UUID16(high: 1, low: 1), actor: nil, community: nil, at: Instant(seconds: 100))

  init() throws { file = try TestFile() }

  @Test func `binds what is interpolated`() throws {
    let name = "Robert'); DROP TABLE thing;--"
    let id = ID<Never>.make(at: stamp.at)
    try database.write(as: stamp) { tx in
      try tx.insert(into: thing, id, ["name": name, "size": nil as Int?])
    }
    let read: (String, Int?)? = try database.read { tx in
      try tx.first("SELECT name, size FROM thing WHERE id = \(id)") { row in
        (try row(0), try row(1))
      }
    }
    #expect(read?.0 == name)
    #expect(read?.1 == nil)
  }

  @Test func `journals each change with what was before, and hides secrets`() throws {
    let id = ID<Never>.make(at: stamp.at)
    try database.write(as: stamp) { tx in
      try tx.insert(into: thing, id, ["name": "one\ntwo", "secret": "hush", "size": 1])
      try tx.update(thing, id, ["name": "three", "size": 1])
      try tx.update(thing, id, ["name": "three"])
      try tx.delete(from: thing, id)
    }
    let lines: [String] = try database.read { tx in
      try tx.all("SELECT coalesce(before, '-') || '|' || coalesce(after, '-') FROM journal") {
        row in try row(0)
      }
    }
    #expect(
      lines == [
        "-|name\ttone\\ntwo\nsecret\t?\nsize\ti1", "name\ttone\\ntwo|name\ttthree",
        "name\ttthree\nsecret\t?\nsize\ti1\nparent\tn|-",
      ])
    #expect(try database.read { tx in try tx.firstBrokenJournalLine() } == nil)
  }

  @Test func `finds a line of the journal that was altered`() throws {
    try database.write(as: stamp) { tx in
      for size in 0..<3 { try tx.insert(into: thing, UUID16.v7(at: stamp.at), ["name": "\(size)"]) }
    }
    try database.write { tx in
      try tx.run("UPDATE journal SET after = 'name\tx' WHERE sequence = 2")
    }
    #expect(try database.read { tx in try tx.firstBrokenJournalLine() } == 2)
  }

  @Test func `undoes a command exactly`() throws {
    let kept = UUID16.v7(at: stamp.at)
    try database.write(as: stamp) { tx in
      try tx.insert(into: thing, kept, ["name": "kept", "size": 1])
    }
    var second = stamp
    second.command = UUID16(high: 2, low: 2)
    try database.write(as: second) { tx in
      try tx.update(thing, kept, ["size": 2])
      try tx.insert(into: thing, UUID16.v7(at: stamp.at), ["name": "new"])
    }
    var third = stamp
    third.command = UUID16(high: 3, low: 3)
    let outcome = try database.write(as: third) { tx in
      try tx.undo(second.command, tables: [thing])
    }
    #expect(outcome == .undone(rows: 2))
    let rest: [String] = try database.read { tx in
      try tx.all("SELECT name || size FROM thing") { row in try row(0) }
    }
    #expect(rest == ["kept1"])
  }

  @Test func `will not undo what was changed since`() throws {
    let id = UUID16.v7(at: stamp.at)
    try database.write(as: stamp) { tx in try tx.insert(into: thing, id, ["name": "a"]) }
    var later = stamp
    later.command = UUID16(high: 2, low: 2)
    try database.write(as: later) { tx in _ = try tx.update(thing, id, ["name": "b"]) }
    let outcome = try database.write(as: later) { tx in
      try tx.undo(stamp.command, tables: [thing])
    }
    #expect(outcome == .changedSince(table: "thing"))
  }

  @Test func `rolls back all of a refused write`() throws {
    #expect(throws: DomainError.notFound) {
      try database.write(as: stamp) { tx in
        try tx.insert(into: thing, UUID16.v7(at: stamp.at), ["name": "a"])
        throw DomainError.notFound
      }
    }
    #expect(try database.read { tx in try tx.count("SELECT count(*) FROM thing") } == 0)
    #expect(try database.faults() == [])
  }

  @Test func `refuses a second process and a newer schema`() throws {
    let path = file.folder.path + "/other.sqlite"
    let first = try Database(path: path)
    #expect(throws: DatabaseError.inUse(path: path + ".lock")) { try Database(path: path) }
    try first.migrate([Journal.migration])
    #expect(throws: DatabaseError.newerSchema(migration: "database-001-journal")) {
      try first.migrate([])
    }
  }
}
