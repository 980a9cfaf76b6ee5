import Core
import Database

/// Every try at the quizzes of a cohort, or of one of its women: read once, whatever is asked of it.
struct QuizTries: Sendable {
  struct Try: Sendable {
    let person: ID<Person>
    let lesson: String
    let number: Int
    let version: Int
    let score: Score
    let marks: String
    /// Of lessons with a survey alone.
    let answers: String?
  }

  /// The earlier tries before the later, whichever version of the course they answered.
  private(set) var all: [Try] = []
  /// Other versions that ask in a place what the course asks there now.
  private var alike: [String: Set<Int>] = [:]

  /// With the earlier versions of the course, where its questions are to be held against theirs.
  static func find(
    in cohort: ID<Cohort>, _ course: Course?, person: ID<Person>? = nil, community: ID<Community>,
    tx: borrowing Transaction<some Any>, earlier: (Int) throws -> Course?
  ) throws -> QuizTries {
    var tries = try find(in: cohort, course, person: person, community: community, tx: tx)
    guard let course else { return tries }
    for version in Set(tries.all.map(\.version)).subtracting([course.version]) {
      guard let past = try earlier(version) else { continue }
      for place in course.quizPlaces
      where past.quizPlace(place.slug)?.quiz.asksLike(place.quiz) == true {
        tries.alike[place.slug, default: []].insert(version)
      }
    }
    return tries
  }

  static func find(
    in cohort: ID<Cohort>, _ course: Course?, person: ID<Person>? = nil, community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> QuizTries {
    var tries = QuizTries()
    try tx.each(listing(cohort, course?.surveyed ?? [], person, community)) { row in
      tries.all.append(
        Try(
          person: try row(0), lesson: try row(1), number: try row(2), version: try row(3),
          score: Score(right: try row(4), count: try row(5)), marks: try row(6),
          answers: try row(7)))
      return true
    }
    return tries
  }

  static func listing(
    _ cohort: ID<Cohort>, _ surveyed: [String], _ person: ID<Person>?, _ community: ID<Community>
  ) -> SQL {
    let only: SQL = person.map { "AND person = \($0)" } ?? ""
    let answers: SQL =
      surveyed.isEmpty
      ? "CAST(NULL AS TEXT)" : "CASE WHEN lesson IN (\(list: surveyed)) THEN answers END"
    return """
      SELECT person, lesson, number, version, right_count, question_count, marks, \(answers)
      FROM quiz_attempt WHERE cohort = \(cohort) AND community = \(community) \(only)
      ORDER BY number
      """
  }

  /// Whether a try answered the questions as the course asks them now.
  func isCurrent(_ one: Try, of course: Course) -> Bool {
    one.version == course.version || alike[one.lesson]?.contains(one.version) == true
  }

  /// The first tries: later ones follow an explanation.
  ///
  /// First over all versions, just as it is counted how often she may still answer.
  var first: some Sequence<Try> { all.lazy.filter { $0.number == 1 } }
}

extension Course {
  /// The places that ask something without a right answer.
  var surveyed: [String] {
    quizPlaces.filter { $0.quiz.questions.contains { $0.kind == .survey } }.map(\.slug)
  }
}
