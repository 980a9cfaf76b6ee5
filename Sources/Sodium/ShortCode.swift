/// Codes a person reads from a paper card and types on a phone.
///
/// No two letters of the alphabet look alike, and there is no vowel to form a word with:
/// 25 letters, so eight of them make 37 bits.
package enum ShortCode {
  private static let alphabet = Array("23456789CDFGHJKMNPQRTVWXY")

  /// A fresh code.
  package static func make(length: Int = 8) -> String {
    String((0..<max(length, 0)).map { _ in alphabet[Int(Random.uniform(below: 25))] })
  }

  /// The code that follows from these random bytes, two of them for each letter.
  package static func make(from bytes: [UInt8], length: Int) -> String {
    precondition(bytes.count >= 2 * length, "two bytes make a letter")
    return String(
      (0..<length).map { index in
        alphabet[(Int(bytes[2 * index]) << 8 | Int(bytes[2 * index + 1])) % alphabet.count]
      })
  }

  /// The code somebody meant: case, spaces, dashes, the Cyrillic letters and the capitals that
  /// only look like ours are forgiven; nothing where a sign cannot belong to a code.
  package static func normalise(_ typed: String) -> String? {
    guard typed.utf8.count <= 128 else { return nil }
    var code = ""
    for letter in typed.uppercased() where !isSeparator(letter) {
      let meant = lookAlikes[letter] ?? letter
      guard alphabet.contains(meant) else { return nil }
      code.append(meant)
    }
    return code.isEmpty ? nil : code
  }

  /// The code in groups of four, as it is printed.
  package static func grouped(_ code: String) -> String {
    var printed = ""
    for (index, letter) in code.enumerated() {
      if index > 0 && index % 4 == 0 { printed.append("-") }
      printed.append(letter)
    }
    return printed
  }

  private static func isSeparator(_ letter: Character) -> Bool {
    letter.isWhitespace || "-‐‑‒–—_.".contains(letter)
  }

  private static let lookAlikes: [Character: Character] = [
    "B": "8", "S": "5", "Z": "2",
    "В": "8", "З": "3", "К": "K", "М": "M", "Н": "H", "Р": "P", "С": "C", "Т": "T", "У": "Y",
    "Ү": "Y", "Х": "X", "Ҳ": "X", "Қ": "K",
  ]
}
