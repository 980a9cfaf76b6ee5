import Core
import Dispatch
import Foundation
import KurakTesting
import Synchronization
import Testing

@testable import Database

@Suite("Writes that queue")
struct WriteQueueTests {
  private static let migration = Migration(
    "queue-001",
    "CREATE TABLE mark (number \(.integer) PRIMARY KEY, room \(.text) NOT NULL) \(.strict)")

  private struct Unwilling: Error {}

  /// Ten writes that all wait while another holds the writer, in their order.
  private static func queue(
    _ database: Database, _ bodies: [@Sendable (borrowing Transaction<Writes>) throws -> Void]
  ) -> [Bool] {
    let fates = Mutex([Bool?](repeating: nil, count: bodies.count))
    let group = DispatchGroup()
    let isHeld = DispatchSemaphore(value: 0)
    let release = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      try? database.write { _ in
        isHeld.signal()
        release.wait()
      }
    }
    isHeld.wait()
    for (place, body) in bodies.enumerated() {
      group.enter()
      Thread.detachNewThread {
        let fate = (try? database.write { tx in try body(tx) }) != nil
        fates.withLock { $0[place] = fate }
        group.leave()
      }
    }
    // Long enough for each to stand in line; were one late, it would only be committed later.
    Thread.sleep(forTimeInterval: 0.2)
    release.signal()
    group.wait()
    return fates.withLock { $0.map { $0 ?? false } }
  }

  private static func insert(
    _ number: Int, _ runs: Runs
  ) -> @Sendable (borrowing Transaction<Writes>) throws -> Void {
    { tx in
      runs.count(number)
      try tx.run("INSERT INTO mark (number, room) VALUES (\(number), 'a')")
    }
  }

  private final class Runs: Sendable {
    private let counts = Mutex<[Int: Int]>([:])
    func count(_ number: Int) { counts.withLock { $0[number, default: 0] += 1 } }
    subscript(number: Int) -> Int { counts.withLock { $0[number] ?? 0 } }
  }

  private static func numbers(_ database: Database) throws -> [Int] {
    try database.read { tx in
      try tx.all("SELECT number FROM mark ORDER BY number") { row in try row(0) }
    }
  }

  @Test("a refused one spoils no other, whoever refuses")
  func refusals() throws {
    let test = try TestDatabase([WriteQueueTests.migration])
    let runs = Runs()
    var bodies = (1...8).map { WriteQueueTests.insert($0, runs) }
    bodies.append { tx in
      try tx.run("INSERT INTO mark (number, room) VALUES (90, 'a')")
      throw Unwilling()
    }
    bodies.append { tx in
      try tx.run("INSERT INTO mark (number, room) VALUES (91, 'a')")
      try tx.run("INSERT INTO mark (number, room) VALUES (91, 'again')")
    }
    let fates = WriteQueueTests.queue(test.database, bodies)
    #expect(fates == [Bool](repeating: true, count: 8) + [false, false])
    #expect(try WriteQueueTests.numbers(test.database) == Array(1...8))
  }

  @Test("what breaks the whole is tried apart, so that only its maker hears of it")
  func apart() throws {
    let test = try TestDatabase([WriteQueueTests.migration])
    let runs = Runs()
    var bodies = (1...5).map { WriteQueueTests.insert($0, runs) }
    bodies.append { tx in
      if tx.dialect == .sqlite {
        // Takes back the transaction, not the statement.
        try tx.run("INSERT OR ROLLBACK INTO mark (number, room) VALUES (60, NULL)")
      } else {
        try tx.run("ROLLBACK")
      }
      throw Unwilling()
    }
    let fates = WriteQueueTests.queue(test.database, bodies)
    #expect(fates == [true, true, true, true, true, false])
    #expect(try WriteQueueTests.numbers(test.database) == Array(1...5))
    // Whoever stood before the breaker was done twice: they were one transaction.
    #expect((1...5).contains { runs[$0] > 1 })
  }

  @Test("each of four hundred from forty threads gets her own answer")
  func crowd() throws {
    let test = try TestDatabase([WriteQueueTests.migration])
    let wrong = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 40) { place in
      for round in 0..<10 {
        let number = place * 10 + round
        let answer = try? test.database.write { tx in
          try tx.run("INSERT INTO mark (number, room) VALUES (\(number), 'a')")
          return try tx.count("SELECT number FROM mark WHERE number = \(number)")
        }
        if answer != number { wrong.withLock { $0 += 1 } }
      }
    }
    #expect(wrong.withLock { $0 } == 0)
    #expect(try WriteQueueTests.numbers(test.database) == Array(0..<400))
  }
}
