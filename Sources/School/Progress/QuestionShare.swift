import Core
import Database
import JSON

/// How many got a question right when they first met it.
///
/// First tries only: later ones follow an explanation, and would hide what the lesson did not say.
struct QuestionShare: Sendable, Equatable {
  let lesson: String
  /// From 1, as the quiz shows it.
  let number: Int
  let right: Int
  let answered: Int

  /// The hardest question first; what nobody answered yet is left out.
  static func all(
    of course: Course, in cohort: ID<Cohort>, community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> [QuestionShare] {
    var tallies: [String: [(right: Int, answered: Int)]] = [:]
    try tx.each(listing(cohort, community, version: course.version)) { row in
      let lesson: String = try row(0)
      let marks = GradedQuiz.marks(stored: try row(1))
      let people: Int = try row(2)
      var tally = tallies[lesson] ?? marks.map { _ in (0, 0) }
      for (place, isRight) in marks.enumerated() where place < tally.count {
        tally[place].answered += isRight == nil ? 0 : people
        tally[place].right += isRight == true ? people : 0
      }
      tallies[lesson] = tally
      return true
    }
    let shares = course.lessons.flatMap { lesson in
      (tallies[lesson.slug] ?? []).enumerated().compactMap { place, tally in
        tally.answered == 0
          ? nil
          : QuestionShare(
            lesson: lesson.slug, number: place + 1, right: tally.right, answered: tally.answered)
      }
    }
    return shares.sorted { one, other in
      one.right * other.answered < other.right * one.answered
    }
  }

  static func listing(_ cohort: ID<Cohort>, _ community: ID<Community>, version: Int) -> SQL {
    """
    SELECT lesson, marks, count(*) FROM quiz_attempt
    WHERE cohort = \(cohort) AND community = \(community) AND number = 1 AND version = \(version)
    GROUP BY lesson, marks
    """
  }
}
