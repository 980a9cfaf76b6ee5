import Core
import HTTP
import JSON
import Web

/// One sentence with what it says in the other languages and the words the glossary wants.
struct SentenceModel: JSONModel {
  let sentence: Sentence
  let others: [Sentence]
  let terms: [GlossaryTerm]

  static let fields: [JSONField<Self>] = [
    .init("sentence") { $0.sentence }, .init("others") { $0.others },
    .init("terms") { $0.terms },
  ]

  /// The sentence that the query of the page, or the form, names.
  static func read(
    _ visit: Visit, _ texts: ShippedTexts, _ glossary: Glossary
  ) throws -> SentenceModel {
    guard let text = ShippedText(path: visit.form["file"] ?? ""),
      let line = visit.form["line"].flatMap({ Int($0) }),
      let sentence = texts.sentence(of: text, line: line)
    else { throw DomainError.notFound }
    let others = Language.allCases.filter { $0 != sentence.language }.compactMap {
      texts.counterpart(of: sentence, in: $0)
    }
    let english = others.first { $0.language == .en } ?? sentence
    return SentenceModel(
      sentence: sentence, others: others, terms: glossary.terms(in: english.words))
  }
}

extension GlossaryTerm: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("ky") { $0.shown(in: .ky) }, .init("ru") { $0.shown(in: .ru) },
    .init("uz") { $0.shown(in: .uz) }, .init("en") { $0.shown(in: .en) },
  ]
}
