/// An ICU message taken apart once at start, so that saying it is only joining texts.
struct Pattern: Sendable, Hashable {
  indirect enum Piece: Sendable, Hashable {
    case text(String)
    case argument(Int)
    case plural(Int, PluralForms)
  }

  var pieces: [Piece]

  /// The numbers of all arguments that are said somewhere in the message.
  var placeholders: Set<Int> {
    pieces.reduce(into: []) { found, piece in
      switch piece {
      case .text: break
      case .argument(let index): found.insert(index)
      case .plural(let index, let forms):
        found.insert(index)
        for form in forms.all { found.formUnion(form.placeholders) }
      }
    }
  }

  /// Every plural in the message, also those inside another.
  var plurals: [PluralForms] {
    pieces.flatMap { piece -> [PluralForms] in
      guard case .plural(_, let forms) = piece else { return [] }
      return [forms] + forms.all.flatMap(\.plurals)
    }
  }
}

/// The wordings among which a number chooses.
struct PluralForms: Sendable, Hashable {
  var exact: [Int64: Pattern] = [:]
  var categories: [PluralCategory: Pattern] = [:]

  var all: [Pattern] { Array(exact.values) + Array(categories.values) }

  /// The wording for this number; `other` always exists, the parser sees to it.
  func form(for number: Int64, by rules: PluralRules) -> Pattern? {
    exact[number] ?? categories[rules.category(of: number)] ?? categories[.other]
  }
}
