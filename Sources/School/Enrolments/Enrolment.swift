import Core
import Database
import JSON

/// A woman's place in a cohort, with the row number that her printed sheets carry.
package struct Enrolment: Sendable, Equatable {
  package static let table = Table("enrolment")

  package let id: ID<Enrolment>
  package let person: ID<Person>
  /// Given once and never shifted, so that an old sheet can still be typed back.
  package let number: Int
  package let joined: Day
  package let ended: Day?

  /// One woman has one place in a cohort, wherever it was written down.
  package static func id(_ person: ID<Person>, in cohort: ID<Cohort>) -> ID<Enrolment> {
    .derived("enrolment", cohort.uuid, person.uuid)
  }
}
