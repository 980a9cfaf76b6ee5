import Core
import Database
import People
import Web

/// The room where women become leaders: cohorts, meetings, lessons, certificates.
package struct School: Sendable {
  let courses: [Course]
  /// Slows down whoever guesses codes or sends applications by the hundred.
  let pace = Throttle()

  package init(courses: [Course]) { self.courses = courses }

  package var endpoints: [Endpoint] { enrollingEndpoints + learningEndpoints + livingEndpoints }

  package static let migrations: [Migration] =
    enrollingMigrations + learningMigrations + livingMigrations

  /// Every journalled table, in the order in which rows depend on one another.
  package static let tables: [Table] = enrollingTables + learningTables + livingTables

  func course(_ slug: String) -> Course? { courses.first { $0.slug == slug } }
}
