import Core
import Foundation
import KurakTesting
import Synchronization
import Testing

@testable import Database

@Suite struct `A data file` {
  let file: TestFile
  let thing = TestFile.thing

  init() throws { file = try TestFile() }

  private func add(_ name: String, size: Int = 0) throws {
    try file.database.write(as: TestFile.stamp(1)) { tx in
      try tx.insert(into: thing, UUID16.v7(at: Instant(seconds: 1)), ["name": name, "size": size])
    }
  }

  @Test(.enabled(if: TestEngine.isSQLite))
  func `keeps every finished write through a power cut, and no part of another`() throws {
    try add("finished")
    try file.database.write(as: TestFile.stamp(2)) { tx in
      for size in 0..<2000 {
        try tx.insert(
          into: thing, UUID16.v7(at: Instant(seconds: 1)), ["name": "unfinished", "size": size])
      }
      let left = try file.afterPowerCut()
      #expect(try left.read { tx in try tx.count("SELECT count(*) FROM thing") } == 1)
      #expect(try left.faults() == [])
    }
    let left = try file.afterPowerCut()
    #expect(try left.read { tx in try tx.count("SELECT count(*) FROM thing") } == 2001)
    #expect(try left.read { tx in try tx.firstBrokenJournalLine() } == nil)
  }

  @Test(.enabled(if: TestEngine.isSQLite))
  func `opens with its log cut anywhere, at a whole number of writes`() throws {
    try file.database.checkpoint(of: "thing")
    for size in 0..<6 { try add("a", size: size) }
    for bytes in stride(from: 0, through: file.logSize, by: 1543) {
      let left = try file.afterPowerCut(logBytes: bytes)
      let (rows, lines) = try left.read { tx in
        (
          try tx.count("SELECT count(*) FROM thing"), try tx.count("SELECT count(*) FROM journal")
        )
      }
      #expect(rows == lines)
      #expect(try left.faults() == [])
    }
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `is opened again by the next process`() throws {
    let path = file.folder.path + "/b.sqlite"
    for round in 1...3 {
      let database = try Database(path: path, readers: 1)
      #expect(
        try database.migrate([Journal.migration, TestFile.migration]).count == (round == 1 ? 2 : 0))
      try database.write(as: TestFile.stamp(UInt64(round))) { tx in
        try tx.insert(into: thing, UUID16.v7(at: Instant(seconds: 1)), ["name": "a"])
      }
      #expect(try database.read { tx in try tx.count("SELECT count(*) FROM thing") } == round)
    }
  }

  @Test(.enabled(if: TestEngine.isSQLite))
  func `is refused when it is no data file, and left as it is`() throws {
    let path = file.folder.path + "/c.sqlite"
    let text = Data(String(repeating: "not a database\n", count: 400).utf8)
    try text.write(to: URL(fileURLWithPath: path))
    #expect(throws: DatabaseError.self) { try Database(path: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == text)
    #expect(throws: DatabaseError.self) {
      try Database(path: file.folder.path + "/missing/d.sqlite")
    }
  }

  @Test func `shows readers whole states while it is written`() throws {
    try file.database.write { tx in
      for size in [0, 0] {
        try tx.run(
          """
          INSERT INTO thing (id, name, size)
          VALUES (\(UUID16.v7(at: Instant(seconds: 1))), 'x', \(size))
          """)
      }
    }
    let faults = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 6) { worker in
      for _ in 0..<40 {
        let isGood: Bool? = try? worker < 2 ? write() : read()
        if isGood != true { faults.withLock { $0 += 1 } }
      }
    }
    #expect(faults.withLock { $0 } == 0)
    let sizes: [Int] = try file.database.read { tx in
      try tx.all("SELECT size FROM thing") { row in try row(0) }
    }
    #expect(sizes == [80, 80])
  }

  /// Each row in a statement of its own, so that a torn read would see them differ.
  private func write() throws -> Bool {
    try file.database.write { tx in
      let ids: [UUID16] = try tx.all("SELECT id FROM thing") { row in try row(0) }
      for id in ids { try tx.run("UPDATE thing SET size = size + 1 WHERE id = \(id)") }
    }
    return true
  }

  private func read() throws -> Bool {
    try file.database.read { tx in
      let first = try tx.count("SELECT min(size) FROM thing")
      return try tx.count("SELECT max(size) FROM thing") == first
    }
  }

  @Test func `lets nobody read what a write has not finished`() throws {
    try file.database.write(as: TestFile.stamp(1)) { tx in
      try tx.insert(into: thing, UUID16.v7(at: Instant(seconds: 1)), ["name": "a"])
      #expect(try file.things() == [])
    }
    #expect(try file.things() == ["a -"])
  }

  @Test(.enabled(if: TestEngine.isSQLite))
  func `leaves nothing of a destroyed secret after a checkpoint`() throws {
    let secret = "kurak-canary-\(UUID())"
    try file.database.write { tx in
      try tx.run("INSERT INTO thing (id, name, secret) VALUES (\([1] as [UInt8]), 'a', \(secret))")
    }
    try file.database.write { tx in try tx.run("UPDATE thing SET secret = NULL") }
    try file.database.checkpoint(of: "thing")
    #expect(file.logSize == 0)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: file.path)).range(of: Data(secret.utf8)) == nil)
  }
}
