import Core
import Database

/// One try at the quiz of a lesson.
struct QuizAttempt: Sendable {
  static let table = Table("quiz_attempt")

  let id: ID<QuizAttempt>
  let cohort: ID<Cohort>
  let lesson: String
  let number: Int
  let version: Int
  let graded: GradedQuiz
  let answered: Instant
}

extension QuizAttempt {
  /// A try of her own; anybody else's is not there.
  static func find(
    _ id: ID<QuizAttempt>, of person: ID<Person>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> QuizAttempt {
    let found = try tx.first(
      """
      SELECT cohort, lesson, number, version, answers, marks, answered_at FROM quiz_attempt
      WHERE id = \(id) AND person = \(person) AND community = \(community)
      """
    ) { row in
      QuizAttempt(
        id: id, cohort: try row(0), lesson: try row(1), number: try row(2), version: try row(3),
        graded: GradedQuiz(storedAnswers: try row(4), storedMarks: try row(5)),
        answered: try row(6))
    }
    guard let found else { throw DomainError.notFound }
    return found
  }
}
