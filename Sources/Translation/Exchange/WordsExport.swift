import Core
import Localization

/// The words of every room for translators: a template and a file for each language.
package struct WordsExport: Sendable {
  package struct File: Sendable {
    /// Below the folder of the export, such as `school/ky.po` or `school/school.pot`.
    package let path: String
    package let text: String
  }

  private let texts: ShippedTexts
  private let glossary: Glossary

  package init(_ texts: ShippedTexts, _ glossary: Glossary) {
    self.texts = texts
    self.glossary = glossary
  }

  /// Every room in every language but English, which is the source.
  package var files: [File] {
    texts.all.filter { $0.hasKeys && $0.language == .en }.flatMap { english in
      let room = english.room
      let words = Dictionary(grouping: Language.allCases, by: \.self).mapValues { languages in
        languages[0] == .en ? english : english.sibling(in: languages[0])
      }.compactMapValues { $0 }.mapValues { texts.sentences(of: $0) }
      let translated = Language.allCases.filter { $0 != .en }.map { language in
        File(path: "\(room)/\(language.rawValue).po", text: object(room, words, language).text)
      }
      return [File(path: "\(room)/\(room).pot", text: object(room, words, nil).text)] + translated
    }
  }

  private func object(
    _ room: String, _ words: [Language: [Sentence]], _ language: Language?
  ) -> PortableObject {
    let said = words.mapValues { sentences in
      Dictionary(sentences.map { ($0.key ?? "", $0.words) }, uniquingKeysWith: { one, _ in one })
    }
    return PortableObject(
      header: [
        ("Project-Id-Version", "Kurak \(room)"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Language", language?.tag ?? ""),
      ],
      entries: (words[.en] ?? []).map { sentence in
        let key = sentence.key ?? ""
        return PortableObject.Entry(
          comments: comments(said, key, for: language, sentence.words),
          reference: "\(sentence.text.path):\(sentence.line)",
          flags: sentence.words.contains("{") ? ["icu-message-format"] : [],
          context: key, source: sentence.words,
          translation: language.flatMap { said[$0]?[key] } ?? "")
      })
  }

  /// What helps whoever knows two of the languages, and the words of the glossary.
  private func comments(
    _ said: [Language: [String: String]], _ key: String, for language: Language?,
    _ english: String
  ) -> [String] {
    let others = Language.allCases.filter { $0 != language && $0 != .en }.compactMap { other in
      said[other]?[key].map { "\(other.rawValue): \($0)" }
    }
    guard let language else { return others }
    let terms = glossary.terms(in: english).map { term in
      "\(term.shown(in: .en)) = \(term.shown(in: language))"
    }
    return others + (terms.isEmpty ? [] : ["glossary: " + terms.joined(separator: "; ")])
  }
}

extension ShippedText {
  /// `school` of `Locales/school.en`.
  var room: String {
    path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
  }
}
