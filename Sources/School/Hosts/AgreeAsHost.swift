import Core
import Database
import People
import Web

/// Writes down what a host of a cohort gives; what was agreed before is to be agreed anew.
package struct SetHostTerms: Command {
  package static let name = "set-host-terms"
  package static let access = Access.staff

  package let cohort: ID<Cohort>
  package let host: ID<HostRecord>
  package let terms: CohortHost.Terms

  package init(_ terms: CohortHost.Terms, of host: ID<HostRecord>, for cohort: ID<Cohort>) {
    self.terms = terms
    self.host = host
    self.cohort = cohort
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Cohort.find(cohort, community: actor.community, in: tx)
    let hosts = try HostRecord.all(of: actor.community, in: tx)
    guard hosts.contains(where: { $0.id == host }) else { throw DomainError.notFound }
    let old = try CohortHost.all(of: cohort, community: actor.community, in: tx)
      .first { $0.host == host }
    var same = old?.terms
    same?.isShown = terms.isShown
    let stays = same == terms
    try tx.put(
      into: CohortHost.table, CohortHost.id(host, of: cohort),
      [
        "community": actor.community, "cohort": cohort, "host": host, "room": terms.room,
        "speakers": terms.speakers, "costs": terms.costs, "signs": terms.signs,
        "is_shown": terms.isShown, "agreed_by": stays ? old?.agreedBy ?? "" : "",
        "agreed_on": stays ? old?.agreedOn : nil,
      ])
    return Done()
  }
}

/// A host's person says yes to what stands there; whoever of the hosts or of the school is with
/// her types it in.
package struct AgreeAsHost: Command {
  package static let name = "agree-as-host"
  package static let access = Access.hosts

  package let cohort: ID<Cohort>
  package let host: ID<HostRecord>
  package let by: String

  package init(_ host: ID<HostRecord>, of cohort: ID<Cohort>, by: String) {
    self.host = host
    self.cohort = cohort
    self.by = by
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let known = try CohortHost.all(of: cohort, community: actor.community, in: tx)
      .first { $0.host == host }
    guard let known else { throw DomainError.notFound }
    guard known.agreedOn == nil else { throw DomainError.rule(Message("cohorts.agree.fault")) }
    guard !by.isEmpty else {
      throw DomainError.invalid([Fault("by", Message("web.fault.required"))])
    }
    try tx.update(
      CohortHost.table, CohortHost.id(host, of: cohort),
      ["agreed_by": by, "agreed_on": actor.now.day])
    return Done()
  }
}

/// A host that is none of this cohort after all.
package struct DropHost: Command {
  package static let name = "drop-cohort-host"
  package static let access = Access.staff

  package let cohort: ID<Cohort>
  package let host: ID<HostRecord>

  package init(_ host: ID<HostRecord>, of cohort: ID<Cohort>) {
    self.host = host
    self.cohort = cohort
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let known = try CohortHost.all(of: cohort, community: actor.community, in: tx)
    guard known.contains(where: { $0.host == host }) else { throw DomainError.notFound }
    try tx.delete(from: CohortHost.table, CohortHost.id(host, of: cohort))
    return Done()
  }
}
