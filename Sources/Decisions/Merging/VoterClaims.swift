import Core
import Database
import Web

/// All that came of one person in one decision, and what follows from it.
///
/// What follows depends on what came and never on the order in which it came: two ballots of which
/// neither was made in place of the other stand against each other, and count only once somebody
/// has settled it.
struct VoterClaims: Sendable {
  let decision: ID<Decision>
  let person: ID<Person>
  let claims: [BallotClaim]
  let rulings: [BallotRuling]

  static func read(
    _ decision: ID<Decision>, _ person: ID<Person>, in tx: borrowing Transaction<some Any>
  ) throws -> VoterClaims {
    VoterClaims(
      decision: decision, person: person,
      claims: try BallotClaim.all(of: person, in: decision, tx: tx),
      rulings: try BallotRuling.all(of: person, in: decision, tx: tx))
  }

  /// What stands: neither changed by a later ballot of hers nor ruled out.
  var standing: [BallotClaim] {
    let ruledOut = rulings.reduce(into: Set<ID<BallotClaim>>()) { out, ruling in
      out.formUnion(ruling.over.ids.subtracting([ruling.chosen]))
    }
    return claims.standing.filter { !ruledOut.contains($0.id) }
  }

  var isConflict: Bool { standing.count > 1 }

  /// The same with one more that came.
  func adding(
    _ channel: BallotCast.Channel, after: Earlier<BallotClaim>?, hasWaited: Bool,
    helper: ID<Person>? = nil, codeFrom: ID<Person>? = nil, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws -> (all: VoterClaims, new: BallotClaim) {
    let new = BallotClaim(
      id: ID(actor.command), channel: channel, after: after ?? Earlier(standing.map(\.id)),
      hasWaited: hasWaited, cameAt: actor.now, helper: helper, codeFrom: codeFrom)
    try tx.insert(
      into: BallotClaim.table, new.id,
      [
        "community": actor.community, "decision": decision, "person": person,
        "channel": channel, "after_claims": new.after, "has_waited": hasWaited,
        "came_at": actor.now, "helper": helper, "code_from": codeFrom,
      ])
    let all = VoterClaims(
      decision: decision, person: person, claims: claims + [new], rulings: rulings)
    return (all, new)
  }

  /// Writes what follows: that she has voted, and whether two ballots of hers are in conflict.
  func settle(by actor: Actor, in tx: borrowing Transaction<Writes>) throws {
    try noteConflict(by: actor, in: tx)
    let cast = BallotCast.id(decision, person)
    guard !standing.isEmpty, let first = claims.map(\.cameAt).min() else {
      try tx.delete(from: BallotCast.table, cast)
      return
    }
    let isPaper = standing.contains { $0.channel == .paper }
    let changes = claims.filter { $0.channel != .paper }.map(\.cameAt)
    try tx.put(
      into: BallotCast.table, cast,
      [
        "community": actor.community, "decision": decision, "person": person,
        "channel": isPaper ? BallotCast.Channel.paper : standing[0].channel, "cast_at": first,
        "changed_at": changes.count > 1 && !isPaper ? changes.max() : nil,
        "helper": isPaper ? nil : standing[0].helper,
        "code_from": isPaper ? nil : standing[0].codeFrom,
      ])
  }

  /// A conflict that was there stays in the list when it is settled.
  func noteConflict(by actor: Actor, in tx: borrowing Transaction<Writes>) throws {
    let id = BallotConflict.id(decision, person)
    let isKnown = try tx.exists("SELECT 1 FROM ballot_conflict WHERE id = \(id)")
    guard isConflict || isKnown else { return }
    try tx.put(
      into: BallotConflict.table, id,
      [
        "community": actor.community, "decision": decision, "person": person,
        "is_open": isConflict,
      ])
  }

  /// Takes back what came by one way, as if it had never come.
  func withdrawn(
    _ isTaken: (BallotCast.Channel) -> Bool, in tx: borrowing Transaction<Writes>
  ) throws -> VoterClaims {
    for claim in claims where isTaken(claim.channel) {
      try tx.delete(from: BallotClaim.table, claim.id)
    }
    return VoterClaims(
      decision: decision, person: person, claims: claims.filter { !isTaken($0.channel) },
      rulings: rulings)
  }
}
