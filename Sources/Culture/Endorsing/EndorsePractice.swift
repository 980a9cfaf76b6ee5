import Core
import Database
import Web

/// Says in the name of the women's council that the village stands by a practice.
package struct EndorsePractice: Command {
  package static let name = "endorse-practice"
  package static let access = VillagePractice.council
  package var practice: ID<VillagePractice>

  package init(_ practice: ID<VillagePractice>) { self.practice = practice }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    let found = try VillagePractice.find(practice, community: actor.community, in: tx)
    guard found.stage == .shown else { throw DomainError.notFound }
    if found.author == person { throw DomainError.rule(Message("culture.rule.own")) }
    let known = try Endorsement.all(of: practice, community: actor.community, in: tx)
    guard !known.contains(where: { $0.person == person && $0.endedAt == nil }) else {
      return Done()
    }
    try tx.insert(
      into: Endorsement.table,
      ID<Endorsement>.derived("culture-endorsement", actor.command, practice.uuid),
      [
        "community": actor.community, "practice": practice, "person": person,
        "version": found.version, "given_at": actor.now, "ended_at": nil as Instant?,
        "ending": Endorsement.Ending.none, "reason": "",
      ])
    try tx.update(VillagePractice.table, practice, ["is_endorsed": true])
    return Done()
  }
}

/// Takes her endorsement back; that it was given, until when and why it ended, stays to be seen.
package struct WithdrawEndorsement: Command {
  package static let name = "withdraw-endorsement"
  package static let access = VillagePractice.council
  package var practice: ID<VillagePractice>
  package var reason: String

  package init(_ practice: ID<VillagePractice>, because reason: String) {
    self.practice = practice
    self.reason = reason
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    _ = try VillagePractice.find(practice, community: actor.community, in: tx)
    let known = try Endorsement.all(of: practice, community: actor.community, in: tx)
    guard known.contains(where: { $0.person == person && $0.endedAt == nil }) else {
      throw DomainError.rule(Message("culture.rule.not-endorsed"))
    }
    guard !reason.isEmpty else {
      throw DomainError.invalid([Fault("end-reason", Message("culture.fault.reason"))])
    }
    try Endorsement.end(
      of: practice, from: person, as: .withdrawn, because: reason, by: actor, in: tx)
    let stands = known.contains { $0.person != person && $0.endedAt == nil }
    try tx.update(VillagePractice.table, practice, ["is_endorsed": stands])
    return Done()
  }
}
