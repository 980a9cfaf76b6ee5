import Core

/// A course as a list shows it: what its head says, without the texts of its lessons.
package struct CourseHeadline: Sendable {
  package let slug: String
  package let title: Translated
  let summary: Translated
  let hours: Int
  let lessons: Int
  let isWithdrawn: Bool

  init(_ course: Course) {
    slug = course.slug
    title = course.title
    summary = course.summary
    hours = course.hours
    lessons = course.lessons.count
    isWithdrawn = false
  }

  init(_ slug: String, _ head: DraftHead, isWithdrawn: Bool) {
    self.slug = slug
    title = head.title
    summary = head.summary
    hours = head.hours
    lessons = head.lessons.count
    self.isWithdrawn = isWithdrawn
  }
}
