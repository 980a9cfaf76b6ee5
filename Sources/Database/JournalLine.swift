import Core
import Sodium

/// How a line of the journal is hashed to the one before it.
enum JournalLine {
  static func hash(
    previous: [UInt8], origin: UUID16, stamp: Stamp, table: String, key: SQLValue,
    before: String?, after: String?
  ) -> [UInt8] {
    var bytes = previous
    bytes += origin.bytes
    append(stamp.community?.bytes, to: &bytes)
    append(stamp.actor?.bytes, to: &bytes)
    bytes += stamp.command.bytes
    append(Array(String(stamp.at.milliseconds).utf8), to: &bytes)
    append(Array(table.utf8), to: &bytes)
    if case .blob(let key) = key { append(key, to: &bytes) }
    append(before.map { Array($0.utf8) }, to: &bytes)
    append(after.map { Array($0.utf8) }, to: &bytes)
    return Digest.blake2b(bytes)
  }

  /// Each part with its length, so that no two lines read alike.
  private static func append(_ part: [UInt8]?, to bytes: inout [UInt8]) {
    guard let part else {
      bytes.append(0)
      return
    }
    bytes.append(1)
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: part.count >> shift))
    }
    bytes += part
  }
}
