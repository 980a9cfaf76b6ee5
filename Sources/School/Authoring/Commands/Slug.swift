import Localization

/// A name for a folder made of a title in any of the four languages.
enum Slug {
  static func make(_ title: String, or absent: String) -> String {
    var slug = ""
    for letter in SearchKey.fold(title).unicodeScalars {
      if let latin = letters[letter] {
        slug += latin
      } else if ("a"..."z").contains(letter) || ("0"..."9").contains(letter) {
        slug.unicodeScalars.append(letter)
      } else if !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
      if slug.utf8.count >= 40 { break }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? absent : slug
  }

  private static let letters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "j", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
  ]
}
