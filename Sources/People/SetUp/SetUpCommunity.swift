import Core
import Database
import Localization
import Sodium
import Web

/// The first act of an installation: the village, its hosts and its first administrator.
package struct SetUpCommunity: Sendable {
  package var oblast: Translated
  package var district: Translated
  package var aimak: Translated
  package var village: Translated
  package var hosts: [(kind: HostRecord.Kind, name: Translated)]
  package var administrator: String

  package init(
    oblast: Translated, district: Translated, aimak: Translated, village: Translated,
    hosts: [(kind: HostRecord.Kind, name: Translated)], administrator: String
  ) {
    self.oblast = oblast
    self.district = district
    self.aimak = aimak
    self.village = village
    self.hosts = hosts
    self.administrator = administrator
  }

  /// Writes all of it under the identity of the new community.
  package func perform(
    as community: ID<Community>, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Person> {
    try tx.insert(
      into: CommunityRecord.table, community,
      [
        "oblast": oblast, "district": district, "aimak": aimak, "village": village,
        "created_at": actor.now,
      ])
    for (position, host) in hosts.enumerated() where !host.name.isEmpty {
      try tx.insert(
        into: HostRecord.table, ID<HostRecord>.make(at: actor.now),
        ["community": community, "kind": host.kind, "name": host.name, "position": position])
    }
    return try PersonRecord.add(
      name: administrator, roles: [.administrator, .facilitator], by: actor, in: tx)
  }
}

/// The one-time key to an installation that nobody has set up yet.
package enum SetUpToken {
  private static func hash(_ token: String) -> [UInt8] {
    Digest.blake2b(Array("set-up \(token)".utf8))
  }

  /// A new token while there is no community; the older one is dead.
  package static func issue(in database: Database, at now: Instant) throws -> String? {
    let isSetUp = try database.read { tx in try CommunityRecord.first(in: tx) != nil }
    if isSetUp { return nil }
    let token = ShortCode.make(length: 20)
    try database.write { tx in
      try tx.run("DELETE FROM setup_token")
      try tx.run(
        """
        INSERT INTO setup_token (id, expires_at)
        VALUES (\(hash(token)), \(now.advanced(days: 1)))
        """)
    }
    return token
  }

  static func isGood(
    _ token: String, at now: Instant, in tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists(
      "SELECT 1 FROM setup_token WHERE id = \(hash(token)) AND expires_at > \(now)")
  }

  /// Ends the token; false when somebody else was first.
  static func use(_ token: String, in tx: borrowing Transaction<Writes>) throws -> Bool {
    try tx.run("DELETE FROM setup_token WHERE id = \(hash(token))") == 1
  }
}
