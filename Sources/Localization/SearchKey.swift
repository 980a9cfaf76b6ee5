/// The form in which names and words are compared when somebody searches: many phones have no
/// ң, ө, ү, so these find their plain neighbours and the other way round.
package enum SearchKey {
  package static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var spaceIsDue = false
    for scalar in text.composed.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        spaceIsDue = !folded.isEmpty
        continue
      }
      if isDropped(scalar) { continue }
      if spaceIsDue { folded.append(" ") }
      spaceIsDue = false
      folded.append(plain(scalar))
    }
    return String(folded)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "ң", "ӊ", "ҥ": "н"
    case "ө", "ѳ": "о"
    case "ү", "ў", "ұ", "ӯ": "у"
    case "қ", "ӄ", "ҡ": "к"
    case "ғ", "ҕ": "г"
    case "ҳ", "һ": "х"
    case "ё": "е"
    default: scalar
    }
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "ʻ", "ʼ", "’", "‘", "`", "'", "´", "\u{301}": true
    default: Normalize.isInvisible(scalar)
    }
  }
}
