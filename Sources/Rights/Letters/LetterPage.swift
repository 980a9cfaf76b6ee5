import Core
import Localization
import Markup
import Web

/// A letter to fill in and print, or to copy by hand where there is no connection; nothing that is
/// typed is kept.
struct LetterPage: Page {
  let model: LetterModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }

  var patch: Patch { .rights }
  var title: String { model.text.title }
  var keeps: [URLPath] { [visit.letterPath(model.letter)] }

  var body: Markup {
    p { a(.href(visit.rightsPath)) { words(Message("rights.title")) } }
    h1(.lang(model.text.language.tag)) { title }
    DraftNotice(model.text.translation, visit: visit)
    p { words(Message("rights.letter.what")) }
    article(.class("card prose"), .lang(model.text.language.tag)) {
      for paragraph in model.text.paragraphs {
        p { model.text.filled(paragraph, with: [:]) }
      }
    }
    FaultSummary(state, words)
    CommandForm(
      visit.path("letters", model.letter.slug, "print"), visit: visit, class: "form not-in-copy"
    ) {
      for blank in model.letter.blanks {
        TextField(
          blank, Message(key: "rights.blank.\(blank)", arguments: []), state, words,
          isRequired: false)
      }
      button(.class("button"), .type("submit")) { words(Message("rights.letter.print")) }
    }
  }
}
