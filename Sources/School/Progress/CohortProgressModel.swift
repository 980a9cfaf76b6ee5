import Core
import Database
import JSON

/// How the people of a cohort get on: people by lessons, and the questions nobody gets.
struct CohortProgressModel: JSONModel {
  struct Cell: JSONModel {
    let lesson: String
    let standing: LessonStanding
    let isStuck: Bool

    static let fields: [JSONField<Self>] = [
      .init("lesson") { $0.lesson }, .init("state") { $0.standing.state },
      .init("bestScore") { $0.standing.best }, .init("attempts") { $0.standing.attempts },
      .init("stuck") { $0.isStuck },
    ]
  }

  struct Row: JSONModel {
    let person: ID<Person>
    let name: String
    let cells: [Cell]

    var isStuck: Bool { cells.contains(where: \.isStuck) }

    static let fields: [JSONField<Self>] = [
      .init("person") { $0.person }, .init("name") { $0.name }, .init("stuck") { $0.isStuck },
      .init("lessons") { $0.cells },
    ]
  }

  struct Hard: JSONModel {
    let share: QuestionShare
    let lesson: Translated
    let text: Translated

    static let fields: [JSONField<Self>] = [
      .init("lesson") { $0.share.lesson }, .init("number") { $0.share.number },
      .init("text") { $0.text }, .init("right") { $0.share.right },
      .init("answered") { $0.share.answered },
    ]
  }

  let cohort: Cohort
  let course: Course?
  let rows: [Row]
  let hardest: [Hard]
  /// Nothing for a course without tests before and after.
  var gain: CohortGain?
  var surveys: [SurveyShares] = []

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("title") { $0.cohort.plan.title },
    .init("course") { $0.cohort.plan.course }, .init("people") { $0.rows },
    .init("questions") { $0.hardest }, .init("gain") { $0.gain },
    .init("surveys") { $0.surveys },
  ]

  /// How many are done with a lesson.
  func done(_ lesson: Lesson) -> Int {
    rows.count { row in
      row.cells.contains { $0.lesson == lesson.slug && $0.standing.isDone(cohort.plan.rule) }
    }
  }
}

extension CohortProgressModel {
  /// Three queries, however many people there are and whatever is asked of their answers.
  static func find(
    _ cohort: Cohort, _ course: Course?, community: ID<Community>, now: Instant,
    in tx: borrowing Transaction<some Any>, earlier: (Course, Int) throws -> Course?
  ) throws -> CohortProgressModel {
    guard let course else {
      return CohortProgressModel(cohort: cohort, course: nil, rows: [], hardest: [])
    }
    let tries = try QuizTries.find(
      in: cohort.id, course, community: community, tx: tx
    ) { version in try earlier(course, version) }
    let record = try LearningRecord.find(cohort, course, tries, community: community, in: tx)
    let rows = try tx.all(people(cohort.id, community)) { row in
      let person: ID<Person> = try row(0)
      let cells = course.lessons.map { lesson in
        let standing = record.standing(of: person, in: lesson)
        return Cell(
          lesson: lesson.slug, standing: standing,
          isStuck: standing.isStuck(at: now, cohort.plan.rule))
      }
      return Row(person: person, name: try row(1), cells: cells)
    }
    let hardest = QuestionShare.all(of: course, in: tries).compactMap { share -> Hard? in
      guard let lesson = course.lesson(share.lesson),
        lesson.quiz.questions.indices.contains(share.number - 1)
      else { return nil }
      return Hard(
        share: share, lesson: lesson.title, text: lesson.quiz.questions[share.number - 1].text)
    }
    let enrolled = Set(rows.map(\.person))
    let marks = TestMarks.all(of: course, in: tries)
    return CohortProgressModel(
      cohort: cohort, course: course, rows: rows, hardest: hardest,
      gain: CohortGain(course, marks.filter { enrolled.contains($0.key) }.values),
      surveys: SurveyShares.all(of: course, in: tries))
  }

  static func people(_ cohort: ID<Cohort>, _ community: ID<Community>) -> SQL {
    """
    SELECT enrolment.person, person.name
    FROM enrolment JOIN person ON person.id = enrolment.person
    WHERE enrolment.cohort = \(cohort) AND enrolment.community = \(community)
      AND enrolment.ended_on IS NULL
    ORDER BY enrolment.number
    """
  }
}
