import Core
import Sodium

extension UUID16 {
  /// A part of a derived identifier that is a name, not an identifier.
  init(naming name: String) {
    self = UUID16(digest: Digest.blake2b(Array(name.utf8))) ?? UUID16(high: 0, low: 0)
  }
}
