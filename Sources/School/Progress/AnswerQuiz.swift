import Core
import Database
import Web

/// Keeps one try at a quiz; there may be as many as she likes, the best counts.
struct AnswerQuiz: Command {
  static let name = "answer-quiz"
  static let access = Access.signedIn

  let course: String
  let lesson: String
  /// The version of the course by which the answers were judged.
  let version: Int
  let graded: GradedQuiz

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<QuizAttempt> {
    let person = try actor.requirePerson()
    let cohort = try Cohort.required(for: course, of: actor, in: tx).id
    let id = ID<QuizAttempt>.derived("quiz-attempt", actor.command)
    let before = try tx.count(
      """
      SELECT coalesce(max(number), 0) FROM quiz_attempt
      WHERE cohort = \(cohort) AND person = \(person) AND lesson = \(lesson)
      """)
    try tx.insert(
      into: QuizAttempt.table, id,
      [
        "community": actor.community, "cohort": cohort, "person": person, "lesson": lesson,
        "number": before + 1, "version": version, "answers": graded.storedAnswers,
        "marks": graded.storedMarks, "right_count": graded.score.right,
        "question_count": graded.score.count, "answered_at": actor.now,
      ])
    return id
  }
}
