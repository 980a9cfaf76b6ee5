import Core
import Dispatch
import Foundation
import Synchronization
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

  @Test func `puts many rows at once and journals those alone that are new or changed`() throws {
    let ids = (0..<70).map { _ in UUID16.v7(at: stamp.at) }
    func put(_ name: (Int) -> String) throws -> Int {
      try database.write(as: stamp) { tx in
        let rows: [(UUID16, KeyValuePairs<String, any SQLBindable>)] = ids.enumerated().map {
          ($1, ["name": name($0), "size": 1])
        }
        return try tx.putAll(into: thing, rows)
      }
    }
    #expect(try put { "\($0)" } == 70)
    #expect(try put { "\($0)" } == 0)
    #expect(try put { $0 % 10 == 0 ? "x" : "\($0)" } == 7)
    let lines: [String] = try database.read { tx in
      try tx.all("SELECT coalesce(before, '-') || '|' || after FROM journal ORDER BY sequence") {
        row in try row(0)
      }
    }
    #expect(lines.count == 77)
    #expect(lines[1] == "-|name\tt1\nsize\ti1")
    #expect(lines[71] == "name\tt10|name\ttx")
    #expect(try database.read { tx in try tx.count("SELECT count(*) FROM thing") } == 70)
    #expect(try database.read { tx in try tx.firstBrokenJournalLine() } == nil)
  }

  @Test func `lets nothing of a refused change into the journal`() throws {
    struct Refused: Error {}
    let database = database
    // Many at once, so that refused ones stand among others in one transaction.
    let fates = Mutex<[Int: Bool]>([:])
    DispatchQueue.concurrentPerform(iterations: 60) { number in
      let command = UUID16(high: 2, low: UInt64(number))
      let stamp = Stamp(command: command, actor: nil, community: nil, at: stamp.at)
      let done: Void? = try? database.write(as: stamp) { tx in
        for size in 0..<3 {
          try tx.insert(into: thing, UUID16.v7(at: stamp.at), ["name": "n", "size": size])
        }
        if number % 3 == 0 { throw Refused() }
      }
      fates.withLock { $0[number] = done != nil }
    }
    #expect(fates.withLock { $0.filter(\.value).count } == 40)
    let counts = try database.read { tx in
      (
        lines: try tx.count("SELECT count(*) FROM journal"),
        commands: try tx.count("SELECT count(DISTINCT command) FROM journal"),
        rows: try tx.count("SELECT count(*) FROM thing"), broken: try tx.firstBrokenJournalLine()
      )
    }
    #expect(counts == (120, 40, 120, nil))
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
