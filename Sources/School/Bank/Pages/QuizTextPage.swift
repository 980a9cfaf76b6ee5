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
  /// What was ticked, as it was sent.
  let ticked: [String]
  /// The drafts into which it can be put, and the spots of the chosen one.
  let drafts: [AuthoredCourse]
  let spots: [BankAim]

  static let fields: [JSONField<Self>] = [
    .init("language") { $0.language }, .init("text") { $0.text }, .init("missing") { $0.missing },
  ]

  init(
    _ questions: [Question], in language: Language, ticked: [String] = [],
    drafts: [AuthoredCourse] = [], spots: [BankAim] = []
  ) {
    self.language = language
    self.ticked = ticked
    self.drafts = drafts
    self.spots = spots
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
    if !model.ticked.isEmpty { PlacementForms(model: model, visit: visit) }
    if model.text.isEmpty {
      p(.class("notice")) { say("learning.bank.quiz.none") }
    } else {
      h2 { say("learning.bank.quiz.as-text") }
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

/// First the draft, then the lesson or test of it, into which the ticked questions are put.
struct PlacementForms: Component {
  let model: QuizTextModel
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  @MarkupBuilder var body: Markup {
    if let course = model.spots.first?.course {
      CommandForm(visit.bank.placement, visit: visit) {
        for value in model.ticked { input(.type("hidden"), .name("q"), .value(value)) }
        SelectField(
          "into", Message("learning.bank.spot", .text(course.title.text(visit.language))),
          choices: model.spots.map { ($0.value, visit.title(of: $0.spot, $0.title)) },
          FormState(), visit.words)
        button(.class("button"), .type("submit")) { say("learning.bank.place-there") }
      }
    } else if !model.drafts.isEmpty {
      form(.method("get"), .action(visit.bank.quiz), .class("form")) {
        for value in model.ticked { input(.type("hidden"), .name("q"), .value(value)) }
        input(.type("hidden"), .name("in"), .value(model.language.rawValue))
        SelectField(
          "course", Message("learning.bank.draft"),
          choices: model.drafts.map { course in
            (course.slug, course.title.isEmpty ? course.slug : course.title.text(visit.language))
          }, FormState(), visit.words)
        button(.class("button"), .type("submit")) { say("learning.bank.choose-spot") }
      }
    }
  }
}
