import Core
import Database
import Sodium

/// The secret that ties a ballot to its voter while the decision is open, so that she can
/// change it; destroyed at closing.
struct BallotKey: Sendable {
  private let secret: [UInt8]

  static func make(for decision: ID<Decision>, in tx: borrowing Transaction<Writes>) throws {
    try tx.run(
      """
      INSERT INTO decision_key (decision, secret)
      VALUES (\(decision), \(Random.bytes(32)))
      """)
  }

  /// The key, or nothing once it is destroyed.
  static func find(
    _ decision: ID<Decision>, in tx: borrowing Transaction<some Any>
  ) throws -> BallotKey? {
    let secret: [UInt8]? = try tx.first(
      "SELECT secret FROM decision_key WHERE decision = \(decision)"
    ) { row in try row(0) }
    return secret.flatMap { $0.isEmpty ? nil : BallotKey(secret: $0) }
  }

  /// The name of a person's ballot; without the key nobody can compute it.
  ///
  /// One cast with help has another name, and so another receipt, than one that she casts alone:
  /// whoever helped may have seen the words, and finds no line by them once she has voted anew.
  func ballot(of person: ID<Person>, isHelped: Bool = false) -> ID<Ballot> {
    ID(digest(of: isHelped ? "helped-ballot" : "ballot", person.uuid))
  }

  /// Every name under which her ballot may lie.
  func ballots(of person: ID<Person>) -> [ID<Ballot>] {
    [ballot(of: person), ballot(of: person, isHelped: true)]
  }

  /// Her ballot in the box, and its name.
  func find(
    of person: ID<Person>, in tx: borrowing Transaction<some Any>
  ) throws -> (name: ID<Ballot>, ballot: Ballot)? {
    for name in ballots(of: person) {
      let ballot: Ballot? = try tx.first("SELECT approvals FROM ballot WHERE id = \(name)") {
        row in try row(0)
      }
      if let ballot { return (name, ballot) }
    }
    return nil
  }

  func digest(of kind: StaticString, _ id: UUID16) -> UUID16 {
    let bytes = Array("\(kind)\u{0}".utf8) + id.bytes
    return UUID16(digest: Digest.blake2b(bytes, key: secret)) ?? UUID16(high: 0, low: 0)
  }
}

extension BallotKey {
  /// Overwrites the key and lays the ballots in the order of their names; the empty row stays until no copy is left in the database's log.
  static func erase(_ decision: ID<Decision>, in tx: borrowing Transaction<Writes>) throws {
    let nothing: [UInt8] = []
    try tx.run("UPDATE decision_key SET secret = \(nothing) WHERE decision = \(decision)")
    try tx.forgetArrival(in: "ballot", where: "decision = \(decision)")
  }

  /// Empties the database's log of erased keys, and only then forgets that there were any.
  static func sweep(_ database: Database) throws {
    let nothing: [UInt8] = []
    let isPending = try database.read { tx in
      try tx.exists("SELECT 1 FROM decision_key WHERE secret = \(nothing)")
    }
    guard isPending, try database.checkpoint(of: "decision_key", "ballot") else { return }
    try database.write { tx in
      _ = try tx.run("DELETE FROM decision_key WHERE secret = \(nothing)")
    }
  }
}
