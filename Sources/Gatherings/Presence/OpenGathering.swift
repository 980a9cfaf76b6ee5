import Core
import Database
import Web

/// Opens a gathering: as many have come as was stated beforehand.
package struct OpenGathering: Command {
  package static let name = "open-gathering"
  package static let access = Access.conveners
  package var gathering: ID<Gathering>
  package var officers: Officers

  package init(_ gathering: ID<Gathering>, led officers: Officers) {
    self.gathering = gathering
    self.officers = officers
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Gathering.announced(gathering, by: actor, in: tx)
    let present = try Presence.of(gathering, in: tx)
    var faults: [Fault] = []
    if officers.chair.isEmpty { faults.append(Fault("chair", Message("web.fault.required"))) }
    if officers.secretary.isEmpty {
      faults.append(Fault("secretary", Message("web.fault.required")))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
    guard present.residents > 0 else {
      throw DomainError.rule(Message("gatherings.rule.nobody"))
    }
    guard found.plan.quorum.isReached(by: present.residents) else {
      throw DomainError.rule(
        Message(
          "gatherings.rule.no-quorum", .number(present.residents),
          .number(found.plan.quorum.needed ?? 0)))
    }
    try tx.update(
      Gathering.table, gathering,
      [
        "state": GatheringState.open, "opened_at": actor.now, "chair": officers.chair,
        "secretary": officers.secretary,
      ])
    return Done()
  }
}

/// Ends a gathering that cannot be opened: too few have come.
package struct AdjournGathering: Command {
  package static let name = "adjourn-gathering"
  package static let access = Access.conveners
  package var gathering: ID<Gathering>

  package init(_ gathering: ID<Gathering>) { self.gathering = gathering }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Gathering.announced(gathering, by: actor, in: tx)
    let present = try Presence.of(gathering, in: tx)
    guard !found.plan.quorum.isReached(by: present.residents) else {
      throw DomainError.rule(Message("gatherings.rule.has-quorum"))
    }
    try tx.update(
      Gathering.table, gathering,
      ["state": GatheringState.adjourned, "ended_at": actor.now])
    return Done()
  }
}

/// Closes a gathering that has spoken about everything.
package struct CloseGathering: Command {
  package static let name = "close-gathering"
  package static let access = Access.conveners
  package var gathering: ID<Gathering>

  package init(_ gathering: ID<Gathering>) { self.gathering = gathering }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Gathering.find(gathering, community: actor.community, in: tx)
    guard found.state == .open else {
      throw DomainError.rule(Message("gatherings.rule.not-open"))
    }
    guard try !Motion.all(of: gathering, in: tx).contains(where: { $0.state == .voting }) else {
      throw DomainError.rule(Message("gatherings.rule.voting"))
    }
    try tx.update(
      Gathering.table, gathering, ["state": GatheringState.closed, "ended_at": actor.now])
    return Done()
  }
}

extension Gathering {
  static func announced(
    _ id: ID<Gathering>, by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> Gathering {
    let found = try find(id, community: actor.community, in: tx)
    guard found.state == .announced else {
      throw DomainError.rule(
        Message(found.state == .draft ? "gatherings.rule.draft" : "gatherings.rule.begun"))
    }
    return found
  }

  static func open(
    _ id: ID<Gathering>, by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> Gathering {
    let found = try find(id, community: actor.community, in: tx)
    guard found.state == .open else {
      throw DomainError.rule(Message("gatherings.rule.not-open"))
    }
    return found
  }
}
