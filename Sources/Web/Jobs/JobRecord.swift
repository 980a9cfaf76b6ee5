import Core
import Database
import JSON

/// Where a job stands.
package enum JobState: String, Sendable, Hashable, SQLBindable, SQLReadable {
  case waiting, running, done, cancelled, failed

  /// Whether the runner still has something to do for it.
  package var isOpen: Bool { self == .waiting || self == .running }
}

/// One long work as the table keeps it.
package struct JobRecord: Sendable, Equatable {
  /// The order in which jobs were put in line, whatever the clock says.
  package let sequence: Int64
  package let id: ID<JobRecord>
  package let community: ID<Community>
  package let kind: String
  /// What the work is about, such as an import.
  package let subject: UUID16
  package let state: JobState
  package let done: Int
  package let total: Int
  /// The key of the sentence that says why it failed.
  package let fault: String?
}

extension JobRecord {
  package static let migration = Migration(
    "web-jobs",
    """
    CREATE TABLE job (
      sequence \(.sequence),
      id \(.id) NOT NULL UNIQUE,
      community \(.id) NOT NULL,
      kind \(.text) NOT NULL,
      subject \(.id) NOT NULL,
      state \(.text) NOT NULL
        CHECK (state IN ('waiting', 'running', 'done', 'cancelled', 'failed')),
      done \(.integer) NOT NULL DEFAULT 0,
      total \(.integer) NOT NULL DEFAULT 0,
      fault \(.text),
      created_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX job_state ON job (state, sequence)",
    "CREATE INDEX job_subject ON job (community, kind, subject, sequence)")
}

extension JobState: JSONValue {
  package static var schema: JSONSchema { .string(format: nil) }
  package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
}
