import Core
import Database
import Web

/// Plans a gathering; nobody but those who write it sees it until it is announced.
package struct PlanGathering: Command {
  package static let name = "plan-gathering"
  package static let access = Access.conveners
  package var plan: GatheringPlan
  package var officers: Officers

  package init(_ plan: GatheringPlan, led officers: Officers = Officers()) {
    self.plan = plan
    self.officers = officers
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Gathering> {
    try plan.check()
    let id = ID<Gathering>.make(at: actor.now)
    try tx.insert(
      into: Gathering.table, id,
      [
        "community": actor.community, "kind": plan.kind, "title": plan.title,
        "place": plan.place, "day": plan.day, "minute": plan.minute,
        "invitation": plan.invitation, "quorum_rule": plan.quorum.rule,
        "quorum_amount": plan.quorum.amount, "quorum_total": plan.quorum.total,
        "quorum_source": plan.quorum.source, "population_women": plan.population?.women,
        "population_men": plan.population?.men,
        "population_source": plan.population?.source ?? "", "chair": officers.chair,
        "secretary": officers.secretary, "state": GatheringState.draft,
        "opened_at": nil as Instant?, "ended_at": nil as Instant?, "approved_at": nil as Instant?,
      ])
    return id
  }
}

/// Changes what is planned, until the gathering is opened: what it decides by is stated before.
package struct ChangeGathering: Command {
  package static let name = "change-gathering"
  package static let access = Access.conveners
  package var gathering: ID<Gathering>
  package var plan: GatheringPlan
  package var officers: Officers

  package init(_ gathering: ID<Gathering>, to plan: GatheringPlan, led officers: Officers) {
    self.gathering = gathering
    self.plan = plan
    self.officers = officers
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try plan.check()
    _ = try Gathering.planned(gathering, by: actor, in: tx)
    try tx.update(
      Gathering.table, gathering,
      [
        "kind": plan.kind, "title": plan.title, "place": plan.place, "day": plan.day,
        "minute": plan.minute, "invitation": plan.invitation, "quorum_rule": plan.quorum.rule,
        "quorum_amount": plan.quorum.amount, "quorum_total": plan.quorum.total,
        "quorum_source": plan.quorum.source, "population_women": plan.population?.women,
        "population_men": plan.population?.men,
        "population_source": plan.population?.source ?? "", "chair": officers.chair,
        "secretary": officers.secretary,
      ])
    return Done()
  }
}

/// Puts a gathering before everybody: its page, its notice, the calendar.
package struct AnnounceGathering: Command {
  package static let name = "announce-gathering"
  package static let access = Access.conveners
  package var gathering: ID<Gathering>

  package init(_ gathering: ID<Gathering>) { self.gathering = gathering }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Gathering.find(gathering, community: actor.community, in: tx)
    guard found.state == .draft else { return Done() }
    guard try !AgendaItem.all(of: gathering, in: tx).isEmpty else {
      throw DomainError.rule(Message("gatherings.rule.no-agenda"))
    }
    try tx.update(Gathering.table, gathering, ["state": GatheringState.announced])
    return Done()
  }
}

extension Gathering {
  /// One that has not been opened.
  static func planned(
    _ id: ID<Gathering>, by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> Gathering {
    let found = try find(id, community: actor.community, in: tx)
    guard found.state == .draft || found.state == .announced else {
      throw DomainError.rule(Message("gatherings.rule.begun"))
    }
    return found
  }
}

extension GatheringPlan {
  func check() throws {
    var faults = quorum.faults
    if title.isEmpty { faults.append(Fault("title.ky", Message("web.fault.one-language"))) }
    if place.isEmpty { faults.append(Fault("place.ky", Message("web.fault.one-language"))) }
    if let population {
      if population.women < 0 || population.men < 0 || population.women + population.men == 0 {
        faults.append(Fault("population-women", Message("web.fault.required")))
      }
      if population.source.isEmpty {
        faults.append(Fault("population-source", Message("gatherings.fault.population-source")))
      }
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}
