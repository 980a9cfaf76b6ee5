import Core
import Localization
import Markup
import Web

/// The questions of the village: found by words and by lesson, taken along, put into a quiz.
struct BankPage: Page {
  let model: BankModel
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("learning.bank") }

  var body: Markup {
    h1 { title }
    p { say("learning.bank.text") }
    p(.class("button-row")) {
      a(.class("button"), .href(visit.bank.new)) { say("learning.bank.new") }
      a(.class("button quiet"), .href(visit.bank.upload)) { say("learning.bank.import") }
    }
    search
    p { visit.words(Message("learning.bank.found", .number(model.paging.total))) }
    if !model.questions.isEmpty {
      list
      exports
    }
    Pager(model.paging, visit.words) { visit.bank.list(model.wish, page: $0) }
  }

  private var search: Markup {
    form(.method("get"), .action(visit.bank.list), .class("form"), .role("search")) {
      let state = FormState(["words": model.wish.words, "lesson": model.wish.lesson])
      TextField(
        "words", Message("learning.bank.words"), state, visit.words, type: "search",
        isRequired: false)
      SelectField(
        "lesson", Message("learning.bank.lesson"),
        choices: LessonChoices.of(model.lessons, visit, "learning.bank.every-lesson"), state,
        visit.words)
      button(.class("button quiet"), .type("submit")) { say("learning.bank.search") }
    }
  }

  /// The boxes choose what becomes the text of a quiz.
  private var list: Markup {
    form(.method("get"), .action(visit.bank.quiz)) {
      ul(.class("plain-list")) { for one in model.questions { row(one) } }
      SelectField(
        "in", Message("learning.bank.language"), choices: LessonChoices.languages,
        FormState(["in": visit.language.rawValue]), visit.words)
      button(.class("button"), .type("submit")) { say("learning.bank.to-quiz") }
    }
  }

  private func row(_ one: BankQuestion) -> Markup {
    let best = one.question.text.best(visit.language)
    return li {
      label(.class("check")) {
        input(.type("checkbox"), .name("q"), .value(one.id.description))
        span(.lang((best?.language ?? visit.language).tag)) { best?.text ?? "" }
      }
      p {
        a(
          .href(visit.bank.question(one.id)),
          .ariaLabel("\(say("learning.bank.open")): \(best?.text ?? "")")
        ) {
          say("learning.bank.open")
        }
        " "
        span(.class("tag")) { say("learning.question.kind.\(one.question.kind.rawValue)") }
        for language in Language.allCases where one.question.text[language] != nil {
          span(.class("tag")) { language.rawValue }
        }
        if let lesson = model.title(of: one.lesson) {
          span(.class("muted")) { lesson.text(visit.language) }
        }
      }
    }
  }

  private var exports: Markup {
    section(.ariaLabelledby("exports")) {
      h2(.id("exports")) { say("learning.bank.export") }
      p(.class("hint")) { say("learning.bank.export.how") }
      ul {
        for (name, file) in [("GIFT", "export.gift"), ("QTI 3", "export.zip")] {
          li {
            "\(name): "
            for language in Language.allCases {
              a(
                .href(visit.bank.export(file, model.wish, in: language)),
                .ariaLabel("\(name), \(language.endonym)"), .lang(language.tag)
              ) { language.endonym }
              " "
            }
          }
        }
      }
    }
  }
}

/// What may be chosen from in the forms of the bank.
enum LessonChoices {
  static let languages = Language.allCases.map { (value: $0.rawValue, title: $0.endonym) }

  static func of(
    _ lessons: [(value: String, title: Translated)], _ visit: Visit, _ none: String
  ) -> [(value: String, title: String)] {
    [("", visit.words(Message(none)))]
      + lessons.map { ($0.value, $0.title.text(visit.language)) }
  }
}
