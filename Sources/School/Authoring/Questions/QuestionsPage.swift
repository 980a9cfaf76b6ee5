import Core
import Localization
import Markup
import Web

/// What is asked at one spot: question by question, how it is answered, and all of it as text.
struct QuestionsPage: Page {
  let model: QuestionsModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }
  private var slug: String { model.course.slug }

  var patch: Patch { .school }
  var title: String { visit.title(of: model.spot, model.title) }

  var body: Markup {
    p { back }
    h1 { title }
    if model.spot.isTest { p { say("authoring.tests.text") } }
    SidesForm(action: nil, model: model.sides, visit: visit)
    FaultSummary(state, visit.words)
    if model.quiz.faults.isEmpty {
      QuestionList(model: model, visit: visit)
      addition
      if !model.items.isEmpty { QuizSettings(model: model, state: state, visit: visit) }
    } else {
      p(.class("notice")) { say("authoring.questions.unread") }
      ul { for fault in model.quiz.faults { li { fault.text(visit.words) } } }
    }
    QuizAsText(model: model, state: state, visit: visit)
  }

  private var back: Markup {
    if let lesson = model.spot.lesson {
      return a(.href(visit.authoring.lesson(lesson, of: slug, sides: model.sides))) {
        model.title.isEmpty ? lesson : model.title.text(visit.language)
      }
    }
    return a(.href(visit.authoring.course(slug))) { model.course.title.text(visit.language) }
  }

  /// First the kind, since each has fields of its own.
  private var addition: Markup {
    section(.ariaLabelledby("add")) {
      h2(.id("add")) { say("authoring.question.add") }
      form(
        .method("get"), .action(visit.authoring.questions(model.spot, of: slug, "new")),
        .class("form")
      ) {
        input(.type("hidden"), .name("left"), .value(model.sides.left.rawValue))
        input(.type("hidden"), .name("right"), .value(model.sides.right.rawValue))
        SelectField(
          "kind", Message("authoring.question.kind"),
          choices: Question.Kind.allCases.map { kind in
            (kind.rawValue, say("learning.question.kind.\(kind.rawValue)"))
          }, state, visit.words)
        button(.class("button"), .type("submit")) { say("authoring.question.begin") }
      }
      p {
        a(.href(visit.bank.list(into: model.spot, of: slug))) { say("authoring.questions.bank") }
      }
    }
  }
}

/// The questions in their order, each with what it still lacks.
struct QuestionList: Component {
  let model: QuestionsModel
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  private func place(_ item: QuestionsModel.Item, _ more: String...) -> URLPath {
    let number = String(item.number)
    return more.isEmpty
      ? visit.authoring.questions(
        model.spot, of: model.course.slug, number, sides: model.sides)
      : visit.authoring.questions(model.spot, of: model.course.slug, number, more[0])
  }

  var body: Markup {
    if model.items.isEmpty {
      p(.class("muted")) { say("authoring.questions.none") }
    } else {
      // One form for all: what the files were is said once.
      CommandForm(
        visit.authoring.questions(model.spot, of: model.course.slug), visit: visit,
        class: "list-form"
      ) {
        QuizBasis(model: model)
        ol(.class("steps")) { for item in model.items { li { row(item) } } }
      }
    }
  }

  @MarkupBuilder private func row(_ item: QuestionsModel.Item) -> Markup {
    let best = item.question.text.best(visit.language)
    h2(.lang((best?.language ?? visit.language).tag)) {
      a(.href(place(item))) { best?.text ?? Blank.sign }
    }
    p {
      span(.class("tag")) { say("learning.question.kind.\(item.question.kind.rawValue)") }
      " "
      Missing(languages: item.missing, visit: visit)
    }
    div(.class("button-row")) {
      if item.number > 1 { button(item, "up", "authoring.lesson.up", best?.text) }
      if item.number < model.items.count {
        button(item, "down", "authoring.lesson.down", best?.text)
      }
      button(item, nil, "authoring.question.remove", best?.text)
    }
  }

  private func button(
    _ item: QuestionsModel.Item, _ way: String?, _ key: String, _ text: String?
  ) -> Markup {
    Markup.element(
      "button",
      [
        .type("submit"), .class(way == nil ? "quiet danger" : "quiet"),
        .formaction(place(item, way == nil ? "removal" : "move")),
        .ariaLabel("\(say(key)): \(text ?? String(item.number))"),
      ] + (way.map { [.name("to"), .value($0)] } ?? []), .text(say(key)))
  }
}

/// In which languages words are missing, in words.
struct Missing: Component {
  let languages: [Language]
  let visit: Visit

  var body: Markup {
    if languages.isEmpty {
      span(.class("tag good")) { visit.words(Message("authoring.gap.none")) }
    } else {
      span(.class("tag warn")) {
        visit.words(
          Message(
            "authoring.question.missing",
            .text(languages.map(\.endonym).joined(separator: ", "))))
      }
    }
  }
}

/// What the files of all languages were when the page was made.
struct QuizBasis: Component {
  let model: QuestionsModel

  var body: Markup {
    input(.type("hidden"), .name("left"), .value(model.sides.left.rawValue))
    input(.type("hidden"), .name("right"), .value(model.sides.right.rawValue))
    for language in Language.allCases {
      input(
        .type("hidden"), .name("based.\(language.rawValue)"),
        .value(model.blobs[language]?.description ?? ""))
    }
  }
}
