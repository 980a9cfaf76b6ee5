import Core
import JSON

/// The questions of a lesson as they are asked: nothing in it says what is right.
struct QuizModel: JSONModel {
  struct Item: JSONModel {
    let number: Int
    let question: Question

    /// What may be chosen, or put in order; what is known of a typed answer is not told.
    var choices: [Translated] {
      switch question.kind {
      case .number, .shortText, .freeText: []
      case .pairs: question.asked.map { question.options[$0].text }
      default: question.options.map(\.text)
      }
    }

    static let fields: [JSONField<Self>] = [
      .init("number") { $0.number }, .init("kind") { $0.question.kind.rawValue },
      .init("text") { $0.question.text }, .init("options") { $0.choices },
      .init("halves") { $0.question.kind == .pairs ? $0.question.offered : [] },
    ]
  }

  let course: Course
  let lesson: Lesson
  /// Whether the answers will be kept: she is in a cohort of the course.
  let isKept: Bool
  /// How often she has answered before.
  var made = 0

  /// How often she may still answer; nothing where there is no end.
  var left: Int? { isKept ? lesson.quiz.tries.map { max(0, $0 - made) } : nil }

  static let fields: [JSONField<Self>] = [
    .init("course") { $0.course.slug }, .init("lesson") { $0.lesson.slug },
    .init("title") { $0.lesson.title }, .init("kept") { $0.isKept },
    .init("tries") { $0.lesson.quiz.tries }, .init("triesLeft") { $0.left },
    .init("counts") { $0.lesson.quiz.counting.rawValue }, .init("questions") { $0.items },
  ]

  var items: [Item] {
    lesson.quiz.questions.enumerated().map { Item(number: $0 + 1, question: $1) }
  }
}
