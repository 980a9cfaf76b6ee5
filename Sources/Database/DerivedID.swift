import Core
import Sodium

extension ID {
  /// The identifier of a natural pair, so that two offline copies of one fact are one fact.
  package static func derived(_ kind: StaticString, _ parts: UUID16...) -> ID {
    var bytes = Array(kind.description.utf8)
    bytes.append(0)
    for part in parts { bytes += part.bytes }
    let digest = Digest.blake2b(bytes)
    return ID(UUID16(digest: digest) ?? UUID16(high: 0, low: 0))
  }
}
