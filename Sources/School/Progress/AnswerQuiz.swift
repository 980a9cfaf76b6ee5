import Core
import Database
import Web

/// Keeps one try at a quiz; how many there may be, and which counts, the quiz says.
struct AnswerQuiz: Command {
  static let name = "answer-quiz"
  static let access = Access.signedIn

  let course: String
  let lesson: String
  /// The version of the course by which the answers were judged.
  let version: Int
  let graded: GradedQuiz
  /// How often the quiz may be answered; nothing is without end.
  var tries: Int?
  /// What she wrote, by the place of the question, and what seals it.
  var writings: [Int: String] = [:]
  var letters: Letters?

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<QuizAttempt> {
    let person = try actor.requirePerson()
    let cohort = try Cohort.required(for: course, of: actor, in: tx).id
    let id = ID<QuizAttempt>.derived("quiz-attempt", actor.command)
    let before = try QuizAttempt.count(
      at: lesson, of: person, in: cohort, community: actor.community, tx: tx)
    if let tries, before >= tries { throw DomainError.rule(Message("learning.tries.none")) }
    try tx.insert(
      into: QuizAttempt.table, id,
      [
        "community": actor.community, "cohort": cohort, "person": person, "lesson": lesson,
        "number": before + 1, "version": version, "answers": graded.storedAnswers,
        "marks": graded.storedMarks, "right_count": graded.score.right,
        "question_count": graded.score.count, "answered_at": actor.now,
      ])
    if let letters {
      try Writing.keep(
        writings, of: id, in: cohort, lesson: lesson, version: version, letters, by: actor, tx: tx)
    }
    return id
  }
}

extension QuizAttempt {
  /// How often she has answered a quiz, in whatever version it was asked.
  static func count(
    at lesson: String, of person: ID<Person>, in cohort: ID<Cohort>, community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      """
      SELECT coalesce(max(number), 0) FROM quiz_attempt
      WHERE cohort = \(cohort) AND person = \(person) AND lesson = \(lesson)
        AND community = \(community)
      """)
  }
}
