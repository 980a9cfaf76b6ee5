import Core
import Database
import KurakTesting
import Synchronization
import Testing
import Web

/// Counts to five, one a step.
private struct Counting: Job {
  static let kind = "counting"

  func step(_ record: JobRecord, in environment: Environment) throws -> JobProgress {
    let done = record.done + 1
    return JobProgress(done: done, total: 5, isFinished: done == 5)
  }
}

private struct Refusing: Job {
  static let kind = "refusing"
  func step(_ record: JobRecord, in environment: Environment) throws -> JobProgress {
    throw DomainError.rule(Message("web.job.failed"))
  }
}

private struct Breaking: Job {
  static let kind = "breaking"
  func step(_ record: JobRecord, in environment: Environment) throws -> JobProgress {
    throw DatabaseError.unexpectedNull(0)
  }
}

@Suite struct `A job` {
  let house: TestHouse
  private let subject = UUID16(high: 1, low: 2)

  init() throws {
    house = try TestHouse(migrations: [JobRecord.migration, Lease.migration], endpoints: [])
  }

  private func start(_ kind: String, _ subject: UUID16? = nil) throws {
    try house.environment.database.write { tx in
      try JobRecord.start(
        kind, of: subject ?? self.subject, total: 5, community: house.community, at: house.now,
        in: tx)
    }
  }

  private func record(_ kind: String) throws -> JobRecord {
    let found = try house.read { tx in
      try JobRecord.latest(kind, of: subject, community: house.community, in: tx)
    }
    return try #require(found)
  }

  @Test func `goes step by step, and goes on where the process before ended`() throws {
    try start("counting")
    let first = JobSteps([Counting()], environment: house.environment)
    _ = try first.next()
    _ = try first.next()
    #expect(try record("counting").done == 2)
    #expect(try record("counting").state == .running)
    try JobSteps([Counting()], environment: house.environment).drain()
    #expect(try record("counting").done == 5)
    #expect(try record("counting").state == .done)
    #expect(try first.next() == nil)
  }

  @Test func `takes turns with the others`() throws {
    let other = UUID16(high: 3, low: 4)
    try start("counting")
    try start("counting", other)
    let steps = JobSteps([Counting()], environment: house.environment)
    var last: JobRecord?
    var turns: [UUID16] = []
    for _ in 1...4 {
      let done = try #require(try steps.next(after: last))
      last = done
      turns.append(done.subject)
    }
    #expect(turns == [turns[0], turns[1], turns[0], turns[1]])
    #expect(turns[0] != turns[1])
  }

  @Test func `does no step after it was cancelled`() throws {
    try start("counting")
    let steps = JobSteps([Counting()], environment: house.environment)
    _ = try steps.next()
    try house.environment.database.write { tx in
      try JobRecord.cancel("counting", of: subject, community: house.community, in: tx)
    }
    #expect(try steps.next() == nil)
    #expect(try record("counting").state == .cancelled)
    #expect(try record("counting").done == 1)
  }

  @Test func `that is refused says why, and one that breaks is reported`() throws {
    try start("refusing")
    try start("breaking")
    let reported = Mutex<[String]>([])
    let steps = JobSteps([Refusing(), Breaking()], environment: house.environment) { record, _ in
      reported.withLock { $0.append(record.kind) }
    }
    try steps.drain()
    #expect(try record("refusing").state == .failed)
    #expect(try record("refusing").fault == "web.job.failed")
    #expect(try record("breaking").state == .failed)
    #expect(reported.withLock { $0 } == ["breaking"])
  }

  @Test func `of a kind nobody knows is left for who knows it`() throws {
    try start("unknown")
    try JobSteps([Counting()], environment: house.environment).drain()
    #expect(try record("unknown").state == .waiting)
  }

  @Test func `cannot be seen from another village`() throws {
    try start("counting")
    let found = try house.read { tx in
      try JobRecord.latest("counting", of: subject, community: house.neighbour, in: tx)
    }
    #expect(found == nil)
  }

  @Test func `is done on the runner's thread, and the runner stops when told`() throws {
    try start("counting")
    let runner = JobRunner(JobSteps([Counting()], environment: house.environment))
    runner.start()
    runner.start()
    while try record("counting").state.isOpen { runner.ring() }
    runner.stop()
    runner.stop()
    #expect(try record("counting").done == 5)
    try start("counting")
    #expect(try record("counting").state == .waiting)
  }
}
