import Core
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

  static func all(of course: Course, in tries: QuizTries) -> [ID<Person>: TestMarks] {
    guard course.tests != nil else { return [:] }
    var found: [ID<Person>: [String: [Bool?]]] = [:]
    for one in tries.first(of: course)
    where one.lesson == CourseTests.before || one.lesson == CourseTests.after {
      found[one.person, default: [:]][one.lesson] = GradedQuiz.marks(stored: one.marks)
    }
    return found.mapValues {
      TestMarks(before: $0[CourseTests.before], after: $0[CourseTests.after])
    }
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
