import Core
import Database
import Web

/// Which master key the data belong to, so that no server works on them with another.
///
/// The database never holds the key itself: whoever steals the one shall not have the other.
enum KeyFingerprint {
  static let migration = Migration(
    "house-key-fingerprint",
    """
    CREATE TABLE key_fingerprint (
      one \(.integer) NOT NULL PRIMARY KEY CHECK (one = 1),
      fingerprint \(.bytes) NOT NULL
    ) \(.strict)
    """)

  static func stored(in database: Database) throws -> [UInt8]? {
    try database.read { tx in
      try tx.first("SELECT fingerprint FROM key_fingerprint WHERE one = 1") { row in try row(0) }
    }
  }

  /// Notes the key where none is noted; says whether it is the one that is.
  static func agrees(_ keys: ServerKeys, with database: Database) throws -> Bool {
    let own = keys.key(for: "fingerprint")
    if let stored = try stored(in: database) { return stored == own }
    try database.write { tx in
      try tx.run(
        """
        INSERT INTO key_fingerprint (one, fingerprint) VALUES (1, \(own))
        ON CONFLICT (one) DO NOTHING
        """)
    }
    return try stored(in: database) == own
  }

  /// Forgets which key it was, for data whose key is lost.
  static func forget(in database: Database) throws {
    try database.write { tx in try tx.run("DELETE FROM key_fingerprint") }
  }
}
