import Core
import Sodium
import Web

/// Seals what two people write to each other, so that neither the tables nor the journal hold it
/// in the clear.
///
/// The key is the house's: this keeps the words from whoever reads the database, a copy or a page
/// that is not theirs, not from whoever holds the running machine.
struct Letters: Sendable {
  private let key: [UInt8]

  init(_ environment: Environment) { key = environment.keys.key(for: "mentoring-letters") }

  /// Sealed for one row: nobody can move the words to another unseen.
  func seal(_ words: String, for row: UUID16) -> [UInt8] {
    Seal.seal(Array(words.utf8), key: key, associated: row.bytes)
  }

  /// The words, or nothing where the key or the row is another.
  func open(_ sealed: [UInt8]?, for row: UUID16) -> String {
    guard let sealed, let bytes = Seal.open(sealed, key: key, associated: row.bytes) else {
      return ""
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
