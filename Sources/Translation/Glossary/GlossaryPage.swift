import Core
import JSON
import Localization
import Markup
import Web

/// One word for one thing.
struct GlossaryModel: JSONModel {
  let terms: [GlossaryTerm]
  static let fields: [JSONField<Self>] = [.init("terms") { $0.terms }]
}

/// The words of the screen, the reader's language first.
struct GlossaryPage: Page {
  let model: GlossaryModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private var languages: [Language] {
    [visit.language] + Language.allCases.filter { $0 != visit.language }
  }
  var title: String { words(Message("translation.glossary")) }

  var body: Markup {
    h1 { title }
    p { words(Message("translation.glossary.intro")) }
    for term in model.terms.sorted(by: { key($0).lexicographicallyPrecedes(key($1)) }) {
      dl(.class("facts")) {
        for language in languages {
          dt { language.endonym }
          dd(.lang(language.tag)) {
            language == visit.language
              ? strong { term.shown(in: language) } : .text(term.shown(in: language))
          }
        }
      }
    }
  }

  private func key(_ term: GlossaryTerm) -> [UInt8] {
    SortKey.make(term.shown(in: visit.language))
  }
}
