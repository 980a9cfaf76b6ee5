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

/// Somebody's first tries at the two tests.
///
/// First tries only: where a test may be repeated, a later try follows its explanations.
struct TestMarks: Sendable {
  /// One test as she took it: it stays taken when her cohort moves to another version.
  struct Taken: Sendable {
    let marks: [Bool?]
    let version: Int
    /// Whether it asked what the course asks now.
    let isCurrent: Bool

    var score: Score { Score(marks) }
  }

  let before: Taken?
  let after: Taken?

  static func all(of course: Course, in tries: QuizTries) -> [ID<Person>: TestMarks] {
    guard course.tests != nil else { return [:] }
    var found: [ID<Person>: [String: Taken]] = [:]
    for one in tries.first
    where one.lesson == CourseTests.before || one.lesson == CourseTests.after {
      found[one.person, default: [:]][one.lesson] = Taken(
        marks: GradedQuiz.marks(stored: one.marks), version: one.version,
        isCurrent: tries.isCurrent(one, of: course))
    }
    return found.mapValues {
      TestMarks(before: $0[CourseTests.before], after: $0[CourseTests.after])
    }
  }

  /// Whether both ask what the course asks now.
  var areCurrent: Bool { before?.isCurrent == true && after?.isCurrent == true }

  /// Nothing between tests of two versions that ask different things.
  var gain: TestGain? {
    guard let before, let after, areCurrent || before.version == after.version else { return nil }
    return TestGain(before: before.score, after: after.score)
  }
}

extension Score {
  init(_ marks: [Bool?]) {
    self.init(right: marks.count { $0 == true }, count: marks.count { $0 != nil })
  }
}
