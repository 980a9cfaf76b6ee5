import Core
import Database
import JSON

/// The share of right answers before a course and after it.
struct TestGain: JSONModel, Equatable {
  let before: Score
  let after: Score

  /// In points of a hundred; below nought where less was right afterwards.
  var points: Int { after.percent - before.percent }

  static let fields: [JSONField<Self>] = [
    .init("before") { $0.before }, .init("after") { $0.after }, .init("points") { $0.points },
  ]
}

/// Somebody's first tries at the two tests, by the questions of this version of the course.
///
/// First tries only: where a test may be repeated, a later try follows its explanations.
struct TestMarks: Sendable {
  let before: [Bool?]?
  let after: [Bool?]?

  static func all(
    of course: Course, in cohort: ID<Cohort>, person: ID<Person>? = nil,
    community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> [ID<Person>: TestMarks] {
    guard course.tests != nil else { return [:] }
    var found: [ID<Person>: [String: [Bool?]]] = [:]
    try tx.each(listing(cohort, person, community, version: course.version)) { row in
      found[try row(0), default: [:]][try row(1)] = GradedQuiz.marks(stored: try row(2))
      return true
    }
    return found.mapValues {
      TestMarks(before: $0[CourseTests.before], after: $0[CourseTests.after])
    }
  }

  static func listing(
    _ cohort: ID<Cohort>, _ person: ID<Person>?, _ community: ID<Community>, version: Int
  ) -> SQL {
    let only: SQL = person.map { "AND person = \($0)" } ?? ""
    return """
      SELECT person, lesson, marks FROM quiz_attempt
      WHERE cohort = \(cohort) AND community = \(community) AND number = 1
        AND version = \(version) AND lesson IN (\(CourseTests.before), \(CourseTests.after))
        \(only)
      """
  }

  var beforeScore: Score? { before.map { Score($0) } }
  var afterScore: Score? { after.map { Score($0) } }

  var gain: TestGain? {
    guard let beforeScore, let afterScore else { return nil }
    return TestGain(before: beforeScore, after: afterScore)
  }
}

extension Score {
  init(_ marks: [Bool?]) {
    self.init(right: marks.count { $0 == true }, count: marks.count { $0 != nil })
  }
}
