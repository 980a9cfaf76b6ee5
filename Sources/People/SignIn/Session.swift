import Core
import Database
import HTTP
import Sodium
import Web

/// Somebody signed in on one browser; kept as a hash, so that the file opens no door.
package enum Session {
  /// A shared laptop is left open: those who see others' data are signed out sooner.
  static let staffIdle: Int64 = 30 * 60
  static let staffLifetime: Int64 = 12 * 3600
  static let idle: Int64 = 30 * 86_400

  static func hash(_ token: String) -> [UInt8] { Digest.blake2b(Array("session \(token)".utf8)) }

  /// Begins a session under a new token, whatever the browser sent before.
  package static func begin(
    for person: ID<Person>, community: ID<Community>, at now: Instant,
    in tx: borrowing Transaction<Writes>
  ) throws -> String {
    let token = Base32.encode(Random.bytes(32))
    try tx.run(
      """
      INSERT INTO session (id, community, person, created_at, seen_at)
      VALUES (\(hash(token)), \(community), \(person), \(now), \(now))
      """)
    return token
  }

  /// Keeps the age of this one session where the house's clock is set: who sets it stays signed in.
  package static func leap(
    _ token: String, by milliseconds: Int64, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.run(
      """
      UPDATE session SET created_at = created_at + \(milliseconds),
        seen_at = seen_at + \(milliseconds)
      WHERE id = \(hash(token))
      """)
  }

  static func endAll(of person: ID<Person>, in tx: borrowing Transaction<Writes>) throws {
    try tx.run("DELETE FROM session WHERE person = \(person)")
  }

  /// Ends whatever was open when a backup was made: who signed out since stays so.
  package static func endEvery(in tx: borrowing Transaction<Writes>) throws {
    try tx.run("DELETE FROM session")
  }

  /// Who sends this request: the person of its session, or a visitor of the first community.
  package static func viewer(of request: Request, _ environment: Environment) throws -> Viewer {
    let now = environment.now()
    if let token = Cookie.session.value(in: request, environment),
      let known = try environment.database.read({ tx in try find(token, at: now, in: tx) })
    {
      if known.seenAt.advanced(seconds: 60) < now {
        try environment.database.write { tx in
          try tx.run("UPDATE session SET seen_at = \(now) WHERE id = \(hash(token))")
        }
      }
      return known.viewer
    }
    // A copy that lags may not know the village yet.
    let first =
      try environment.database.readPublic { tx in try CommunityRecord.first(in: tx) }
      ?? environment.database.read { tx in try CommunityRecord.first(in: tx) }
    return Viewer(
      community: first?.id, communityName: first?.village ?? Translated(),
      secret: Viewer.visitSecret(of: request, environment))
  }

  private struct Known {
    var viewer: Viewer
    var createdAt: Instant
    var seenAt: Instant
  }

  private static func find(
    _ token: String, at now: Instant, in tx: borrowing Transaction<some Any>
  ) throws -> Known? {
    let found = try tx.first(
      """
      SELECT person.id, person.name, person.called, community.id, community.village,
        session.created_at, session.seen_at
      FROM session
      JOIN person ON person.id = session.person
      JOIN community ON community.id = session.community
      WHERE session.id = \(hash(token))
      """
    ) { row in
      let called: String? = try row(2)
      return Known(
        viewer: Viewer(
          community: try row(3), communityName: try row(4), person: try row(0),
          name: try called ?? row(1), secret: token),
        createdAt: try row(5), seenAt: try row(6))
    }
    guard var known = found, let person = known.viewer.person else { return nil }
    known.viewer.roles = try PersonRecord.roles(of: person, in: tx)
    return isAlive(known, at: now) ? known : nil
  }

  private static func isAlive(_ session: Known, at now: Instant) -> Bool {
    // Begun while the clock was years on, it would live for years once the clock is right.
    guard session.createdAt < now.advanced(days: 2) else { return false }
    guard session.viewer.roles.contains(where: \.seesOthers) else {
      return now < session.seenAt.advanced(seconds: idle)
    }
    return now < session.seenAt.advanced(seconds: staffIdle)
      && now < session.createdAt.advanced(seconds: staffLifetime)
  }
}
