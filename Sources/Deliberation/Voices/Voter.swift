import Core
import Database
import Sodium
import Web

/// A name under which somebody's answers lie; who she is cannot be told from it.
package enum Voice {}

/// Who answers: somebody registered, or the browser of a guest.
package struct Voter: Sendable {
  /// Residents, and participants of the school; whoever else lives here is a resident, too.
  static let roles: Set<Role> = [.resident, .participant]

  private let bytes: [UInt8]
  private let mark: @Sendable (ID<Topic>) -> UUID16
  let person: ID<Person>?

  package init(person: ID<Person>, keys: ServerKeys) {
    self.init(Array("person\u{0}".utf8) + person.uuid.bytes, person: person, keys: keys)
  }

  package init(guest secret: String, keys: ServerKeys) {
    self.init(Array("guest\u{0}\(secret)".utf8), person: nil, keys: keys)
  }

  init(_ visit: Visit) {
    let keys = visit.environment.keys
    self =
      visit.viewer.person.map { Voter(person: $0, keys: keys) }
      ?? Voter(guest: visit.viewer.secret, keys: keys)
  }

  private init(_ bytes: [UInt8], person: ID<Person>?, keys: ServerKeys) {
    self.bytes = bytes
    self.person = person
    mark = { topic in
      let digest = Digest.blake2b(
        topic.uuid.bytes + bytes, size: 32, key: keys.key(for: "deliberation-author"))
      return UUID16(digest: digest) ?? UUID16(high: 0, low: 0)
    }
  }

  /// How she is known as the author of what she wrote, apart from how she answers.
  func author(in topic: ID<Topic>) -> UUID16 { mark(topic) }

  fileprivate func voice(under secret: [UInt8]) -> ID<Voice> {
    let digest = Digest.blake2b(Array("voice\u{0}".utf8) + bytes, size: 32, key: secret)
    return ID(UUID16(digest: digest) ?? UUID16(high: 0, low: 0))
  }
}

/// The secret that ties answers to who gave them while a topic is open, so that she can change
/// them; destroyed at closing.
struct VoiceKey: Sendable {
  private let secret: [UInt8]

  static func make(for topic: ID<Topic>, in tx: borrowing Transaction<Writes>) throws {
    try tx.run(
      "INSERT INTO deliberation_key (topic, secret) VALUES (\(topic), \(Random.bytes(32)))")
  }

  /// The key, or nothing once it is destroyed.
  static func find(
    _ topic: ID<Topic>, in tx: borrowing Transaction<some Any>
  ) throws -> VoiceKey? {
    let secret: [UInt8]? = try tx.first(
      "SELECT secret FROM deliberation_key WHERE topic = \(topic)"
    ) { row in try row(0) }
    return secret.flatMap { $0.isEmpty ? nil : VoiceKey(secret: $0) }
  }

  func voice(of voter: Voter) -> ID<Voice> { voter.voice(under: secret) }

  /// Overwrites the key; the empty row stays until no copy is left in the database's log.
  static func erase(_ topic: ID<Topic>, in tx: borrowing Transaction<Writes>) throws {
    let nothing: [UInt8] = []
    try tx.run("UPDATE deliberation_key SET secret = \(nothing) WHERE topic = \(topic)")
  }

  /// Empties the database's log of erased keys, and only then forgets that there were any.
  static func sweep(_ database: Database) throws {
    let nothing: [UInt8] = []
    let isPending = try database.read { tx in
      try tx.exists("SELECT 1 FROM deliberation_key WHERE secret = \(nothing)")
    }
    guard isPending, try database.checkpoint(of: "deliberation_key", "deliberation_answer")
    else { return }
    try database.write { tx in
      _ = try tx.run("DELETE FROM deliberation_key WHERE secret = \(nothing)")
    }
  }
}
