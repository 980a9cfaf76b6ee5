import Localization

/// Words in the one form in which a search compares them.
///
/// ң ө ү and their Uzbek sisters are their plain neighbours, as many phones have none of them;
/// Latin letters among Cyrillic ones are what they look like.
enum SearchTerms {
  static func terms(_ text: String) -> [[UInt16]] {
    SearchKey.fold(text).split { !$0.isLetter && !$0.isNumber }.map { Array(cyrillic($0).utf16) }
  }

  private static func cyrillic(_ word: Substring) -> String {
    guard word.unicodeScalars.contains(where: { ("а"..."я").contains($0) }) else {
      return String(word)
    }
    return String(String.UnicodeScalarView(word.unicodeScalars.map { lookAlikes[$0] ?? $0 }))
  }

  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "k": "к", "m": "м",
    "t": "т", "h": "н", "b": "в", "i": "и", "n": "п", "u": "и",
  ]
}
