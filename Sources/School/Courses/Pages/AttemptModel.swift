import Core
import JSON

/// What came of one try: which questions were right, and why.
struct AttemptModel: JSONModel {
  struct Item: JSONModel {
    let number: Int
    let question: Question
    let answer: Answer
    /// Nothing where there is no right answer.
    let isRight: Bool?
    /// What she wrote, and what a facilitator wrote back.
    var writing: Writing?

    static let fields: [JSONField<Self>] = [
      .init("number") { $0.number }, .init("kind") { $0.question.kind.rawValue },
      .init("text") { $0.question.text }, .init("right") { $0.isRight },
      .init("options") { $0.told }, .init("answer") { $0.typed },
      .init("places") { $0.places.map { $0 + 1 } }, .init("written") { $0.writing?.words },
      .init("reply") { $0.writing?.reply }, .init("explanation") { $0.question.explanation },
    ]

    private var told: [Told] {
      question.options.indices.map { place in
        Told(
          option: question.options[place], isChosen: marked == place || chosen.contains(place))
      }
    }
    private var marked: Int? { typed.flatMap { question.known($0) } }
  }

  /// An option with what is said of it, once it was answered.
  struct Told: JSONModel {
    let option: QuizOption
    let isChosen: Bool

    static let fields: [JSONField<Self>] = [
      .init("text") { $0.option.text }, .init("half") { $0.option.match },
      .init("place") { $0.option.place.map { $0 + 1 } }, .init("right") { $0.option.isRight },
      .init("chosen") { $0.isChosen }, .init("feedback") { $0.option.feedback },
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
  /// How often she may still try; nothing where there is no end.
  var left: Int?
  /// A test before a course keeps its right answers for the one after it.
  var isSecret: Bool { lesson.slug == CourseTests.before }

  static let fields: [JSONField<Self>] = [
    .init("course") { $0.course.slug }, .init("lesson") { $0.lesson.slug },
    .init("attempt") { $0.number }, .init("score") { $0.score }, .init("needed") { $0.needed },
    .init("triesLeft") { $0.left }, .init("questions") { $0.questions },
  ]
}

extension AttemptModel.Item {
  var chosen: Set<Int> {
    if case .chosen(let places) = answer { places } else { [] }
  }

  var places: [Int] {
    if case .placed(let places) = answer { places } else { [] }
  }

  var typed: String? {
    if case .typed(let text) = answer { text } else { nil }
  }
}

extension AttemptModel {
  init(
    _ graded: GradedQuiz, _ course: Course, _ lesson: Lesson, number: Int?, needed: Int,
    isSameVersion: Bool = true, writings: [Int: Writing] = [:]
  ) {
    self.course = course
    self.lesson = lesson
    self.number = number
    self.needed = needed
    score = graded.score
    // Old answers say nothing about new questions: only their score stands.
    questions =
      isSameVersion && lesson.slug != CourseTests.before
      ? zip(lesson.quiz.questions.enumerated(), zip(graded.answers, graded.marks)).map { one, how in
        Item(
          number: one.offset + 1, question: one.element, answer: how.0, isRight: how.1,
          writing: writings[one.offset])
      } : []
  }
}
