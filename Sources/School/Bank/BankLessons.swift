import Core
import Database
import Web

/// The lessons to which questions of the bank can belong, of shipped courses and of those written here.
struct BankLessons: Sendable {
  typealias Choice = (value: String, title: Translated)

  /// What a form can hold.
  static let mostCourses = 200

  /// `course/` and what it is called.
  let courses: [Choice]
  /// `course/lesson` of the chosen course; without one, of all that ship.
  let lessons: [Choice]

  var all: [Choice] { courses + lessons }

  func title(of lesson: String) -> Translated? { all.first { $0.value == lesson }?.title }
}

extension School {
  /// Of a village that has written many courses only the lessons of one are read.
  func bankLessons(
    of chosen: String, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> BankLessons {
    let slug = String(chosen.prefix { $0 != "/" })
    let courses = try headlines(of: community, in: tx).prefix(BankLessons.mostCourses)
    let read =
      slug.isEmpty
      ? self.courses : try course(slug, community: community, in: tx).map { [$0] } ?? []
    return BankLessons(
      courses: courses.map { (value: "\($0.slug)/", title: $0.title) },
      lessons: read.flatMap { course in
        course.lessons.map { (value: "\(course.slug)/\($0.slug)", title: $0.title) }
      })
  }

  /// The questions that a lesson or a test of a course asks, as `course/lesson/number`.
  func asked(
    at place: String, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [(value: String, question: Question)] {
    let parts = place.split(separator: "/").map(String.init)
    guard parts.count == 2,
      let lesson = try course(parts[0], community: community, in: tx)?.quizPlace(parts[1])
    else { return [] }
    return lesson.quiz.questions.enumerated().map { (value: "\(place)/\($0 + 1)", question: $1) }
  }

  /// What was ticked: kept in the bank by its id, or asked in a lesson by its place.
  func ticked(
    _ values: some Sequence<String>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Question] {
    try values.compactMap { value in
      if let id = ID<BankQuestion>(value) {
        return try BankQuestion.find(id, community: community, in: tx).question
      }
      guard let slash = value.lastIndex(of: "/") else { return nil }
      let asked = try asked(at: String(value[..<slash]), community: community, in: tx)
      return asked.first { $0.value == value }?.question
    }
  }
}
