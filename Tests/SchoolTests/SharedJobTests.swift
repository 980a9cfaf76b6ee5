import Core
import Database
import Dispatch
import Foundation
import KurakTesting
import Synchronization
import Testing

@testable import Web

/// Counts to three and writes down who did which step.
private final class Noting: Job {
  static let kind = "noting"
  let steps = Mutex<[String]>([])
  /// A gated one goes on when this is rung.
  let gate = DispatchSemaphore(value: 0)
  private let isGated: Bool

  init(isGated: Bool = false) { self.isGated = isGated }

  func step(_ record: JobRecord, in environment: Environment) throws -> JobProgress {
    steps.withLock { $0.append("\(record.id) \(record.done)") }
    if isGated { gate.wait() }
    return JobProgress(done: record.done + 1, total: 3, isFinished: record.done == 2)
  }
}

@Suite(.enabled(if: !TestEngine.isSQLite)) struct `Jobs of several servers` {
  let house: TestHouse
  let other: Environment

  init() throws {
    house = try TestHouse(migrations: [JobRecord.migration, Lease.migration], endpoints: [])
    other = try house.secondServer()
  }

  private func start(_ number: UInt64 = 1) throws {
    try house.environment.database.write { tx in
      try JobRecord.start(
        Noting.kind, of: UUID16(high: 1, low: number), total: 3, community: house.community,
        at: house.now, in: tx)
    }
  }

  private var open: Int {
    get throws {
      try house.read { tx in try tx.count("SELECT count(*) FROM job WHERE state <> 'done'") }
    }
  }

  /// Lets a server begin a step and returns when it is at it.
  private func begin(_ server: JobSteps, _ job: Noting) -> DispatchSemaphore {
    let ended = DispatchSemaphore(value: 0)
    DispatchQueue(label: "server").async {
      _ = try? server.next()
      ended.signal()
    }
    while job.steps.withLock(\.isEmpty) { usleep(1000) }
    return ended
  }

  @Test func `are each done once, step by step, whoever does them`() throws {
    for number in 1...12 { try start(UInt64(number)) }
    let noting = Noting()
    let servers = [house.environment, other].map { JobSteps([noting], environment: $0) }
    let faults = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      do { try servers[number].drain() } catch { faults.withLock { $0.append("\(error)") } }
    }
    #expect(faults.withLock { $0 } == [])
    let steps = noting.steps.withLock { $0 }
    #expect(steps.count == 36 && Set(steps).count == 36)
    #expect(try open == 0)
  }

  @Test func `are gone on with when the server that was at it has died`() throws {
    try start()
    let dead = JobSteps([Noting()], environment: other)
    let noting = Noting()
    let alive = JobSteps([noting], environment: house.environment)
    let record = try #require(
      try house.read { tx in
        try JobRecord.latest(
          Noting.kind, of: UUID16(high: 1, low: 1), community: house.community, in: tx)
      })
    #expect(try dead.claim(record) != nil)
    #expect(try alive.claim(record) == nil, "somebody is at it")
    #expect(try alive.next() == nil)
    // Its lease runs out.
    try house.environment.database.write { tx in try tx.run("UPDATE lease SET ends_at = 1") }
    try alive.drain()
    #expect(noting.steps.withLock { $0.count } == 3)
    #expect(try open == 0)
  }

  @Test func `stay with a server that takes long and lives`() throws {
    try start()
    let slow = Noting(isGated: true)
    let quick = Noting()
    let working = JobSteps([slow], environment: other, leaseMilliseconds: 3000)
    let waiting = JobSteps([quick], environment: house.environment)
    let ended = begin(working, slow)
    // Longer than a lease lasts that nobody renews.
    for _ in 0..<7 {
      usleep(500_000)
      #expect(try waiting.next() == nil)
    }
    slow.gate.signal()
    ended.wait()
    try waiting.drain()
    #expect(slow.steps.withLock { $0.count } == 1)
    #expect(quick.steps.withLock { $0.count } == 2)
  }

  @Test func `are not ended by a server that lost its turn`() throws {
    try start()
    let slow = Noting(isGated: true)
    let ended = begin(JobSteps([slow], environment: other), slow)
    // As after a crash of PostgreSQL, which empties the table of leases.
    try house.environment.database.write { tx in try tx.run("DELETE FROM lease") }
    slow.gate.signal()
    ended.wait()
    #expect(try house.read { tx in try tx.count("SELECT sum(done) FROM job") } == 0)
    try JobSteps([Noting()], environment: house.environment).drain()
    #expect(try open == 0)
  }
}
