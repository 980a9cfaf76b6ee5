import Core
import Database
import Web

/// Casts her ballot, or changes it, until the decision closes.
package struct CastBallot: Command {
  package static let name = "cast-ballot"
  package static let access = Access.electors
  package var decision: ID<Decision>
  package var ballot: Ballot

  package init(in decision: ID<Decision>, _ ballot: Ballot) {
    self.decision = decision
    self.ballot = ballot
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    let key = try Decision.openKey(decision, by: actor, in: tx)
    try ballot.check("idea", in: decision, community: actor.community, in: tx)
    let earlier = try BallotCast.find(decision, person, community: actor.community, in: tx)
    guard earlier?.channel != .paper else {
      throw DomainError.rule(Message("decisions.rule.has-paper"))
    }
    try note(person, actor, isChange: earlier != nil, in: tx)
    try keep(key.ballot(of: person), actor, in: tx)
    return Done()
  }

  private func note(
    _ person: ID<Person>, _ actor: Actor, isChange: Bool, in tx: borrowing Transaction<Writes>
  ) throws {
    let id = BallotCast.id(decision, person)
    if isChange {
      try tx.update(BallotCast.table, id, ["changed_at": actor.now])
    } else {
      try tx.insert(
        into: BallotCast.table, id,
        [
          "community": actor.community, "decision": decision, "person": person,
          "channel": BallotCast.Channel.phone, "cast_at": actor.now,
          "changed_at": nil as Instant?,
        ])
    }
  }

  /// Past the journal: that says who voted, and may never say how.
  private func keep(
    _ id: ID<Ballot>, _ actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.run(
      """
      INSERT INTO ballot (id, community, decision, approvals)
      VALUES (\(id), \(actor.community), \(decision), \(ballot))
      ON CONFLICT (id) DO UPDATE SET approvals = excluded.approvals
      """)
  }
}

/// Takes her ballot back, as if she had never voted.
package struct WithdrawBallot: Command {
  package static let name = "withdraw-ballot"
  package static let access = Access.electors
  package var decision: ID<Decision>

  package init(from decision: ID<Decision>) { self.decision = decision }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    let key = try Decision.openKey(decision, by: actor, in: tx)
    let cast = try BallotCast.find(decision, person, community: actor.community, in: tx)
    guard cast?.channel != .paper else {
      throw DomainError.rule(Message("decisions.rule.has-paper"))
    }
    try tx.delete(from: BallotCast.table, BallotCast.id(decision, person))
    try tx.run("DELETE FROM ballot WHERE id = \(key.ballot(of: person))")
    return Done()
  }
}

extension Decision {
  /// The key of a decision that takes ballots now; refused before it opens and once it closes.
  static func openKey(
    _ id: ID<Decision>, by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> BallotKey {
    let found = try find(id, community: actor.community, in: tx)
    guard found.state != .draft else { throw DomainError.notFound }
    guard found.isOpen(at: actor.now), let key = try BallotKey.find(id, in: tx) else {
      throw DomainError.rule(Message("decisions.rule.too-late"))
    }
    return key
  }
}
