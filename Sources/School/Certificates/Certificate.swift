import Core
import Database
import Sodium

/// What a graduate takes home: a snapshot of all that is printed, and whether it stands.
struct Certificate: Sendable, Equatable {
  static let table = Table("certificate")
  /// Twelve letters, 55 bits: names stand behind codes, so codes must not be found by trying.
  static let codeLength = 12

  let id: ID<Certificate>
  let cohort: ID<Cohort>
  let person: ID<Person>
  let code: String
  let content: Content
  let issued: Day
  let revocation: Revocation?

  /// What is printed, whatever becomes of the course, the cohort or her name.
  struct Content: Sendable, Equatable {
    let holder: String
    let courseTitle: Translated
    let cohortTitle: Translated
    /// Village, district, oblast.
    let place: Translated
    /// One host a line.
    let hosts: Translated
    let hours: Int
    let firstDay: Day
    let lastDay: Day
  }

  struct Revocation: Sendable, Equatable {
    let day: Day
    let reason: String
  }
}
