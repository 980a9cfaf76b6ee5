import Core
import Sodium
import Web

/// The short code by which somebody without an account looks at her application.
///
/// It follows from the application and from a key of this house, so that a form that is sent twice
/// gives the same one, and the data alone give none.
enum ApplicationCode {
  static let length = 10

  static func text(of id: ID<Application>, _ keys: ServerKeys) -> String {
    let digest = Digest.blake2b(id.uuid.bytes, size: 32, key: keys.key(for: "application-code"))
    return ShortCode.make(from: digest, length: length)
  }

  static func hash(_ code: String, _ keys: ServerKeys) -> [UInt8] {
    Digest.blake2b(Array(code.utf8), size: 32, key: keys.key(for: "application-hash"))
  }
}
