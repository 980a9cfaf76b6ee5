import Core
import Database

/// What was done since the last time, and what it cost.
package struct ProgressReport: Sendable {
  package static let table = Table("proposal_report")
}
