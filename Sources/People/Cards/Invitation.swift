import Core
import Database
import Sodium
import Web

/// A card that lets one person in once; printing a new one kills the old one.
struct Invitation: Sendable {
  static let table = Table("invitation", secret: ["code_hash", "sealed_code"])
  static let lifetimeDays = 60

  let id: ID<Invitation>
  let person: ID<Person>
  let community: ID<Community>
  let name: String
  let roles: Set<Role>

  static func hash(_ code: String, _ keys: ServerKeys) -> [UInt8] {
    Digest.blake2b(Array(code.utf8), size: 32, key: keys.key(for: "invitation-hash"))
  }

  /// The open invitation of a code, in whichever community it is.
  static func find(
    _ typed: String, _ keys: ServerKeys, at now: Instant, in tx: borrowing Transaction<some Any>
  ) throws -> Invitation? {
    guard let code = ShortCode.normalise(typed) else { return nil }
    let found = try tx.first(
      """
      SELECT invitation.id, invitation.person, invitation.community, person.name
      FROM invitation JOIN person ON person.id = invitation.person
      WHERE code_hash = \(hash(code, keys)) AND state = 'open' AND expires_at > \(now)
      """
    ) { row in
      (
        id: try row(0) as ID<Invitation>, person: try row(1) as ID<Person>,
        community: try row(2) as ID<Community>, name: try row(3) as String
      )
    }
    guard let found else { return nil }
    return Invitation(
      id: found.id, person: found.person, community: found.community, name: found.name,
      roles: try PersonRecord.roles(of: found.person, in: tx))
  }
}

extension Migration {
  static let invitations = Migration(
    "people-004-invitations",
    """
    CREATE TABLE invitation (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      person \(.id) NOT NULL REFERENCES person (id),
      batch \(.id) NOT NULL,
      position \(.integer) NOT NULL,
      code_hash \(.bytes) NOT NULL,
      sealed_code \(.bytes),
      state \(.text) NOT NULL CHECK (state IN ('open', 'used', 'replaced')),
      expires_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX invitation_code ON invitation (code_hash)",
    "CREATE INDEX invitation_batch ON invitation (community, batch, position)",
    "CREATE INDEX invitation_person ON invitation (person, state)")
}
