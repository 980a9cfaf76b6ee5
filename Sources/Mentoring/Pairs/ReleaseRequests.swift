import Core
import Database
import Web

extension Mentorship {
  /// Takes requests out of every proposal that waits but one: they are answered, or asked no more.
  ///
  /// A proposal that nobody is left in is over; a group goes on without her.
  static func release(
    _ requests: [ID<MentoringRequest>], except kept: ID<Mentorship>? = nil, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    guard !requests.isEmpty else { return }
    let ids: [ID<Mentorship>] = try tx.all(
      """
      SELECT DISTINCT mentorship FROM mentorship_member
      JOIN mentorship ON mentorship.id = mentorship
      WHERE request IN (\(list: requests)) AND state = 'proposed'
      """
    ) { row in try row(0) }
    for id in ids where id != kept {
      let pair = try find(id, community: actor.community, in: tx)
      let gone = pair.present.filter { $0.request.map(requests.contains) ?? false }
      for member in gone {
        try tx.update(
          Mentorship.members, memberID(id, member.person), ["left_on": actor.now.day])
      }
      if gone.count == pair.present.count {
        try tx.update(
          Mentorship.table, id, ["state": State.overtaken, "answered_at": actor.now])
      }
    }
  }
}

/// Takes back what was proposed while the mentor has not answered.
package struct TakeBackProposal: Command {
  package static let name = "take-back-mentorship"
  package static let access = Access.staff
  package var mentorship: ID<Mentorship>

  package init(_ mentorship: ID<Mentorship>) { self.mentorship = mentorship }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let pair = try Mentorship.find(mentorship, community: actor.community, in: tx)
    guard pair.state == .proposed else {
      throw DomainError.rule(Message("mentoring.rule.not-proposed"))
    }
    try tx.update(
      Mentorship.table, mentorship,
      [
        "state": Mentorship.State.overtaken, "answered_at": actor.now, "reason": "taken-back",
      ])
    return Done()
  }
}
