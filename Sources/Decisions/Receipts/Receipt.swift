import Core
import Localization
import Sodium

/// Five words by which somebody finds the line of her ballot, and nobody finds her.
///
/// They are the first bytes of a fingerprint of the ballot's name (phone) or of the code printed on
/// it (paper): no column keeps them, both channels look alike, and a change of mind keeps them.
package struct Receipt: Hashable, Sendable, Comparable {
  static let length = 5
  let bytes: [UInt8]

  /// The receipt of a ballot cast by phone.
  init(of ballot: ID<Ballot>) { self.init(naming: "phone", ballot.uuid.bytes) }

  /// The receipt of the paper ballot that bears this code.
  init(of code: String, in decision: ID<Decision>) {
    self.init(naming: "paper", decision.uuid.bytes + Array(code.utf8))
  }

  private init(naming channel: String, _ name: [UInt8]) {
    let digest = Digest.blake2b(Array("kurak receipt \(channel)\u{0}".utf8) + name)
    bytes = Array(digest.prefix(Receipt.length))
  }

  /// The words as they are shown and published.
  package var text: String {
    bytes.map { ReceiptWords.all[Int($0)] }.joined(separator: "-")
  }

  /// The receipt that somebody typed; whatever stands between the words, and letters without
  /// their tails (н for ң, о for ө, у for ү), are forgiven.
  package init?(typed: String) {
    guard typed.utf8.count <= 400 else { return nil }
    let words = typed.lowercased().split { !$0.isLetter }.map { String($0) }
    let known = words.compactMap { word in
      ReceiptWords.numbers[word] ?? Receipt.plainNumbers[Receipt.plain(word)]
    }
    guard known.count == words.count, known.count == Receipt.length else { return nil }
    bytes = known
  }

  package static func < (one: Receipt, other: Receipt) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }

  private static let plainNumbers = Dictionary(
    ReceiptWords.numbers.map { (plain($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })

  private static func plain(_ word: String) -> String {
    String(word.map { ["ң": "н", "ө": "о", "ү": "у"][$0] ?? $0 })
  }
}

extension Receipt {
  /// What somebody typed: the words of a receipt, or the id that stands on her paper ballot.
  init?(typed: String, orCodeIn decision: ID<Decision>) {
    if let receipt = Receipt(typed: typed) {
      self = receipt
    } else if let code = ShortCode.normalise(typed), code.count == PaperBallot.codeLength {
      self.init(of: code, in: decision)
    } else {
      return nil
    }
  }
}
