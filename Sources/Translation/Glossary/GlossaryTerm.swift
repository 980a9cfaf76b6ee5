import Core

/// One thing and its word in each language, as the screen says it.
package struct GlossaryTerm: Sendable, Hashable {
  package let words: [Language: TermForms]

  /// As people read it: `айылдык кеңеш`.
  package func shown(in language: Language) -> String { words[language]?.shown ?? "" }

  /// Whether the term is said in a text.
  package func isSaid(in text: SpokenText, _ language: Language) -> Bool {
    words[language]?.isSaid(in: text) ?? false
  }
}

/// The forms of a term that a text may use: `айыл· өкмөт· / АӨ`, where `·` is where endings begin.
package struct TermForms: Sendable, Hashable {
  private struct Word: Hashable, Sendable {
    let stem: String
    let takesEndings: Bool

    func matches(_ word: String) -> Bool { takesEndings ? word.hasPrefix(stem) : word == stem }
  }

  package let shown: String
  private let forms: [[Word]]

  init(_ cell: String) {
    let written = cell.split(separator: "/").map { $0.filter { $0 != "·" } }
    shown = written.first.map { $0.split(separator: " ").joined(separator: " ") } ?? ""
    forms = cell.split(separator: "/").map { form in
      form.split(whereSeparator: { $0 == " " || $0 == "-" }).map { word in
        let stem = word.prefix { $0 != "·" }
        return Word(stem: stem.lowercased(), takesEndings: stem.count < word.count)
      }
    }
  }

  func isSaid(in text: SpokenText) -> Bool {
    forms.contains { form in
      text.words.indices.contains { start in
        form.indices.allSatisfy { place in
          start + place < text.words.count && form[place].matches(text.words[start + place])
        }
      }
    }
  }
}

/// A text as the words that are spoken.
package struct SpokenText: Sendable {
  let words: [String]

  package init(_ text: String) {
    words = text.lowercased().split { !$0.isLetter && !"’ʼʻ'".contains($0) }.map(String.init)
  }
}
