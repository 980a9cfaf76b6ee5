import Core
import Database
import Web

/// The room where women become leaders: cohorts, meetings, lessons, certificates.
package struct School: Sendable {
  let courses: [Course]

  package init(courses: [Course]) { self.courses = courses }

  package var endpoints: [Endpoint] { enrollingEndpoints + learningEndpoints }

  package static let migrations: [Migration] = enrollingMigrations + learningMigrations

  /// Every journalled table, in the order in which rows depend on one another.
  package static let tables: [Table] = enrollingTables + learningTables

  func course(_ slug: String) -> Course? { courses.first { $0.slug == slug } }
}
