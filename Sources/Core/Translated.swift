/// A text in some of the four languages, with what is missing filled from the next best.
package struct Translated: Hashable, Sendable {
  private var texts: [Language: String]

  package init(_ texts: [Language: String] = [:]) {
    self.texts = texts.filter { !$0.value.isEmpty }
  }

  package subscript(language: Language) -> String? {
    get { texts[language] }
    set { texts[language] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
  }

  package var isEmpty: Bool { texts.isEmpty }

  /// The text for a reader of this language.
  package func text(_ language: Language) -> String {
    best(language)?.text ?? ""
  }

  /// The text and the language it is really in, so that a page can say `lang`.
  package func best(_ language: Language) -> (text: String, language: Language)? {
    for candidate in language.fallbacks {
      if let text = texts[candidate] { return (text, candidate) }
    }
    return nil
  }
}

extension Translated {
  /// The stored form: one line a language, `ky Айкөл`, line breaks within a text as `\n`.
  package var stored: String {
    Language.allCases.compactMap { language in
      texts[language].map { "\(language.rawValue) \(OneLine.write($0))" }
    }.joined(separator: "\n")
  }

  package init(stored: String) {
    var texts: [Language: String] = [:]
    for line in stored.unicodeScalars.split(separator: "\n") {
      guard let space = line.firstIndex(of: " "),
        let language = Language(rawValue: String(line[..<space]))
      else { continue }
      texts[language] = OneLine.read(line[line.index(after: space)...])
    }
    self.init(texts)
  }
}
