import Core
import Localization

/// How a short text is compared: case, spaces, marks at its ends and letters that look alike do
/// not matter, since a phone may lack ң and a keyboard may be switched to Latin letters.
package enum ShortText {
  package static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in SearchKey.fold(text).unicodeScalars { folded.append(lookAlike(scalar)) }
    var rest = String(folded)[...]
    while let last = rest.last, last.isPunctuation || last.isWhitespace { rest.removeLast() }
    while let first = rest.first, first.isPunctuation || first.isWhitespace { rest.removeFirst() }
    return rest.isEmpty ? String(folded) : String(rest)
  }

  /// The spellings of one answer: `айылдык кеңеш | кеңеш`.
  package static func spellings(_ text: String) -> [String] {
    text.split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func lookAlike(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "а": "a"
    case "в": "b"
    case "е": "e"
    case "к": "k"
    case "м": "m"
    case "н": "h"
    case "о": "o"
    case "р": "p"
    case "с": "c"
    case "т": "t"
    case "у": "y"
    case "х": "x"
    case "і", "ı": "i"
    case "‐", "‑", "–", "—", "−": "-"
    default: scalar
    }
  }
}
