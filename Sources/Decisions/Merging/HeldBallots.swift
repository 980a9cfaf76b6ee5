import Core
import Database
import Web

/// Ballots that stand against one another lie aside, past the journal and under keyed names like all
/// ballots, until it is settled which of them counts.
struct HeldBallots: Sendable {
  let decision: ID<Decision>
  /// Destroyed at closing; what is still unsettled then is found by its claim alone.
  let key: BallotKey?
  /// What she wants by each claim of hers that stands.
  private var contents: [ID<BallotClaim>: Ballot] = [:]
  /// Each claim under whose name something may lie aside.
  private var claims: [ID<BallotClaim>]
  /// The name that the ballot of each claim has in the box; after closing known of those that lie
  /// aside alone.
  private var names: [ID<BallotClaim>: ID<Ballot>]
  /// Every name under which a ballot of hers may be in the box.
  private var inBox: [ID<Ballot>]

  static func read(
    _ voter: VoterClaims, _ key: BallotKey?, in tx: borrowing Transaction<some Any>
  ) throws -> HeldBallots {
    var held = HeldBallots(voter, key)
    let standing = voter.standing
    if standing.count == 1, let key {
      held.contents[standing[0].id] = try key.find(of: voter.person, in: tx)?.ballot
    } else {
      for claim in standing { try held.find(claim.id, in: tx) }
    }
    return held
  }

  private mutating func find(
    _ claim: ID<BallotClaim>, in tx: borrowing Transaction<some Any>
  ) throws {
    let aside = try tx.first(
      "SELECT stands_as, approvals FROM ballot_aside WHERE id = \(Self.name(claim, key))"
    ) { row in (try row(0) as ID<Ballot>, try row(1) as Ballot) }
    guard let (standsAs, ballot) = aside else { return }
    contents[claim] = ballot
    guard key == nil else { return }
    names[claim] = standsAs
    inBox.append(standsAs)
  }

  private init(_ voter: VoterClaims, _ key: BallotKey?) {
    decision = voter.decision
    self.key = key
    claims = voter.claims.map(\.id)
    names = key.map { key in Self.names(voter.claims, of: voter.person, key) } ?? [:]
    inBox = key?.ballots(of: voter.person) ?? []
  }

  private static func names(
    _ claims: [BallotClaim], of person: ID<Person>, _ key: BallotKey
  ) -> [ID<BallotClaim>: ID<Ballot>] {
    claims.reduce(into: [:]) { names, claim in
      names[claim.id] = key.ballot(of: person, isHelped: claim.helper != nil)
    }
  }

  /// Whether it can still be said which ballot is hers: not of one that lay in the box at closing.
  func mayMove(_ voter: VoterClaims) -> Bool {
    !inBox.isEmpty || !voter.standing.contains { $0.channel != .paper }
  }

  private static func name(_ claim: ID<BallotClaim>, _ key: BallotKey?) -> ID<BallotAside> {
    key?.aside(of: claim) ?? .derived("ballot-aside", claim.uuid)
  }

  mutating func add(_ ballot: Ballot, by claim: BallotClaim, of person: ID<Person>) {
    contents[claim.id] = ballot
    claims.append(claim.id)
    names[claim.id] = key?.ballot(of: person, isHelped: claim.helper != nil)
  }

  /// Lays each where it belongs: the only one into the box, what is in conflict aside, the rest away.
  func lay(
    for voter: VoterClaims, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    guard !inBox.isEmpty else { return }
    for claim in claims {
      try tx.run("DELETE FROM ballot_aside WHERE id = \(Self.name(claim, key))")
    }
    let standing = voter.standing
    let one = standing.count == 1 ? content(of: standing[0].id) : nil
    for name in inBox where name != one?.name {
      try tx.run("DELETE FROM ballot WHERE id = \(name)")
    }
    if let one { try put(one.ballot, as: one.name, actor, in: tx) }
    guard standing.count > 1 else { return }
    for claim in standing {
      guard let (ballot, name) = content(of: claim.id) else { continue }
      try tx.run(
        """
        INSERT INTO ballot_aside (id, community, decision, stands_as, approvals)
        VALUES (\(Self.name(claim.id, key)), \(actor.community), \(decision), \(name), \(ballot))
        """)
    }
  }

  private func content(of claim: ID<BallotClaim>) -> (ballot: Ballot, name: ID<Ballot>)? {
    guard let ballot = contents[claim], let name = names[claim] else { return nil }
    return (ballot, name)
  }

  /// Past the journal: that says who voted, and may never say how.
  private func put(
    _ ballot: Ballot, as name: ID<Ballot>, _ actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.run(
      """
      INSERT INTO ballot (id, community, decision, approvals)
      VALUES (\(name), \(actor.community), \(decision), \(ballot))
      ON CONFLICT (id) DO UPDATE SET approvals = excluded.approvals
      """)
  }
}

/// A ballot that waits for it to be settled whether it counts.
enum BallotAside {
  /// Before the key goes: what is unsettled is from now on found by its claim.
  static func untie(
    _ decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<Writes>
  ) throws {
    guard let key = try BallotKey.find(decision, in: tx) else { return }
    for person in try BallotConflict.open(in: decision, community: community, tx: tx) {
      for claim in try VoterClaims.read(decision, person, in: tx).standing {
        try tx.run(
          """
          UPDATE ballot_aside SET id = \(ID<BallotAside>.derived("ballot-aside", claim.id.uuid))
          WHERE id = \(key.aside(of: claim.id))
          """)
      }
    }
  }
}
