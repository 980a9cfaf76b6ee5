import Core
import Sodium

/// Seals what two people write to each other, so that neither the tables nor the journal hold it
/// in the clear.
///
/// The key is the house's: this keeps the words from whoever reads the database, a copy or a page
/// that is not theirs, not from whoever holds the running machine.
package struct Letters: Sendable {
  private let key: [UInt8]

  /// The purpose makes the key: what was sealed for one is not opened for another.
  package init(_ environment: Environment, for purpose: StaticString) {
    key = environment.keys.key(for: purpose)
  }

  /// Sealed for one row: nobody can move the words to another unseen.
  package func seal(_ words: String, for row: UUID16) -> [UInt8] {
    Seal.seal(Array(words.utf8), key: key, associated: row.bytes)
  }

  /// The words, or nothing where the key or the row is another.
  package func open(_ sealed: [UInt8]?, for row: UUID16) -> String {
    guard let sealed, let bytes = Seal.open(sealed, key: key, associated: row.bytes) else {
      return ""
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
