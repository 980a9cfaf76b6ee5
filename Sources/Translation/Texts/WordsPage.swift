import Core
import Localization
import Markup
import Web

/// Where a speaker looks up the sentence that she would say otherwise.
struct WordsPage: Page {
  let model: WordsModel
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("translation.title")) }

  var body: Markup {
    h1 { title }
    p { words(Message("translation.intro", .text(visit.language.endonym))) }
    form(
      .method("get"), .action(TranslationPath.home(visit)), .role("search"), .class("inline-form")
    ) {
      label(.for("q")) { words(Message("translation.search")) }
      input(
        .type("search"), .id("q"), .name("q"), .value(model.query), .maxlength("200"),
        .autocomplete("off"))
      button(.class("button quiet"), .type("submit")) { words(Message("translation.search.do")) }
    }
    if !model.query.isEmpty && model.found.isEmpty {
      p(.class("notice plain"), .role("status")) { words(Message("translation.found.none")) }
    }
    ul(.class("plain-list")) { for sentence in model.found { found(sentence) } }
    p { a(.href(TranslationPath.glossary(visit))) { words(Message("translation.glossary")) } }
    if visit.viewer.may(.administrator) {
      p {
        a(.href(TranslationPath.desk(.sent, visit))) { words(Message("translation.desk")) }
      }
    }
    if !model.own.isEmpty { own }
  }

  private func found(_ sentence: Sentence) -> Markup {
    li {
      p { sentence.words }
      p {
        a(.href(TranslationPath.sentence(sentence, visit))) {
          words(Message("translation.mend"))
          span(.class("unseen")) { ": \(sentence.words)" }
        }
        " "
        span(.class("muted")) { sentence.key ?? sentence.text.path }
      }
    }
  }

  @MarkupBuilder private var own: Markup {
    h2 { words(Message("translation.own")) }
    ul(.class("plain-list")) {
      for correction in model.own {
        li {
          CorrectionText(correction: correction, visit: visit)
          p {
            span(.class(correction.state.tag)) {
              words(Message("translation.state.\(correction.state.rawValue)"))
            }
          }
          if !correction.reason.isEmpty { p(.class("hint")) { correction.reason } }
        }
      }
    }
  }
}

extension WordCorrection.State {
  fileprivate var tag: String {
    switch self {
    case .sent: "tag"
    case .taken: "tag good"
    case .refused: "tag warn"
    }
  }
}

/// What stood there and what was sent, a sign before each.
struct CorrectionText: Component {
  let correction: WordCorrection
  let visit: Visit

  var body: Markup {
    DiffView(
      diff: LineDiff(from: correction.was, to: correction.words),
      language: correction.text?.language ?? visit.language, visit: visit)
    if !correction.note.isEmpty { p(.class("hint")) { correction.note } }
  }
}
