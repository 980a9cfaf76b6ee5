import Core
import Database
import Web

/// Carries a confirmed import out, a chunk a step.
package struct ImportJob: Job {
  package static let kind = "import"
  /// A file of so many rows is enrolled while she waits.
  package static let atOnce = EnrolImportedRows.size

  package init() {}

  package func step(
    _ record: JobRecord, in environment: Environment
  ) throws -> JobProgress {
    let id = ID<PeopleImport>(record.subject)
    let found = try find(id, record, environment)
    guard found.state == .running else { return progress(of: found) }
    let chunk = found.done / EnrolImportedRows.size
    _ = try environment.performAsSystem(
      EnrolImportedRows(id: id, chunk: chunk), in: record.community,
      id: EnrolImportedRows.command(id, chunk: chunk), person: found.actor)
    return progress(of: try find(id, record, environment))
  }

  private func find(
    _ id: ID<PeopleImport>, _ record: JobRecord, _ environment: Environment
  ) throws -> PeopleImport {
    try environment.database.read { tx in
      try PeopleImport.find(id, community: record.community, in: tx)
    }
  }

  private func progress(of found: PeopleImport) -> JobProgress {
    JobProgress(done: found.done, total: found.total, isFinished: found.state != .running)
  }
}
