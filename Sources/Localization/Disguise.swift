import Core

/// English made strange, so that whoever looks at a page sees what was forgotten.
package enum Disguise: String, CaseIterable, Sendable {
  /// ⟦Ļönġér⟧ by two fifths and in brackets: what stands outside them was never translated, and
  /// what does not fit now will not fit in a language of long words.
  case pseudo
  /// The longest of the four languages, sentence by sentence.
  case longest
}

extension Catalog {
  /// The same words, with English disguised; the other languages stay as they are.
  package func disguised(_ disguise: Disguise) -> Catalog {
    var disguised = patterns
    disguised[.en] = patterns[.en]?.reduce(into: [:]) { words, entry in
      words[entry.key] = disguise == .pseudo ? entry.value.pseudo : longest(entry.key)
    }
    return Catalog(disguised)
  }

  private func longest(_ key: String) -> Pattern? {
    Language.allCases.compactMap { patterns[$0]?[key] }.max { $0.length < $1.length }
  }
}

extension Pattern {
  /// In brackets and longer; a form of a plural has no brackets of its own.
  fileprivate var pseudo: Pattern {
    let extra = String(repeating: "·", count: max(1, length * 2 / 5))
    return Pattern(pieces: [.text("⟦")] + strange.pieces + [.text(extra + "⟧")])
  }

  private var strange: Pattern {
    Pattern(
      pieces: pieces.map { piece in
        switch piece {
        case .text(let text): .text(String(text.map { Self.accents[$0] ?? $0 }))
        case .argument: piece
        case .plural(let index, let forms):
          .plural(
            index,
            PluralForms(
              exact: forms.exact.mapValues(\.strange),
              categories: forms.categories.mapValues(\.strange)))
        }
      })
  }

  /// How many letters are said at most, without what is put into the places.
  fileprivate var length: Int {
    pieces.reduce(0) { sum, piece in
      switch piece {
      case .text(let text): sum + text.count
      case .argument: sum + 2
      case .plural(_, let forms): sum + (forms.all.map(\.length).max() ?? 0)
      }
    }
  }

  private static let accents: [Character: Character] = [
    "a": "á", "e": "é", "i": "í", "o": "ö", "u": "ü", "n": "ñ", "c": "ç", "s": "š", "l": "ļ",
    "g": "ġ", "z": "ž", "A": "Å", "E": "É", "I": "Í", "O": "Ö", "U": "Ü", "C": "Ç", "S": "Š",
  ]
}
