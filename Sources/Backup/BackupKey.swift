import Sodium

/// The secret key of backups as a person keeps it: on paper, in groups of four letters.
package enum BackupKey {
  /// The key with three bytes that find nearly every slip of the pen.
  package static func text(of pair: KeyPair) -> String {
    grouped(Base32.encode(pair.secretKey + checksum(pair.secretKey)))
  }

  /// The pair somebody meant: case, spaces, dashes and letters that only look alike are forgiven;
  /// nothing where it is no key.
  package static func pair(of typed: String) -> KeyPair? {
    guard typed.utf8.count <= 512 else { return nil }
    let letters = typed.uppercased().filter { !$0.isWhitespace && !"-‐‑–—".contains($0) }
    guard let bytes = Base32.decode(String(letters.map { lookAlikes[$0] ?? $0 })),
      bytes.count == KeyPair.keySize + 3
    else { return nil }
    let secret = Array(bytes.prefix(KeyPair.keySize))
    guard checksum(secret) == Array(bytes.suffix(3)) else { return nil }
    return KeyPair(secretKey: secret)
  }

  /// A short name of the key, which a backup carries and which gives nothing away.
  package static func name(of publicKey: [UInt8]) -> String {
    grouped(Base32.encode(mark(of: publicKey)))
  }

  static let markSize = 5

  static func mark(of publicKey: [UInt8]) -> [UInt8] {
    Array(Digest.blake2b(Array("kurak backup mark".utf8) + publicKey).prefix(markSize))
  }

  static func name(mark: [UInt8]) -> String { grouped(Base32.encode(mark)) }

  private static func checksum(_ secret: [UInt8]) -> [UInt8] {
    Array(Digest.blake2b(Array("kurak backup key".utf8) + secret).prefix(3))
  }

  private static func grouped(_ letters: String) -> String {
    var text = ""
    for (place, letter) in letters.enumerated() {
      if place > 0 && place % 4 == 0 { text.append("-") }
      text.append(letter)
    }
    return text
  }

  /// Digits that Base32 has not, and the Cyrillic capitals that look like its letters.
  private static let lookAlikes: [Character: Character] = [
    "0": "O", "1": "I", "8": "B", "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H",
    "О": "O", "Р": "P", "С": "C", "Т": "T", "У": "Y", "Х": "X",
  ]
}
