import Core
import Database
import Web

/// A free text somebody wrote in answer to a question, and the word that came back.
package struct Writing: Sendable, Equatable {
  static let table = Table("writing")
  static let replyLimit = 2000

  let id: ID<Writing>
  /// From 1, as the quiz shows it.
  let question: Int
  let words: String
  /// Empty until a facilitator has read it.
  let reply: String

  /// One for each question of a try.
  static func id(_ question: Int, of attempt: ID<QuizAttempt>) -> ID<Writing> {
    .derived("writing", attempt.uuid, UUID16(high: 0, low: UInt64(question)))
  }

  /// Those of one try, by the place of the question.
  static func all(
    of attempt: ID<QuizAttempt>, community: ID<Community>, _ letters: Letters,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Int: Writing] {
    let all = try tx.all(
      """
      SELECT id, question, words, reply FROM writing
      WHERE attempt = \(attempt) AND community = \(community) ORDER BY question
      """
    ) { row in
      let id: ID<Writing> = try row(0)
      return Writing(
        id: id, question: try row(1), words: letters.open(try row(2), for: id.uuid),
        reply: letters.open(try row(3), for: id.replied))
    }
    return Dictionary(all.map { ($0.question - 1, $0) }, uniquingKeysWith: { one, _ in one })
  }

  /// Keeps the words of one try, sealed.
  static func keep(
    _ writings: [Int: String], of attempt: ID<QuizAttempt>, in cohort: ID<Cohort>,
    lesson: String, version: Int, _ letters: Letters, by actor: Actor,
    tx: borrowing Transaction<Writes>
  ) throws {
    let person = try actor.requirePerson()
    for (place, words) in writings.sorted(by: { $0.key < $1.key }) {
      let id = id(place + 1, of: attempt)
      try tx.insert(
        into: table, id,
        [
          "community": actor.community, "cohort": cohort, "person": person, "attempt": attempt,
          "lesson": lesson, "version": version, "question": place + 1,
          "words": letters.seal(words, for: id.uuid), "sent_at": actor.now,
          "reply": nil as [UInt8]?, "replied_at": nil as Instant?,
          "replied_by": nil as ID<Person>?,
        ])
    }
  }
}

extension ID<Writing> {
  /// What the reply is sealed for: the two texts of one row cannot be taken for one another.
  var replied: UUID16 { ID.derived("writing-reply", uuid).uuid }
}

extension Letters {
  /// Between a participant and those who teach her.
  static func writings(_ environment: Environment) -> Letters {
    Letters(environment, for: "school-writings")
  }
}
