import Core
import Database
import Web

/// Proposes to a mentor the women who asked: one, or a small group.
///
/// A person decides this, whatever was suggested; the mentor answers.
package struct ProposeMentorship: Command {
  package static let name = "propose-mentorship"
  package static let access = Access.staff
  package var mentor: ID<Person>
  package var requests: [ID<MentoringRequest>]
  package var title: String

  package init(to mentor: ID<Person>, _ requests: [ID<MentoringRequest>], title: String = "") {
    self.mentor = mentor
    self.requests = requests
    self.title = title
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Mentorship> {
    let wishes = try requests.map { request in
      try MentoringRequest.find(request, community: actor.community, in: tx)
    }
    guard (1...Mentorship.mostMembers).contains(Set(requests).count),
      Set(requests).count == requests.count
    else { throw DomainError.invalid([Fault("request", Message("web.fault.choose"))]) }
    if wishes.count > 1 && title.isEmpty {
      throw DomainError.invalid([Fault("title", Message("web.fault.required"))])
    }
    guard
      let profile = try MentorProfile.find(mentor, community: actor.community, in: tx),
      profile.offer.isListed
    else { throw DomainError.notFound }
    guard profile.free > 0 else {
      throw DomainError.rule(Message("mentoring.rule.full", .text(profile.name)))
    }
    for wish in wishes { try check(wish, profile, actor, in: tx) }
    return try propose(wishes, by: actor, in: tx)
  }

  private func check(
    _ request: MentoringRequest, _ profile: MentorProfile, _ actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    let isOpen = try tx.exists(
      "SELECT 1 FROM mentoring_request WHERE id = \(request.id) AND state = 'open'")
    guard isOpen else {
      throw DomainError.rule(Message("mentoring.rule.answered", .text(request.name)))
    }
    let parted = try Mentorship.parted(because: .didNotFit, in: actor.community, tx: tx)
    if let obstacle = Obstacle.first(between: request, and: profile, parted: parted) {
      throw DomainError.rule(
        Message(
          "mentoring.rule.obstacle", .text(request.name), .text(profile.name),
          .message(obstacle.message)))
    }
    let isProposed = try tx.exists(
      """
      SELECT 1 FROM mentorship_member JOIN mentorship ON mentorship.id = mentorship
      WHERE request = \(request.id) AND mentor = \(mentor) AND state = 'proposed'
      """)
    if isProposed {
      throw DomainError.rule(Message("mentoring.rule.proposed", .text(request.name)))
    }
  }

  private func propose(
    _ wishes: [MentoringRequest], by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Mentorship> {
    let id = ID<Mentorship>.make(at: actor.now)
    try tx.insert(
      into: Mentorship.table, id,
      [
        "community": actor.community, "mentor": mentor, "title": wishes.count > 1 ? title : "",
        "state": Mentorship.State.proposed, "proposed_at": actor.now,
        "answered_at": nil as Instant?, "reply": nil as [UInt8]?, "ended_at": nil as Instant?,
        "ended_by": nil as ID<Person>?, "reason": nil as String?, "farewell": nil as [UInt8]?,
      ])
    for wish in wishes {
      try tx.insert(
        into: Mentorship.members, Mentorship.memberID(id, wish.person),
        [
          "community": actor.community, "mentorship": id, "person": wish.person,
          "request": wish.id,
        ])
    }
    return id
  }
}
