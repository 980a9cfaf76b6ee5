import Core
import Localization
import Markup
import Web

/// Where one sentence is mended, beside what it says in the other languages.
struct SentencePage: Page {
  let model: SentenceModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var sentence: Sentence { model.sentence }
  var title: String { words(Message("translation.mend")) }

  var body: Markup {
    p { a(.href(TranslationPath.home(visit))) { words(Message("translation.title")) } }
    h1 { title }
    FaultSummary(state, words)
    p(.lang(sentence.language.tag)) { strong { sentence.words } }
    p(.class("muted")) { sentence.key ?? sentence.text.path }
    if !model.others.isEmpty { others }
    if !model.terms.isEmpty { terms }
    if sentence.words.contains("{") {
      p(.class("notice plain")) { words(Message("translation.braces")) }
    }
    CommandForm(TranslationPath.send(visit), visit: visit) {
      input(.type("hidden"), .name("file"), .value(sentence.text.path))
      input(.type("hidden"), .name("line"), .value(String(sentence.line)))
      TextArea(
        "words", Message("translation.words", .text(sentence.language.endonym)),
        state.or(["words": sentence.words]), words, rows: 4)
      TextArea(
        "note", Message("translation.note"), state, words,
        hint: Message("translation.note.hint"), rows: 2)
      button(.class("button"), .type("submit")) { words(Message("translation.send")) }
    }
  }

  @MarkupBuilder private var others: Markup {
    h2 { words(Message("translation.others")) }
    dl(.class("facts")) {
      for other in model.others {
        dt { other.language.endonym }
        dd(.lang(other.language.tag)) { other.words }
      }
    }
  }

  @MarkupBuilder private var terms: Markup {
    h2 { words(Message("translation.terms")) }
    ul {
      for term in model.terms {
        li {
          span(.lang(Language.en.tag)) { term.shown(in: .en) }
          " — "
          span(.lang(sentence.language.tag)) { strong { term.shown(in: sentence.language) } }
        }
      }
    }
  }
}
