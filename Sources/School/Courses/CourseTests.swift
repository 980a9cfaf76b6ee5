import Core

/// What is asked before a course and again after it, so that the gain can be seen.
///
/// The same questions twice are the rule: a gain between other questions says little. A course may
/// all the same ask others afterwards.
package struct CourseTests: Sendable {
  package struct Test: Sendable {
    package let title: Translated
    package let quiz: Quiz

    package init(title: Translated, quiz: Quiz) {
      self.title = title
      // A second try would follow the lessons, or the answers: one is the rule.
      self.quiz = Quiz(
        questions: quiz.questions, translations: quiz.translations, tries: quiz.tries ?? 1,
        counting: quiz.counting)
    }
  }

  /// The names under which the answers are kept, as lessons are by their folders.
  static let before = "pre-test"
  static let after = "post-test"

  package let before: Test
  package let after: Test

  package init(before: Test, after: Test) {
    self.before = before
    self.after = after
  }
}

extension Course {
  /// Where a quiz can be answered: a lesson, or one of the two tests in the shape of a lesson.
  func quizPlace(_ slug: String) -> Lesson? {
    switch slug {
    case CourseTests.before: tests.map { Lesson(slug, $0.before) }
    case CourseTests.after: tests.map { Lesson(slug, $0.after) }
    default: lesson(slug)
    }
  }
}

extension LearningRecord {
  /// Where somebody stands in the test after a course; nothing where the course has none.
  func test(of person: ID<Person>, in course: Course) -> LessonStanding? {
    course.tests.flatMap { _ in course.quizPlace(CourseTests.after) }
      .map { standing(of: person, in: $0) }
  }
}

extension Lesson {
  fileprivate init(_ slug: String, _ test: CourseTests.Test) {
    self.slug = slug
    title = test.title
    texts = [:]
    quiz = test.quiz
    sources = []
  }

  /// Whether it is one of the two tests, and no lesson to read.
  var isTest: Bool { slug == CourseTests.before || slug == CourseTests.after }
}
