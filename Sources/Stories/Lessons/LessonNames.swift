import Core
import Web

/// A lesson as this room may know it.
package struct LessonName: Sendable {
  package let course: String
  package let lesson: String
  package let title: String

  package init(course: String, lesson: String, title: String) {
    self.course = course
    self.lesson = lesson
    self.title = title
  }

  var key: String { "\(course)/\(lesson)" }
}

/// The lessons that there are.
///
/// Rooms do not know one another, so whoever composes the house says it.
package protocol LessonNames: Sendable {
  func all(_ language: Language) -> [LessonName]
}

/// A house without a school.
package struct NoLessons: LessonNames {
  package init() {}
  package func all(_ language: Language) -> [LessonName] { [] }
}
