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
    if let into = model.into { aim(into) } else { p { say("learning.bank.text") } }
    p(.class("button-row")) {
      a(.class("button"), .href(visit.bank.new(for: model.wish))) { say("learning.bank.new") }
      a(.class("button quiet"), .href(visit.bank.upload)) { say("learning.bank.import") }
    }
    search
    if model.paging.total > 0 || model.asked.isEmpty {
      p { visit.words(Message("learning.bank.found", .number(model.paging.total))) }
    }
    if !model.isEmpty { list }
    if !model.questions.isEmpty { exports }
    Pager(model.paging, visit.words) { visit.bank.list(model.wish, page: $0) }
  }

  private var search: Markup {
    form(.method("get"), .action(visit.bank.list), .class("form"), .role("search")) {
      let state = FormState(["words": model.wish.words, "lesson": model.wish.lesson])
      if !model.wish.into.isEmpty {
        input(.type("hidden"), .name("into"), .value(model.wish.into))
      }
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

  /// For which lesson or test of a draft she looks.
  private func aim(_ into: BankAim) -> Markup {
    p(.class("notice plain")) {
      visit.words(
        Message(
          "learning.bank.into", .text(visit.title(of: into.spot, into.title)),
          .text(into.course.title.text(visit.language))))
      " "
      a(.href(visit.authoring.questions(into.spot, of: into.course.slug))) {
        visit.words(Message("learning.bank.back"))
      }
    }
  }

  /// The boxes choose what is put into a draft, or becomes the text of a quiz.
  @MarkupBuilder private var list: Markup {
    if let into = model.into {
      CommandForm(visit.bank.placement, visit: visit) {
        input(.type("hidden"), .name("into"), .value(into.value))
        rows
        button(.class("button"), .type("submit")) {
          visit.words(
            Message("learning.bank.place", .text(visit.title(of: into.spot, into.title))))
        }
      }
    } else {
      form(.method("get"), .action(visit.bank.quiz)) {
        rows
        SelectField(
          "in", Message("learning.bank.language"), choices: LessonChoices.languages,
          FormState(["in": visit.language.rawValue]), visit.words)
        button(.class("button"), .type("submit")) { say("learning.bank.to-quiz") }
      }
    }
  }

  @MarkupBuilder private var rows: Markup {
    if !model.asked.isEmpty {
      h2 { say("learning.bank.asked") }
      ul(.class("plain-list")) {
        for one in model.asked {
          BankRow(value: one.value, question: one.question, visit: visit) {
            .nothing
          }
        }
      }
      if !model.questions.isEmpty { h2 { say("learning.bank.kept") } }
    }
    ul(.class("plain-list")) {
      for one in model.questions {
        BankRow(value: one.id.description, question: one.question, visit: visit) { kept(one) }
      }
    }
  }

  @MarkupBuilder private func kept(_ one: BankQuestion) -> Markup {
    a(
      .href(visit.bank.question(one.id)),
      .ariaLabel("\(say("learning.bank.open")): \(one.question.text.text(visit.language))")
    ) {
      say("learning.bank.open")
    }
    " "
    if let lesson = model.lessons.title(of: one.lesson) {
      span(.class("muted")) { lesson.text(visit.language) }
      " "
    }
  }

  private var exports: Markup {
    section(.ariaLabelledby("exports")) {
      h2(.id("exports")) { say("learning.bank.export") }
      p(.class("hint")) { say("learning.bank.export.how") }
      ul {
        for (name, file) in [
          ("GIFT", "export.gift"), ("QTI 3", "export.zip"), ("H5P", "export.h5p"),
        ] {
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

/// One question with the box that takes it along.
struct BankRow: Component {
  let value: String
  let question: Question
  let visit: Visit
  let more: Markup

  init(
    value: String, question: Question, visit: Visit, @MarkupBuilder more: () -> Markup
  ) {
    self.value = value
    self.question = question
    self.visit = visit
    self.more = more()
  }

  var body: Markup {
    let best = question.text.best(visit.language)
    li {
      label(.class("check")) {
        input(.type("checkbox"), .name("q"), .value(value))
        span(.lang((best?.language ?? visit.language).tag)) { best?.text ?? "" }
      }
      p {
        more
        span(.class("tag")) {
          visit.words(Message("learning.question.kind.\(question.kind.rawValue)"))
        }
        for language in Language.allCases where question.text[language] != nil {
          span(.class("tag")) { language.rawValue }
        }
      }
    }
  }
}

/// What may be chosen from in the forms of the bank.
enum LessonChoices {
  static let languages = Language.allCases.map { (value: $0.rawValue, title: $0.endonym) }

  /// Lessons first, then whole courses, of which one shows its lessons.
  static func of(
    _ lessons: BankLessons, _ visit: Visit, _ none: String
  ) -> [(value: String, title: String)] {
    [("", visit.words(Message(none)))]
      + lessons.lessons.map { ($0.value, $0.title.text(visit.language)) }
      + lessons.courses.map { course in
        let title = course.title.text(visit.language)
        return (course.value, visit.words(Message("learning.bank.course", .text(title))))
      }
  }
}
