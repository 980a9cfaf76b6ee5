import Localization

/// A name for a folder or a file out of any words: small Latin letters, figures and `-`.
enum LatinName {
  static func make(_ words: String, or other: String, limit: Int = 48) -> String {
    var name = ""
    for scalar in SearchKey.fold(words).unicodeScalars {
      let piece = piece(scalar)
      if piece == "-" && (name.isEmpty || name.hasSuffix("-")) { continue }
      guard name.utf8.count + piece.utf8.count <= limit else { break }
      name += piece
    }
    while name.hasSuffix("-") { name.removeLast() }
    return name.isEmpty ? other : name
  }

  private static func piece(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    default: letters[scalar] ?? "-"
    }
  }

  // What SearchKey leaves of our alphabets, as passports write it.
  private static let letters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "j", "з": "z", "и": "i",
    "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "",
    "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "ә": "a",
  ]
}
