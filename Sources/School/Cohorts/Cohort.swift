import Core
import Database

/// A group of women who go through a course together, from the first day to the last.
package struct Cohort: Sendable, Equatable {
  package static let table = Table("cohort")

  package let id: ID<Cohort>
  package let plan: CohortPlan
  /// The version of its course that it keeps; nothing while none of a course that ships is kept.
  package let version: Int?
}

/// What is decided about a cohort when it is opened.
package struct CohortPlan: Sendable, Equatable {
  package let title: Translated
  /// The slug of the course.
  package let course: String
  package let firstDay: Day
  package let lastDay: Day
  /// The hours its certificate states.
  package let hours: Int
  package let rule: CertificateRule

  package init(
    title: Translated, course: String, firstDay: Day, lastDay: Day, hours: Int,
    rule: CertificateRule
  ) {
    self.title = title
    self.course = course
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.hours = hours
    self.rule = rule
  }
}
