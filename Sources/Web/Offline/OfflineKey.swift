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
  /// Whether a PIN may open it on the phone: it is too little for whoever sees others.
  let door: Bool

  package static let fields: [JSONField<Self>] = [
    .init("person") { $0.person }, .init("key") { $0.key }, .init("token") { $0.token },
    .init("seconds") { $0.seconds }, .init("door") { $0.door },
  ]

  /// Hers who is signed in; else of the browser of a guest, which its cookie tells from the next.
  init(_ visit: Visit) throws {
    let keys = visit.environment.keys
    let bytes: [UInt8]
    if let known = visit.viewer.person {
      person = OfflineKey.tag(of: known, keys)
      bytes = OfflineKey.bytes(of: known, keys)
    } else {
      guard let secret = OfflineKey.guestSecret(visit) else { throw DomainError.signInNeeded }
      person = OfflineKey.tag(ofGuest: secret, keys)
      bytes = Digest.blake2b(
        Array(secret.utf8), size: 32, key: keys.key(for: "offline-guest-key"))
    }
    key = bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    token = keys.formToken.make(for: visit.viewer.secret)
    // As long as a session lives at most: the phone of somebody who sees others forgets sooner.
    let seesOthers = visit.viewer.roles.contains(where: \.seesOthers)
    seconds = seesOthers ? 12 * 3600 : 30 * 86_400
    door = visit.viewer.person != nil && !seesOthers
  }

  /// The secret of a guest's visit, once her browser has sent it back.
  private static func guestSecret(_ visit: Visit) -> String? {
    guard visit.viewer.person == nil else { return nil }
    return Cookie.visit.value(in: visit.request, visit.environment)
  }

  /// What a guest's pages bear; nothing where her browser has shown no cookie.
  static func guestTag(_ visit: Visit) -> String? {
    guestSecret(visit).map { tag(ofGuest: $0, visit.environment.keys) }
  }

  /// It begins with a word that no person's does: a guest keeps no pages, and the house cannot make
  /// her key again from the tag alone.
  private static func tag(ofGuest secret: String, _ keys: ServerKeys) -> String {
    "guest"
      + Base32.encode(
        Digest.blake2b(Array(secret.utf8), size: 16, key: keys.key(for: "offline-guest-tag")))
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
