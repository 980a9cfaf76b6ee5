import Core
import Database

/// Carries out jobs one step at a time; the thread of the server and the command line share it.
package struct JobSteps: Sendable {
  private let environment: Environment
  private let jobs: [String: any Job]
  private let report: @Sendable (JobRecord, any Error) -> Void

  /// Errors that are no sentence for a reader go to `report`.
  package init(
    _ jobs: [any Job], environment: Environment,
    report: @escaping @Sendable (JobRecord, any Error) -> Void = { _, _ in }
  ) {
    self.environment = environment
    self.report = report
    self.jobs = Dictionary(
      jobs.map { (type(of: $0).kind, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Does one step of the job whose turn it is and gives its state before; `nil` when all rest.
  package func next(after last: JobRecord? = nil) throws -> JobRecord? {
    let kinds = jobs.keys.sorted()
    let found = try environment.database.read { tx in
      try JobRecord.next(after: last, kinds: kinds, in: tx)
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

  /// Does one step of this job, for short work that somebody waits for.
  package func step(_ record: JobRecord) throws {
    guard let job = jobs[record.kind] else { return }
    do {
      let progress = try job.step(record, in: environment)
      try environment.database.write { tx in try record.note(progress, in: tx) }
    } catch {
      if case DomainError.rule(let message) = error {
        try environment.database.write { tx in try record.fail(message.key, in: tx) }
      } else {
        report(record, error)
        try environment.database.write { tx in try record.fail("web.job.failed", in: tx) }
      }
    }
  }
}
