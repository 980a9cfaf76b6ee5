import Core
import Database
import People
import Web

/// The room where women become leaders: cohorts, meetings, lessons, certificates.
package struct School: Sendable {
  /// The courses that ship with the program.
  let courses: [Course]
  /// What their files are, by their slugs.
  let digests: [String: ID<CourseFolder>]
  /// The versions of written courses, and kept texts of others, that were read already.
  let editions = Remembered<Edition, Course>(limit: 100)
  /// The numbers that the texts of this program have in the villages that keep them.
  let ownNumbers = Remembered<CoursePlace, Int>(limit: 1_000)
  /// Slows down whoever guesses codes or sends applications by the hundred.
  let pace = Throttle()
  let mentoring: any MentoringDays
  let roleModels: any RoleModels

  package init(
    courses: [Course], mentoring: any MentoringDays = NoMentoring(),
    roleModels: any RoleModels = NoRoleModels()
  ) {
    self.courses = courses
    digests = courses.reduce(into: [:]) { $0[$1.slug] = $1.folder.digest }
    self.mentoring = mentoring
    self.roleModels = roleModels
  }

  package var endpoints: [Endpoint] {
    enrollingEndpoints + learningEndpoints + livingEndpoints + authoringEndpoints
      + attendingEndpoints + doingEndpoints
  }

  package static let migrations: [Migration] =
    enrollingMigrations + learningMigrations + livingMigrations + authoringMigrations
    + attendingMigrations + doingMigrations

  /// Every journalled table, in the order in which rows depend on one another.
  package static let tables: [Table] =
    enrollingTables + learningTables + livingTables + authoringTables + attendingTables
    + doingTables
}
