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

  /// Two queries, however many people and lessons there are; three where the last try counts.
  static func find(
    _ cohort: Cohort, _ course: Course?, person: ID<Person>? = nil, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
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
    try tx.each(answering(cohort, person, community)) { row in
      let score = Score(right: try row(2), count: try row(3))
      let (attempts, failed): (Int, Int) = (try row(4), try row(5))
      record.change(try row(0), try row(1)) { standing in
        standing.best = Score.better(standing.best, score)
        standing.attempts += attempts
        standing.failed += failed
      }
      return true
    }
    let lessons = course?.lessons.filter { $0.quiz.counting == .last }.map(\.slug) ?? []
    if !lessons.isEmpty {
      try tx.each(lasting(cohort.id, lessons, person, community)) { row in
        let score = Score(right: try row(2), count: try row(3))
        record.change(try row(0), try row(1)) { standing in
          standing.best = score
          standing.counting = .last
        }
        return true
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

  static func answering(
    _ cohort: Cohort, _ person: ID<Person>?, _ community: ID<Community>
  ) -> SQL {
    """
    SELECT person, lesson, max(right_count), question_count, count(*),
      sum(CASE WHEN right_count * 100 < \(cohort.plan.rule.quiz) * question_count
        THEN 1 ELSE 0 END)
    FROM quiz_attempt WHERE cohort = \(cohort.id) AND community = \(community)\(only(person))
    GROUP BY person, lesson, question_count
    """
  }

  /// The last try of everybody at these lessons.
  static func lasting(
    _ cohort: ID<Cohort>, _ lessons: [String], _ person: ID<Person>?, _ community: ID<Community>
  ) -> SQL {
    """
    SELECT person, lesson, right_count, question_count FROM quiz_attempt
    WHERE cohort = \(cohort) AND community = \(community) AND lesson IN (\(list: lessons))
      \(only(person)) AND number = (
        SELECT max(number) FROM quiz_attempt AS later
        WHERE later.cohort = quiz_attempt.cohort AND later.person = quiz_attempt.person
          AND later.lesson = quiz_attempt.lesson)
    """
  }

  private static func only(_ person: ID<Person>?) -> SQL {
    guard let person else { return "" }
    return " AND person = \(person)"
  }
}
