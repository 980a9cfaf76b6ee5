import Core
import Database

/// Carries out jobs one step at a time; the thread of the server and the command line share it.
///
/// Where several servers share the database, a step is done under a lease: one of them does it, and
/// another goes on when that one dies.
package struct JobSteps: Sendable {
  private let environment: Environment
  private let jobs: [String: any Job]
  private let report: @Sendable (JobRecord, any Error) -> Void
  private let holder: UUID16
  private let lease: Int64

  /// Errors that are no sentence for a reader go to `report`.
  package init(
    _ jobs: [any Job], environment: Environment, leaseMilliseconds lease: Int64 = 30_000,
    report: @escaping @Sendable (JobRecord, any Error) -> Void = { _, _ in }
  ) {
    self.environment = environment
    self.report = report
    self.lease = lease
    holder = .v7(at: environment.now())
    self.jobs = Dictionary(
      jobs.map { (type(of: $0).kind, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Does one step of the job whose turn it is and gives its state before; `nil` when all rest.
  package func next(after last: JobRecord? = nil) throws -> JobRecord? {
    let kinds = jobs.keys.sorted()
    let free: SQL = environment.database.isShared ? Lease.isFree("job.id", for: holder) : "1 = 1"
    let found = try environment.database.read { tx in
      try JobRecord.next(after: last, kinds: kinds, where: free, in: tx)
    }
    guard let record = found else { return nil }
    try step(record)
    return record
  }

  /// Does everything that waits, one step of each job in turn.
  package func drain() throws {
    var last: JobRecord?
    while let record = try next(after: last) { last = record }
  }

  /// Does one step of this job, for short work that somebody waits for; another server that is at
  /// it already does it instead.
  package func step(_ record: JobRecord) throws {
    guard let job = jobs[record.kind] else { return }
    guard environment.database.isShared else { return try end(record, with: outcome(job, record)) }
    let lease = lease(of: record)
    guard let record = try claim(record) else { return }
    let outcome = Heartbeat.during(
      every: Double(self.lease) / 3000,
      beat: { [database = environment.database] in
        _ = try? database.write { tx in try lease.take(in: tx) }
      }
    ) { self.outcome(job, record) }
    try end(record, with: outcome)
  }

  /// The job as it stands when the right to its next step is ours.
  func claim(_ record: JobRecord) throws -> JobRecord? {
    let lease = lease(of: record)
    return try environment.database.write { tx in
      guard try lease.take(in: tx) else { return nil }
      return try JobRecord.open(record.id, in: tx)
    }
  }

  private func lease(of record: JobRecord) -> Lease {
    Lease(record.id.uuid, holder: holder, milliseconds: lease)
  }

  private func outcome(_ job: any Job, _ record: JobRecord) -> Result<JobProgress, any Error> {
    Result { try job.step(record, in: environment) }
  }

  private func end(_ record: JobRecord, with outcome: Result<JobProgress, any Error>) throws {
    let fault = outcome.failure.map { error in
      if case DomainError.rule(let message) = error { return message.key }
      report(record, error)
      return "web.job.failed"
    }
    let lease = lease(of: record)
    let isShared = environment.database.isShared
    try environment.database.write { tx in
      // Whoever lost it meanwhile says nothing: another does this step.
      if isShared, try !lease.release(in: tx) { return }
      if let fault { try record.fail(fault, in: tx) }
      if case .success(let progress) = outcome { try record.note(progress, in: tx) }
    }
  }
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
