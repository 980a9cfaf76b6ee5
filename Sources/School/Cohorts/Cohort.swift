import Core
import Database

/// A group of women who go through a course together, from the first day to the last.
package struct Cohort: Sendable {
  package let id: ID<Cohort>
  package let title: Translated
  package let course: String
  package let firstDay: Day
  package let lastDay: Day
  package let hours: Int
  package let rule: CertificateRule
}

/// What a participant must have done to be given a certificate.
package struct CertificateRule: Sendable, Hashable {
  /// The least share of held meetings she came to, in percent.
  package let attendance: Int
  package let needsAllLessons: Bool
  /// The least share of right answers in every quiz, in percent.
  package let quiz: Int

  package init(attendance: Int, needsAllLessons: Bool, quiz: Int) {
    self.attendance = attendance
    self.needsAllLessons = needsAllLessons
    self.quiz = quiz
  }
}
