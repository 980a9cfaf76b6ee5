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

  static let fields: [JSONField<Self>] = [
    .init("people") { $0.people }, .init("gain") { $0.whole }, .init("lessons") { $0.lessons },
  ]

  /// Nothing for a course without tests.
  init?(_ course: Course, _ marks: some Sequence<TestMarks>) {
    guard let tests = course.tests else { return nil }
    let both = marks.compactMap { one in
      one.before.flatMap { before in one.after.map { (before: before, after: $0) } }
    }
    guard both.count >= Self.least else {
      (people, whole, lessons) = (nil, nil, [])
      return
    }
    people = both.count
    whole = TestGain(
      before: Score(both.flatMap(\.before)), after: Score(both.flatMap(\.after)))
    lessons = course.lessons.compactMap { lesson in
      let before = both.flatMap { Self.marks($0.before, of: tests.before.quiz, lesson.slug) }
      let after = both.flatMap { Self.marks($0.after, of: tests.after.quiz, lesson.slug) }
      let gain = TestGain(before: Score(before), after: Score(after))
      guard gain.before.count > 0, gain.after.count > 0 else { return nil }
      return Row(lesson: lesson.slug, title: lesson.title, gain: gain)
    }
  }

  private static func marks(_ marks: [Bool?], of quiz: Quiz, _ lesson: String) -> [Bool?] {
    zip(quiz.questions, marks).filter { $0.0.lesson == lesson }.map(\.1)
  }
}
