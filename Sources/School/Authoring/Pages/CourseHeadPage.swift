import Core
import Localization
import Markup
import Web

/// What a course is called and what it is about, its hours, its units.
struct CourseHeadPage: Page {
  let course: AuthoredCourse
  let head: DraftHead
  let lessons: [(value: String, title: String)]
  let blob: ID<CourseBlob>?
  let state: FormState
  let visit: Visit

  /// So many units may be begun beside those that are there.
  static let spare = 2
  static let limit = 12

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("authoring.head.change") }

  var body: Markup {
    p {
      a(.href(visit.authoring.course(course.slug))) {
        head.title.isEmpty ? course.slug : head.title.text(visit.language)
      }
    }
    h1 { title }
    CommandForm(visit.authoring.head(course.slug), visit: visit) {
      FaultSummary(state, visit.words)
      input(.type("hidden"), .name("based"), .value(blob?.description ?? ""))
      TranslatedField("title", Message("authoring.course.title"), state, visit.words)
      fieldset(.class("translated")) {
        legend { say("authoring.course.summary") }
        for language in Language.allCases {
          TextArea(
            "summary.\(language.rawValue)", Message("web.language.\(language.rawValue)"), state,
            visit.words, rows: 3)
        }
      }
      TextField(
        "hours", Message("school.cohort.hours"), state, visit.words, more: .inputmode("numeric"))
      fieldset(.class("translated")) {
        legend { say("authoring.translations") }
        for language in Language.allCases {
          TranslationField("translation.\(language.rawValue)", language, state, visit)
        }
      }
      units
      button(.class("button"), .type("submit")) { say("school.save") }
    }
  }

  @MarkupBuilder private var units: Markup {
    if !lessons.isEmpty {
      h2 { say("authoring.units") }
      p(.class("hint")) { say("authoring.units.text") }
      for number in 1...min(head.units.count + Self.spare, Self.limit) {
        details(number <= head.units.count ? .open : .class("new")) {
          summary { visit.words(Message("authoring.unit", .number(number))) }
          SelectField(
            "unit.\(number).first", Message("authoring.unit.first"),
            choices: [("", say("authoring.unit.none"))] + lessons, state, visit.words)
          TranslatedField(
            "unit.\(number).title", Message("authoring.unit.title"), state, visit.words)
        }
      }
    }
  }
}

/// How far a text in one language can be trusted.
struct TranslationField: Component {
  let name: String
  let language: Language
  let state: FormState
  let visit: Visit

  init(_ name: String, _ language: Language, _ state: FormState, _ visit: Visit) {
    self.name = name
    self.language = language
    self.state = state
    self.visit = visit
  }

  var body: Markup {
    SelectField(
      name, Message("authoring.translation-in", .text(language.endonym)),
      choices: ["original", "draft", "checked"].map { value in
        (value, visit.words(Message("authoring.translation.\(value)")))
      }, state, visit.words)
  }
}
