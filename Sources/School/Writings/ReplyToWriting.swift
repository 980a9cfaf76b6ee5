import Core
import Database
import Web

/// Writes a word back; a second one takes the place of the first.
struct ReplyToWriting: Command {
  static let name = "reply-to-writing"
  static let access = Access.roles([.facilitator])

  let writing: ID<Writing>
  let cohort: ID<Cohort>
  private let seal: @Sendable (UUID16) -> [UInt8]

  init(_ reply: String, to writing: ID<Writing>, in cohort: ID<Cohort>, _ letters: Letters) {
    self.writing = writing
    self.cohort = cohort
    seal = { row in letters.seal(reply, for: row) }
  }

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let exists = try tx.exists(
      """
      SELECT 1 FROM writing
      WHERE id = \(writing) AND cohort = \(cohort) AND community = \(actor.community)
      """)
    guard exists else { throw DomainError.notFound }
    try tx.update(
      Writing.table, writing,
      [
        "reply": seal(writing.replied), "replied_at": actor.now,
        "replied_by": try actor.requirePerson(),
      ])
    return Done()
  }
}
