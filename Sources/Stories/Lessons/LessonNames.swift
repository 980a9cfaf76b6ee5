import Core
import Database
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

/// The lessons that a village teaches: those that ship, and those that it wrote.
///
/// Rooms do not know one another, so whoever composes the house says it.
package protocol LessonNames: Sendable {
  func all<Mode>(
    in language: Language, of community: ID<Community>, in tx: borrowing Transaction<Mode>
  ) throws -> [LessonName]
}

/// A house without a school.
package struct NoLessons: LessonNames {
  package init() {}
  package func all<Mode>(
    in language: Language, of community: ID<Community>, in tx: borrowing Transaction<Mode>
  ) throws -> [LessonName] { [] }
}
