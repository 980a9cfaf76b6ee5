import Core
import Database
import Web

/// Casts her ballot, or changes it, until the decision closes.
package struct CastBallot: Command {
  package static let name = "cast-ballot"
  package static let access = Access.electors
  package var decision: ID<Decision>
  package var ballot: Ballot
  /// The ballots of hers in whose place it comes; nothing where it comes in place of all.
  package var after: Earlier<BallotClaim>?
  /// It lay on a phone: what was said meanwhile stands against it, and it is not refused.
  package var hasWaited: Bool
  /// Who helped her, or gave her the code for the device on the table; nobody on her own phone.
  var helper: ID<Person>?
  var codeFrom: ID<Person>?

  package init(
    in decision: ID<Decision>, _ ballot: Ballot, after: Earlier<BallotClaim>? = nil,
    hasWaited: Bool = false
  ) {
    self.decision = decision
    self.ballot = ballot
    self.after = after
    self.hasWaited = hasWaited
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    let key = try Decision.openKey(decision, by: actor, in: tx)
    try ballot.check("idea", in: decision, community: actor.community, in: tx)
    let voter = try VoterClaims.read(decision, person, in: tx)
    guard hasWaited || !voter.standing.contains(where: { $0.channel == .paper }) else {
      throw DomainError.rule(Message("decisions.rule.has-paper"))
    }
    var held = try HeldBallots.read(voter, key, in: tx)
    let (all, new) = try voter.adding(
      .phone, after: after, hasWaited: hasWaited, helper: helper, codeFrom: codeFrom, by: actor,
      in: tx)
    held.add(ballot, by: new, of: person)
    try held.lay(for: all, by: actor, in: tx)
    try all.settle(by: actor, in: tx)
    return Done()
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
    let voter = try VoterClaims.read(decision, person, in: tx)
    let held = try HeldBallots.read(voter, key, in: tx)
    let rest = try voter.withdrawn({ $0 != .paper }, in: tx)
    try held.lay(for: rest, by: actor, in: tx)
    try rest.settle(by: actor, in: tx)
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
