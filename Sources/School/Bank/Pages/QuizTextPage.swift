import Core
import JSON
import Localization
import Markup
import Web

/// Chosen questions as the text of a quiz, to be put into a lesson.
struct QuizTextModel: JSONModel {
  let language: Language
  let text: String
  /// How many of the chosen are not written in this language.
  let missing: Int

  static let fields: [JSONField<Self>] = [
    .init("language") { $0.language }, .init("text") { $0.text }, .init("missing") { $0.missing },
  ]

  init(_ questions: [Question], in language: Language) {
    self.language = language
    let written = questions.filter { $0.text[language] != nil }
    missing = questions.count - written.count
    text =
      written.isEmpty
      ? ""
      : Quiz(questions: written, translations: [language: .original]).written(in: language) ?? ""
  }
}

struct QuizTextPage: Page {
  let model: QuizTextModel
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("learning.bank.quiz") }

  var body: Markup {
    p { a(.href(visit.bank.list)) { say("learning.bank") } }
    h1 { title }
    if model.text.isEmpty {
      p(.class("notice")) { say("learning.bank.quiz.none") }
    } else {
      p { say("learning.bank.quiz.text") }
      if model.missing > 0 {
        p(.class("notice plain")) {
          visit.words(Message("learning.bank.quiz.missing", .number(model.missing)))
        }
      }
      label(.for("quiz")) { model.language.endonym }
      textarea(
        .id("quiz"), .rows("24"), .readonly, .lang(model.language.tag), .spellcheck("false")
      ) { model.text }
    }
  }
}
