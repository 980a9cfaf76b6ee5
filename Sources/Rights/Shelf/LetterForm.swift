import Core

/// A letter with blanks, the same in every language.
struct LetterForm: Sendable {
  let slug: String
  let texts: [Language: LetterText]

  func text(_ language: Language) -> LetterText? {
    language.fallbacks.lazy.compactMap { texts[$0] }.first
  }

  /// The blanks in the order in which they stand.
  var blanks: [String] { texts[.en]?.blanks ?? [] }
}

struct LetterText: Sendable {
  let language: Language
  let title: String
  let translation: TranslationState
  /// Paragraphs, `{{name}}` standing for a blank.
  let paragraphs: [String]

  var blanks: [String] {
    paragraphs.reduce(into: []) { found, paragraph in
      for blank in LetterText.blanks(in: paragraph) where !found.contains(blank) {
        found.append(blank)
      }
    }
  }

  /// The paragraph with blanks filled, or drawn as lines to write on.
  func filled(_ paragraph: String, with values: [String: String]) -> String {
    LetterText.blanks(in: paragraph).reduce(paragraph) { text, blank in
      let value = values[blank] ?? ""
      return text.replacing("{{\(blank)}}", with: value.isEmpty ? LetterText.line : value)
    }
  }

  private static let line = String(repeating: "_", count: 24)

  static func blanks(in paragraph: String) -> [String] {
    paragraph.split(separator: "{{").dropFirst(paragraph.hasPrefix("{{") ? 0 : 1)
      .compactMap { part in
        part.firstRange(of: "}}").map { String(part[..<$0.lowerBound]) }
      }
  }
}
