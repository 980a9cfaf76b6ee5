import Core
import Database
import Web

/// Says which of two ballots of one person counts, without seeing what stands on them.
package struct SettleConflict: Command {
  package static let name = "settle-ballot-conflict"
  package static let access = Access.clerks
  package var decision: ID<Decision>
  package var person: ID<Person>
  package var chosen: ID<BallotClaim>
  /// Those she saw when she said it.
  package var over: Earlier<BallotClaim>
  package var reason: String

  package init(
    of person: ID<Person>, in decision: ID<Decision>, for chosen: ID<BallotClaim>,
    over: Earlier<BallotClaim>, because reason: String
  ) {
    self.person = person
    self.decision = decision
    self.chosen = chosen
    self.over = over
    self.reason = reason
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let clerk = try actor.requirePerson()
    let found = try Decision.find(decision, community: actor.community, in: tx)
    guard found.state != .draft, found.state != .counted else { throw DomainError.notFound }
    let voter = try VoterClaims.read(decision, person, in: tx)
    guard try BallotConflict.isOpen(decision, person, in: tx) else {
      throw DomainError.rule(Message("decisions.rule.no-conflict"))
    }
    guard clerk != person else { throw DomainError.rule(Message("decisions.rule.own-conflict")) }
    guard Set(voter.standing.map(\.id)) == over.ids, over.ids.contains(chosen) else {
      throw DomainError.rule(Message("decisions.rule.conflict-changed"))
    }
    guard !reason.isEmpty else {
      throw DomainError.invalid([Fault("reason", Message("web.fault.required"))])
    }
    let key = try BallotKey.find(decision, in: tx)
    let held = try HeldBallots.read(voter, key, in: tx)
    let mayMove = held.mayMove(voter)
    guard mayMove || voter.isPhone(chosen) else {
      throw DomainError.rule(Message("decisions.rule.in-the-box"))
    }
    try write(by: actor, in: tx)
    let after = try VoterClaims.read(decision, person, in: tx)
    try held.lay(for: after, by: actor, in: tx)
    // After closing a phone ballot that never lay aside is in the box already.
    if mayMove {
      try after.settle(by: actor, in: tx)
    } else {
      try after.noteConflict(by: actor, in: tx)
    }
    if key == nil { try BallotKey.sweepAgain(decision, in: tx) }
    return Done()
  }

  private func write(by actor: Actor, in tx: borrowing Transaction<Writes>) throws {
    try tx.insert(
      into: BallotRuling.table, ID<BallotRuling>(actor.command),
      [
        "community": actor.community, "decision": decision, "person": person, "chosen": chosen,
        "over_claims": over, "reason": reason, "ruled_by": actor.person, "ruled_at": actor.now,
      ])
  }
}

extension VoterClaims {
  func isPhone(_ claim: ID<BallotClaim>) -> Bool {
    claims.contains { $0.id == claim && $0.channel != .paper }
  }
}

extension BallotKey {
  /// After closing: lays the box anew in the order of names, and has the database's log emptied of
  /// what lay aside.
  static func sweepAgain(
    _ decision: ID<Decision>, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.forgetArrival(in: "ballot", where: "decision = \(decision)")
    let nothing: [UInt8] = []
    try tx.run(
      """
      INSERT INTO decision_key (decision, secret) VALUES (\(decision), \(nothing))
      ON CONFLICT (decision) DO NOTHING
      """)
  }

  /// The name of a ballot that lies aside.
  func aside(of claim: ID<BallotClaim>) -> ID<BallotAside> {
    ID(digest(of: "aside", claim.uuid))
  }
}
