import Choice
import Core
import Database
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
  /// One query, and none where the course asks nothing of the kind.
  static func all(
    of course: Course, in cohort: ID<Cohort>, community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> [SurveyShares] {
    let places = course.quizPlaces.filter { place in
      place.quiz.questions.contains { $0.kind == .survey }
    }
    guard !places.isEmpty else { return [] }
    var answers: [String: [ID<Person>: [Answer]]] = [:]
    let query = listing(cohort, community, places.map(\.slug), version: course.version)
    try tx.each(query) { row in
      // The last try of each woman: she may have thought again.
      answers[try row(0), default: [:]][try row(1)] = GradedQuiz.answers(stored: try row(2))
      return true
    }
    return places.flatMap { place in
      place.quiz.questions.enumerated().compactMap { number, question in
        guard question.kind == .survey else { return nil }
        let given = answers[place.slug, default: [:]].values.compactMap { all in
          all.indices.contains(number) ? all[number] : nil
        }
        return SurveyShares(place.title, question, given)
      }
    }
  }

  static func listing(
    _ cohort: ID<Cohort>, _ community: ID<Community>, _ lessons: [String], version: Int
  ) -> SQL {
    """
    SELECT lesson, person, answers FROM quiz_attempt
    WHERE cohort = \(cohort) AND community = \(community) AND version = \(version)
      AND lesson IN (\(list: lessons))
    ORDER BY number
    """
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
