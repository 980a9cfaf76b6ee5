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
    let requests = pair.present.compactMap(\.request)
    for request in requests {
      let isOpen = try tx.exists(
        "SELECT 1 FROM mentoring_request WHERE id = \(request) AND state = 'open'")
      guard isOpen else { throw DomainError.rule(Message("mentoring.rule.overtaken")) }
      try tx.update(
        MentoringRequest.table, request, ["state": MentoringRequest.State.matched])
    }
    try tx.update(
      Mentorship.table, mentorship,
      ["state": Mentorship.State.active, "answered_at": actor.now, "reply": reply])
    try Mentorship.release(requests, except: mentorship, by: actor, in: tx)
    return Done()
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
    guard found.state == .active, !found.hasLeft(actor.person) else {
      throw DomainError.rule(Message("mentoring.rule.not-active"))
    }
    return found
  }
}
