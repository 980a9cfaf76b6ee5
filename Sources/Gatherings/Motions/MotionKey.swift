import Core
import Database
import Sodium

extension Migration {
  /// What ties a secret vote by phone to whoever cast it, while she may still change it; and how a
  /// resolution once stood.
  static let changes = Migration(
    "gatherings-006-changes",
    """
    CREATE TABLE motion_key (
      motion \(.id) PRIMARY KEY,
      secret \(.bytes) NOT NULL
    ) \(.strict)
    """,
    """
    CREATE TABLE resolution_edition (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      resolution \(.id) NOT NULL REFERENCES gathering_resolution (id),
      edition \(.integer) NOT NULL CHECK (edition > 0),
      text \(.text) NOT NULL,
      why \(.text) NOT NULL,
      replaced_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX resolution_edition_of ON resolution_edition (resolution, edition)")
}

/// The secret of a motion that is being voted on; it goes with the votes when it is decided.
struct MotionKey {
  private let secret: [UInt8]

  static func make(for motion: ID<Motion>, in tx: borrowing Transaction<Writes>) throws {
    try tx.run(
      "INSERT INTO motion_key (motion, secret) VALUES (\(motion), \(Random.bytes(32)))")
  }

  /// Nothing for a motion that was opened before there were keys: its votes stay as they were cast.
  static func find(
    _ motion: ID<Motion>, in tx: borrowing Transaction<some Any>
  ) throws -> MotionKey? {
    let secret: [UInt8]? = try tx.first(
      "SELECT secret FROM motion_key WHERE motion = \(motion)"
    ) { row in try row(0) }
    return secret.flatMap { $0.isEmpty ? nil : MotionKey(secret: $0) }
  }

  /// The name under which somebody's vote lies; without the key nobody can compute it.
  func ballot(of person: ID<Person>) -> UUID16 {
    let digest = Digest.blake2b(Array("motion-ballot\u{0}".utf8) + person.uuid.bytes, key: secret)
    return UUID16(digest: digest) ?? UUID16(high: 0, low: 0)
  }

  static func erase(_ motion: ID<Motion>, in tx: borrowing Transaction<Writes>) throws {
    let nothing: [UInt8] = []
    try tx.run("UPDATE motion_key SET secret = \(nothing) WHERE motion = \(motion)")
    try tx.run("DELETE FROM motion_key WHERE motion = \(motion)")
  }
}
