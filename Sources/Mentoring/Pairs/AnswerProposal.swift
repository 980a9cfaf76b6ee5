import Core
import Database
import Web

/// The mentor says yes: the pair begins, and what else was proposed for the same wish is over.
package struct AcceptMentorship: Command {
  package static let name = "accept-mentorship"
  package static let access = Access.roles([.mentor])
  package var mentorship: ID<Mentorship>
  private let reply: [UInt8]

  init(_ mentorship: ID<Mentorship>, saying words: String, _ letters: Letters) {
    self.mentorship = mentorship
    reply = letters.seal(words, for: mentorship.uuid)
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let pair = try Mentorship.proposed(mentorship, to: actor, in: tx)
    for request in pair.members.compactMap(\.request) {
      let isOpen = try tx.exists(
        "SELECT 1 FROM mentoring_request WHERE id = \(request) AND state = 'open'")
      guard isOpen else { throw DomainError.rule(Message("mentoring.rule.overtaken")) }
      try tx.update(
        MentoringRequest.table, request, ["state": MentoringRequest.State.matched])
    }
    try tx.update(
      Mentorship.table, mentorship,
      ["state": Mentorship.State.active, "answered_at": actor.now, "reply": reply])
    try overtakeOthers(pair, by: actor, in: tx)
    return Done()
  }

  private func overtakeOthers(
    _ pair: Mentorship, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    let others: [ID<Mentorship>] = try tx.all(
      """
      SELECT DISTINCT mentorship FROM mentorship_member JOIN mentorship ON mentorship.id = mentorship
      WHERE request IN (\(list: pair.members.compactMap(\.request)))
        AND state = 'proposed' AND mentorship <> \(mentorship)
      """
    ) { row in try row(0) }
    for other in others {
      try tx.update(
        Mentorship.table, other,
        ["state": Mentorship.State.overtaken, "answered_at": actor.now])
    }
  }
}

/// The mentor says no; the wish stays open for another.
package struct DeclineMentorship: Command {
  package static let name = "decline-mentorship"
  package static let access = Access.roles([.mentor])
  package var mentorship: ID<Mentorship>
  package var reason: DeclineReason
  private let reply: [UInt8]

  init(
    _ mentorship: ID<Mentorship>, because reason: DeclineReason, saying words: String,
    _ letters: Letters
  ) {
    self.mentorship = mentorship
    self.reason = reason
    reply = letters.seal(words, for: mentorship.uuid)
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Mentorship.proposed(mentorship, to: actor, in: tx)
    try tx.update(
      Mentorship.table, mentorship,
      [
        "state": Mentorship.State.declined, "answered_at": actor.now,
        "reason": reason.rawValue, "reply": reply,
      ])
    return Done()
  }
}

extension Mentorship {
  /// What waits for this mentor's answer.
  static func proposed(
    _ id: ID<Mentorship>, to actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> Mentorship {
    let found = try find(id, community: actor.community, in: tx)
    guard found.mentor == actor.person else { throw DomainError.notFound }
    guard found.state == .proposed else {
      throw DomainError.rule(Message("mentoring.rule.not-proposed"))
    }
    return found
  }

  /// What is going on between its people; others do not find it.
  static func active(
    _ id: ID<Mentorship>, by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> Mentorship {
    let found = try find(id, for: actor.person, community: actor.community, in: tx)
    guard found.state == .active else {
      throw DomainError.rule(Message("mentoring.rule.not-active"))
    }
    return found
  }
}
