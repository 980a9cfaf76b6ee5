import Core
import Cpq
import Dispatch
import KurakTesting
import Synchronization
import Testing

@testable import Database

@Suite(.enabled(if: !TestEngine.isSQLite)) struct `PostgreSQL` {
  let file: TestFile

  init() throws { file = try TestFile() }

  private func first<Value: SQLReadable & Sendable>(_ sql: SQL) throws -> Value? {
    try file.database.read { tx in try tx.first(sql) { row in try row(0) } }
  }

  @Test func `gives numbers of every width as what was asked`() throws {
    #expect(try first("SELECT (-7)::smallint") == -7)
    #expect(try first("SELECT -70000") == -70_000)
    #expect(try first("SELECT true") == true)
    #expect(try first("SELECT 1 > 2") == 0)
    #expect(try first("SELECT 1.5::real") == 1.5)
    #expect(try first("SELECT 7") == 7.0)
  }

  @Test func `gives the sum of whole numbers as a whole number`() throws {
    for sum: Int64 in [0, 7, -7, 10_000, 99_990_000, 123_456_789_012, .max, .min] {
      #expect(try first("SELECT \(sum)::numeric") == sum)
    }
    #expect(try first("SELECT 2.25::numeric") == 2.25)
    #expect(try first("SELECT -0.00001::numeric") == -0.00001)
    for sql: SQL in ["SELECT 1.5::numeric", "SELECT 1e30::numeric", "SELECT 'NaN'::numeric"] {
      #expect(throws: DatabaseError.unexpectedValue(0)) { try first(sql) as Int? }
    }
  }

  @Test func `does not take one kind of value for another`() throws {
    #expect(throws: DatabaseError.unexpectedValue(0)) { try first("SELECT 'a'") as Int? }
    #expect(throws: DatabaseError.unexpectedValue(0)) { try first("SELECT 1") as [UInt8]? }
    #expect(throws: DatabaseError.unexpectedValue(0)) { try first("SELECT 1") as String? }
  }

  @Test func `refuses a text with a zero in it as a value out of bounds`() throws {
    do {
      _ = try first("SELECT \("a\0b")") as String?
      Issue.record("taken")
    } catch let error as DatabaseError {
      #expect(error.isConstraint)
    }
  }

  @Test func `lets no error within a write be passed over`() throws {
    #expect(throws: DatabaseError.self) {
      try file.database.write { tx in
        try tx.run("INSERT INTO thing (id, name) VALUES (\([1] as [UInt8]), 'a')")
        _ = try? tx.run("INSERT INTO thing (id) VALUES (\([2] as [UInt8]))")
      }
    }
    #expect(try file.things() == [])
  }

  @Test func `is not asked to take back what it took back itself`() throws {
    let said = SaidByServer()
    try file.database.tend { connection in
      guard case .postgres(let line) = connection else { return }
      // Without a receiver libpq writes what the server warns of to standard error.
      PQsetNoticeProcessor(
        line.handle,
        { said, text in
          guard let said, let text else { return }
          let ear = Unmanaged<SaidByServer>.fromOpaque(said).takeUnretainedValue()
          ear.lines.withLock { $0.append(String(cString: text)) }
        }, Unmanaged.passUnretained(said).toOpaque())
      connection.write([PostgreSQL.passedOver])
      #expect(!connection.isWriting)
      // So that it is seen that the ear hears.
      try connection.execute("ROLLBACK")
      PQsetNoticeProcessor(line.handle, nil, nil)
    }
    #expect(said.lines.withLock { $0.count } == 1)
  }

  /// A write within which an error is passed over, so that its commit fails.
  private static var passedOver: PendingWrite {
    PendingWrite(.free) { connection, _ in
      try? connection.execute("SELECT 1 / 0")
    }
  }

  @Test func `is found again after the line broke`() throws {
    let neighbour = try #require(try file.neighbour())
    let process: Int? = try neighbour.write { tx in
      try tx.first("SELECT pg_backend_pid()") { row in try row(0) }
    }
    try file.database.write { tx in
      _ = try tx.run("SELECT pg_terminate_backend(\(process)::integer)")
    }
    try neighbour.write { tx in
      _ = try tx.run("INSERT INTO thing (id, name) VALUES (\([1] as [UInt8]), 'a')")
    }
    #expect(try file.things() == ["a -"])
  }

  @Test func `says what is wrong with an address, without the address`() throws {
    do {
      _ = try Database(postgres: "postgresql://kurak:canary@127.0.0.1:1/none")
      Issue.record("connected")
    } catch let error as DatabaseError {
      #expect(error.isBusy)
      #expect(!String(describing: error).contains("canary"))
    }
  }

  @Test func `keeps one journal for two programs that write at once`() throws {
    let neighbour = try #require(try file.neighbour())
    let faults = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { worker in
      let database = worker % 2 == 0 ? file.database : neighbour
      for round in 0..<25 {
        do { try write(UInt64(worker * 100 + round), to: database) } catch {
          faults.withLock { $0.append("\(error)") }
        }
      }
    }
    #expect(faults.withLock { $0 } == [])
    let (lines, broken) = try file.database.read { tx in
      (try tx.count("SELECT count(*) FROM journal"), try tx.firstBrokenJournalLine())
    }
    #expect(lines == 100)
    #expect(broken == nil)
  }

  private func write(_ number: UInt64, to database: Database) throws {
    try database.write(as: TestFile.stamp(number + 1)) { tx in
      try tx.insert(into: TestFile.thing, UUID16(high: 2, low: number), ["name": "a"])
    }
  }

  @Test func `begins again what another program overtook`() throws {
    let neighbour = try #require(try file.neighbour())
    try file.database.write { tx in
      _ = try tx.run("INSERT INTO thing (id, name, size) VALUES (\([1] as [UInt8]), 'a', 0)")
    }
    DispatchQueue.concurrentPerform(iterations: 2) { worker in
      for _ in 0..<20 {
        do { try add(in: worker == 0 ? file.database : neighbour) } catch {
          Issue.record(error)
        }
      }
    }
    #expect(try file.things() == ["a 40"])
  }

  /// Reads and then writes what it read: lost updates would show.
  private func add(in database: Database) throws {
    try database.write { tx in
      let size = try tx.count("SELECT size FROM thing")
      try tx.run("UPDATE thing SET size = \(size + 1)")
    }
  }

  @Test func `forgets in which order and by which write rows came`() throws {
    for number: UInt8 in [3, 1, 2] {
      try file.database.write { tx in
        _ = try tx.run("INSERT INTO thing (id, name) VALUES (\([number]), 'a')")
      }
    }
    try file.database.write { tx in try tx.forgetArrival(in: "thing", where: "name = 'a'") }
    try file.database.checkpoint(of: "thing")
    let (places, writes): ([[UInt8]], Int) = try file.database.read { tx in
      (
        try tx.all("SELECT id FROM thing ORDER BY ctid") { row in try row(0) },
        try tx.count("SELECT count(DISTINCT xmin::text) FROM thing")
      )
    }
    #expect(places == [[1], [2], [3]])
    #expect(writes == 1)
  }

  @Test func `is migrated once by two programs that start together`() throws {
    let neighbour = try #require(try file.neighbour())
    let step = Migration("test-002", "CREATE TABLE one (id \(.id) PRIMARY KEY) \(.strict)")
    let done = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { worker in
      do {
        let names = try (worker == 0 ? file.database : neighbour)
          .migrate([Journal.migration, TestFile.migration, step])
        done.withLock { $0 += names }
      } catch { Issue.record(error) }
    }
    #expect(done.withLock { $0 } == ["test-002"])
  }
}

/// What the server said beside its answers.
private final class SaidByServer: Sendable {
  let lines = Mutex<[String]>([])
}
