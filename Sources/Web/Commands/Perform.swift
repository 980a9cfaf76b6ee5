import Core
import Database
import Sodium

extension Environment {
  /// The one door of every change: permission, the change, its journal and its outcome, together.
  ///
  /// A command id that was done already gives its stored outcome and changes nothing; to anybody
  /// but whoever did it, it tells nothing.
  package func perform<C: Command>(_ command: C, by actor: Actor) throws -> C.Outcome {
    guard actor.isSystem || C.access.admits(actor.person == nil ? nil : actor.roles) else {
      throw actor.person == nil ? DomainError.signInNeeded : DomainError.forbidden
    }
    let stamp = Stamp(
      command: actor.command, actor: actor.person?.uuid, community: actor.community.uuid,
      at: actor.now)
    return try database.write(as: stamp) { tx in
      if let done = try tx.outcome(of: actor.command) {
        guard done.name == C.name, done.actor == actor.person?.uuid,
          let outcome = C.Outcome(stored: done.outcome)
        else { throw DomainError.rule(Message("web.error.command-reused")) }
        return outcome
      }
      var actor = actor
      actor.sendsMail = sendsMail
      let outcome = try command.perform(by: actor, in: tx)
      try tx.remember(C.name, outcome: outcome.stored)
      return outcome
    }
  }

  /// Performs in nobody's name: jobs, scheduled closings, the demonstration.
  package func performAsSystem<C: Command>(
    _ command: C, in community: ID<Community>, id: UUID16? = nil, person: ID<Person>? = nil
  ) throws -> C.Outcome {
    let now = now()
    return try perform(
      command,
      by: Actor(
        person: person, community: community, roles: [], now: now, command: id ?? .v7(at: now),
        isSystem: true))
  }
}
