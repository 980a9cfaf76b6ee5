import Core
import HTTP
import JSON
import Sodium

/// What the phone of a signed-in person is given to seal what it keeps, and to send it later.
///
/// The key is hers, not the session's: what she could not send before she signed out opens again
/// when she comes back, and for nobody else.
package struct OfflineKey: JSONModel {
  let person: String
  let key: String
  let token: String
  let seconds: Int

  package static let fields: [JSONField<Self>] = [
    .init("person") { $0.person }, .init("key") { $0.key }, .init("token") { $0.token },
    .init("seconds") { $0.seconds },
  ]

  init(for person: ID<Person>, _ visit: Visit) {
    let keys = visit.environment.keys
    self.person = OfflineKey.tag(of: person, keys)
    key = OfflineKey.bytes(of: person, keys)
      .map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    token = keys.formToken.make(for: visit.viewer.secret)
    // As long as a session lives at most: the phone of somebody who sees others forgets sooner.
    let seesOthers = visit.viewer.roles.contains(where: \.seesOthers)
    seconds = seesOthers ? 12 * 3600 : 30 * 86_400
  }

  /// What her phone seals with; the house can make it again.
  package static func bytes(of person: ID<Person>, _ keys: ServerKeys) -> [UInt8] {
    Digest.blake2b(person.uuid.bytes, size: 32, key: keys.key(for: "offline-key"))
  }

  /// By what a phone tells one person from the next; it says nothing of her.
  package static func tag(of person: ID<Person>, _ keys: ServerKeys) -> String {
    Base32.encode(Digest.blake2b(person.uuid.bytes, size: 16, key: keys.key(for: "offline-tag")))
  }
}
