import Database
import Web

/// Courses, progress and certificates.
extension School {
  var learningEndpoints: [Endpoint] { [] }

  static let learningMigrations: [Migration] = []

  static let learningTables: [Table] = []
}
