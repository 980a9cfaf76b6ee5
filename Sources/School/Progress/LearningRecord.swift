import Core
import Database

/// What the people of a cohort, or one of them, have read and answered.
struct LearningRecord: Sendable {
  private var standings: [ID<Person>: [String: LessonStanding]] = [:]

  func standing(of person: ID<Person>, in lesson: Lesson) -> LessonStanding {
    var standing = standings[person]?[lesson.slug] ?? LessonStanding()
    standing.hasQuiz = !lesson.quiz.questions.isEmpty
    return standing
  }

  func standings(of person: ID<Person>, in course: Course) -> [LessonStanding] {
    course.lessons.map { standing(of: person, in: $0) }
  }

  /// One query, however many people and lessons there are, and the tries where they are not known.
  static func find(
    _ cohort: Cohort, _ course: Course?, _ tries: QuizTries? = nil, person: ID<Person>? = nil,
    community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> LearningRecord {
    var record = LearningRecord()
    try tx.each(reading(cohort.id, person, community)) { row in
      let started: Instant = try row(2)
      let finished: Instant? = try row(3)
      record.change(try row(0), try row(1)) { standing in
        standing.started = started
        standing.finished = finished
      }
      return true
    }
    let tries =
      try tries
      ?? QuizTries.find(in: cohort.id, course, person: person, community: community, tx: tx)
    let lasting = Set(course?.lessons.filter { $0.quiz.counting == .last }.map(\.slug) ?? [])
    for one in tries.all {
      let isLasting = lasting.contains(one.lesson)
      record.change(one.person, one.lesson) { standing in
        standing.best = isLasting ? one.score : Score.better(standing.best, one.score)
        standing.counting = isLasting ? .last : .best
        standing.attempts += 1
        standing.failed += one.score.reaches(cohort.plan.rule.quiz) ? 0 : 1
      }
    }
    return record
  }

  private mutating func change(
    _ person: ID<Person>, _ lesson: String, _ body: (inout LessonStanding) -> Void
  ) {
    body(&standings[person, default: [:]][lesson, default: LessonStanding()])
  }

  static func reading(
    _ cohort: ID<Cohort>, _ person: ID<Person>?, _ community: ID<Community>
  ) -> SQL {
    """
    SELECT person, lesson, started_at, finished_at FROM lesson_progress
    WHERE cohort = \(cohort) AND community = \(community)\(only(person))
    """
  }

  private static func only(_ person: ID<Person>?) -> SQL {
    guard let person else { return "" }
    return " AND person = \(person)"
  }
}
