import Choice
import Core
import JSON

/// What a cohort answered to the questions that have no right answer: shares, never who.
struct SurveyShares: JSONModel {
  /// A count below is hidden, and with it whatever would give it away.
  static let least = 5

  struct Row: JSONModel {
    let text: Translated
    /// Nothing where it is hidden.
    let count: Int?

    static let fields: [JSONField<Self>] = [
      .init("text") { $0.text }, .init("count") { $0.count },
    ]
  }

  let lesson: Translated
  let question: Translated
  /// How many answered; nothing while they are too few.
  let answered: Int?
  let rows: [Row]

  static let fields: [JSONField<Self>] = [
    .init("lesson") { $0.lesson }, .init("question") { $0.question },
    .init("answered") { $0.answered }, .init("options") { $0.rows },
  ]
}

extension SurveyShares {
  static func all(of course: Course, in tries: QuizTries) -> [SurveyShares] {
    var answers: [String: [ID<Person>: [Answer]]] = [:]
    for one in tries.all where tries.isCurrent(one, of: course) {
      // The last try of each woman: she may have thought again.
      answers[one.lesson, default: [:]][one.person] = one.answers.map {
        GradedQuiz.answers(stored: $0)
      }
    }
    return course.quizPlaces.flatMap { place in
      place.quiz.questions.enumerated().compactMap { number, question in
        guard question.kind == .survey else { return nil }
        let given = answers[place.slug, default: [:]].values.compactMap { all in
          all.indices.contains(number) ? all[number] : nil
        }
        return SurveyShares(place.title, question, given)
      }
    }
  }

  init(_ lesson: Translated, _ question: Question, _ answers: [Answer]) {
    self.lesson = lesson
    self.question = question.text
    let counts = question.options.indices.map { place in
      answers.count { $0 == .chosen([place]) }
    }
    let safe = try? SafeTable([counts], least: Self.least)
    answered = answers.count >= Self.least ? safe?.shown(row: 0) : nil
    rows = question.options.enumerated().map { place, option in
      Row(
        text: option.text,
        count: answers.count >= Self.least ? safe?.shown(row: 0, column: place) : nil)
    }
  }
}

extension Course {
  /// Every place where questions are answered, the tests at both ends.
  var quizPlaces: [Lesson] {
    [quizPlace(CourseTests.before)].compactMap(\.self) + lessons
      + [quizPlace(CourseTests.after)].compactMap(\.self)
  }
}
