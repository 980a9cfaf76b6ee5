import Backup
import Core
import Database
import Web

/// Carries out a restore drill; what came of it stands on the administrator's page.
struct DrillJob: Job {
  static let kind = "restore-drill"
  /// There is one drill for the whole installation.
  static let subject = UUID16(high: 0, low: 0)

  private let drill: RestoreDrill

  init(_ drill: RestoreDrill) { self.drill = drill }

  func step(_ record: JobRecord, in environment: Environment) throws -> JobProgress {
    let begun = environment.now()
    let outcome = Result { try drill.run(at: begun) }
    let ended = environment.now()
    try environment.database.write { tx in
      switch outcome {
      case .success(let made): try DrillRecord.succeeded(made, from: begun, to: ended, in: tx)
      case .failure(let error): try DrillRecord.failed(error, from: begun, to: ended, in: tx)
      }
    }
    return JobProgress(done: 1, total: 1, isFinished: true)
  }
}
