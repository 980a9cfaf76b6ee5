import Core
import FoundationEssentials

/// One word for one thing, on every page: `Content/glossary.md`.
package struct Glossary: Sendable {
  package let terms: [GlossaryTerm]
  /// Where another word is right, and why: the place (a key, or the folder of a text) and the term.
  package let exceptions: [Exception]

  package struct Exception: Sendable, Hashable {
    package let place: String
    package let term: String
    package let reason: String
  }

  package struct Malformed: Error, CustomStringConvertible {
    let line: Int
    package var description: String {
      "Content/glossary.md:\(line): a row has four cells (English, Kyrgyz, Russian, Uzbek), or"
        + " three (place, term, reason) below the second heading"
    }
  }

  package static func load(_ folder: String) throws -> Glossary {
    let data = FileManager.default.contents(atPath: "\(folder)/glossary.md") ?? Data()
    return try Glossary(String(decoding: data, as: UTF8.self))
  }

  package init(_ text: String) throws(Malformed) {
    var terms: [GlossaryTerm] = []
    var exceptions: [Exception] = []
    for (number, cells) in Self.rows(of: text) {
      switch cells.count {
      case 4:
        let languages: [Language] = [.en, .ky, .ru, .uz]
        let forms = zip(languages, cells).map { ($0, TermForms($1)) }
        terms.append(GlossaryTerm(words: Dictionary(uniqueKeysWithValues: forms)))
      case 3: exceptions.append(Exception(place: cells[0], term: cells[1], reason: cells[2]))
      default: throw Malformed(line: number)
      }
    }
    self.terms = terms
    self.exceptions = exceptions
  }

  /// The terms that an English sentence says.
  package func terms(in english: String) -> [GlossaryTerm] {
    let text = SpokenText(english)
    return terms.filter { $0.isSaid(in: text, .en) }
  }

  /// What a translation should have said and does not, unless an exception allows it.
  package func missing(
    _ translation: String, _ language: Language, of english: String, at place: String
  ) -> [GlossaryTerm] {
    let said = SpokenText(translation)
    return terms(in: english).filter { term in
      !term.isSaid(in: said, language)
        && !exceptions.contains { $0.place == place && $0.term == term.shown(in: .en) }
    }
  }

  /// The rows of its tables without their heads.
  private static func rows(of text: String) -> [(Int, [String])] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.indices.compactMap { place in
      guard lines[place].hasPrefix("|"), !lines[place].contains("---"),
        !(place + 1 < lines.count && lines[place + 1].contains("---"))
      else { return nil }
      let cells = lines[place].dropFirst().split(
        separator: "|", omittingEmptySubsequences: false
      ).map { $0.split(separator: " ").joined(separator: " ") }
      return (place + 1, Array(cells.dropLast()))
    }
  }
}
