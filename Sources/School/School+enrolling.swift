import Database
import Web

/// Cohorts, imports and meetings.
extension School {
  var enrollingEndpoints: [Endpoint] { [] }

  static let enrollingMigrations: [Migration] = []

  static let enrollingTables: [Table] = []
}
