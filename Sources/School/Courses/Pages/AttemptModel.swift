import Core
import JSON

/// What came of one try: which questions were right, and why.
struct AttemptModel: JSONModel {
  struct Item: JSONModel {
    struct Choice: JSONModel {
      let option: QuizOption
      let isChosen: Bool

      static let fields: [JSONField<Self>] = [
        .init("text") { $0.option.text }, .init("right") { $0.option.isRight },
        .init("chosen") { $0.isChosen }, .init("feedback") { $0.option.feedback },
      ]
    }

    let number: Int
    let text: Translated
    let isRight: Bool
    let choices: [Choice]

    static let fields: [JSONField<Self>] = [
      .init("number") { $0.number }, .init("text") { $0.text }, .init("right") { $0.isRight },
      .init("options") { $0.choices },
    ]
  }

  let course: Course
  let lesson: Lesson
  /// Which try this was; nothing when it was practice and is not kept.
  let number: Int?
  let score: Score
  /// What the cohort asks for, in percent.
  let needed: Int
  let questions: [Item]

  static let fields: [JSONField<Self>] = [
    .init("course") { $0.course.slug }, .init("lesson") { $0.lesson.slug },
    .init("attempt") { $0.number }, .init("score") { $0.score }, .init("needed") { $0.needed },
    .init("questions") { $0.questions },
  ]
}

extension AttemptModel {
  init(
    _ graded: GradedQuiz, _ course: Course, _ lesson: Lesson, number: Int?, needed: Int,
    isSameVersion: Bool = true
  ) {
    self.course = course
    self.lesson = lesson
    self.number = number
    self.needed = needed
    score = graded.score
    // Old answers say nothing about new questions: only their score stands.
    questions =
      isSameVersion
      ? zip(lesson.quiz.questions.enumerated(), zip(graded.answers, graded.marks)).map { one, how in
        Item(number: one.offset + 1, one.element, chosen: how.0, isRight: how.1)
      } : []
  }
}

extension AttemptModel.Item {
  init(number: Int, _ question: Question, chosen: Set<Int>, isRight: Bool) {
    self.number = number
    self.isRight = isRight
    text = question.text
    choices = question.options.enumerated().map { place, option in
      Choice(option: option, isChosen: chosen.contains(place))
    }
  }
}
