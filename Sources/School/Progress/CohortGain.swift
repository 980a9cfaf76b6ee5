import Core
import JSON

/// What a cohort gained between the two tests: in all, and for each lesson the questions name.
///
/// Only women who took both are counted, and nothing is shown below five of them: with fewer, a
/// share without a name would still tell who.
struct CohortGain: JSONModel, Equatable {
  static let least = 5

  struct Row: JSONModel, Equatable {
    let lesson: String
    let title: Translated
    let gain: TestGain

    static let fields: [JSONField<Self>] = [
      .init("lesson") { $0.lesson }, .init("title") { $0.title }, .init("gain") { $0.gain },
    ]
  }

  /// How many took both; nothing while they are too few.
  let people: Int?
  let whole: TestGain?
  let lessons: [Row]
  /// Whether some took tests of two versions that cannot be held against each other.
  let leavesOut: Bool

  static let fields: [JSONField<Self>] = [
    .init("people") { $0.people }, .init("gain") { $0.whole }, .init("lessons") { $0.lessons },
    .init("leavesOut") { $0.leavesOut },
  ]

  /// Nothing for a course without tests.
  init?(_ course: Course, _ marks: some Sequence<TestMarks>) {
    guard let tests = course.tests else { return nil }
    let took = marks.filter { $0.before != nil && $0.after != nil }
    let both = took.filter { $0.gain != nil }
    leavesOut = both.count < took.count
    guard both.count >= Self.least else {
      (people, whole, lessons) = (nil, nil, [])
      return
    }
    people = both.count
    whole = TestGain(
      before: Score(both.flatMap { $0.before?.marks ?? [] }),
      after: Score(both.flatMap { $0.after?.marks ?? [] }))
    lessons = Self.rows(of: course, tests, both)
  }

  /// By lesson only those count who answered the questions as they are now; where that leaves out
  /// a few, what they answered could be worked out from the whole, and nothing is told.
  private static func rows(
    of course: Course, _ tests: CourseTests, _ both: [TestMarks]
  ) -> [Row] {
    let current = both.filter(\.areCurrent)
    let others = both.count - current.count
    guard current.count >= least, others == 0 || others >= least else { return [] }
    return course.lessons.compactMap { lesson in
      let before = current.flatMap { marks($0.before, of: tests.before.quiz, lesson.slug) }
      let after = current.flatMap { marks($0.after, of: tests.after.quiz, lesson.slug) }
      let gain = TestGain(before: Score(before), after: Score(after))
      guard gain.before.count > 0, gain.after.count > 0 else { return nil }
      return Row(lesson: lesson.slug, title: lesson.title, gain: gain)
    }
  }

  private static func marks(
    _ taken: TestMarks.Taken?, of quiz: Quiz, _ lesson: String
  ) -> [Bool?] {
    zip(quiz.questions, taken?.marks ?? []).filter { $0.0.lesson == lesson }.map(\.1)
  }
}
