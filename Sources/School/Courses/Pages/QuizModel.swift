import Core
import JSON

/// The questions of a lesson as they are asked: nothing in it says what is right.
struct QuizModel: JSONModel {
  struct Item: JSONModel {
    let number: Int
    let question: Question

    static let fields: [JSONField<Self>] = [
      .init("number") { $0.number }, .init("kind") { $0.question.kind.rawValue },
      .init("text") { $0.question.text },
      .init("options") { $0.question.options.map(\.text) },
    ]
  }

  let course: Course
  let lesson: Lesson
  /// Whether the answers will be kept: she is in a cohort of the course.
  let isKept: Bool

  static let fields: [JSONField<Self>] = [
    .init("course") { $0.course.slug }, .init("lesson") { $0.lesson.slug },
    .init("title") { $0.lesson.title }, .init("kept") { $0.isKept },
    .init("questions") { $0.items },
  ]

  var items: [Item] {
    lesson.quiz.questions.enumerated().map { Item(number: $0 + 1, question: $1) }
  }
}
