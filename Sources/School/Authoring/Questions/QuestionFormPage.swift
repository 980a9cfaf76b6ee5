import Core
import Localization
import Markup
import Web

/// One question in two languages side by side, with the fields of its kind.
struct QuestionFormPage: Page {
  let model: QuestionFormModel
  let state: FormState
  let visit: Visit

  /// More rows than most questions need are folded away.
  private static let shown = 4

  private func say(_ key: String) -> String { visit.words(Message(key)) }
  private var kind: Question.Kind { model.kind }
  private var sides: LanguagePair { model.whole.sides }
  private var slug: String { model.whole.course.slug }

  var patch: Patch { .school }
  var title: String {
    model.number.map { visit.words(Message("authoring.question.edit", .number($0))) }
      ?? say("authoring.question.add")
  }

  private var place: URLPath {
    visit.authoring.questions(
      model.whole.spot, of: slug, model.number.map { String($0) } ?? "new")
  }

  var body: Markup {
    p {
      a(.href(visit.authoring.questions(model.whole.spot, of: slug, sides: sides))) {
        visit.title(of: model.whole.spot, model.whole.title)
      }
    }
    h1 { title }
    p {
      span(.class("tag")) { say("learning.question.kind.\(kind.rawValue)") }
      " "
      if model.number != nil { Missing(languages: model.missing, visit: visit) }
    }
    if model.number != nil {
      SidesForm(action: nil, model: sides, visit: visit)
    }
    standing
    CommandForm(place, visit: visit, class: "writing") {
      FaultSummary(state, visit.words)
      QuizBasis(model: model.whole)
      input(.type("hidden"), .name("kind"), .value(kind.rawValue))
      p(.class("hint")) { say("authoring.question.kind-hint") }
      pair("question", "authoring.question.text", isNeeded: true)
      if model.whole.spot.isTest { about }
      rows
      pair("explanation", "authoring.question.explanation")
      button(.class("button"), .type("submit")) { say("school.save") }
    }
  }

  /// Where somebody else wrote in the meantime, what stands there now.
  @MarkupBuilder private var standing: Markup {
    if state.isTyped, !state.general.isEmpty, let question = model.question {
      div(.class("notice"), .id("standing")) {
        p { say("authoring.question.standing") }
        for language in sides.both {
          if let text = question.written(in: language) {
            pre(.lang(language.tag)) { text }
          }
        }
      }
    }
  }

  private var about: Markup {
    SelectField(
      "lesson", Message("authoring.question.about"),
      choices: [("", say("learning.bank.no-lesson"))]
        + model.whole.lessons.map { lesson in
          (lesson.value, lesson.title.isEmpty ? lesson.value : lesson.title.text(visit.language))
        }, state, visit.words
    ).body
  }

  @MarkupBuilder private var rows: Markup {
    if model.rowCount > 0 {
      p(.class("hint")) {
        say("learning.question.rule.\(kind.rawValue)")
        if kind.isPlaced || kind.isTyped { " " + say("authoring.question.how.\(kind.rawValue)") }
      }
      if let fault = state.fault("options") {
        p(.class("fault"), .id("options-fault")) { visit.words(fault) }
      }
      for number in 1...min(Self.shown, model.rowCount) { row(number) }
      if model.rowCount > Self.shown {
        details(model.rows.count > Self.shown || state.isTyped ? .open : .class("more")) {
          summary { say("authoring.question.more") }
          for number in (Self.shown + 1)...model.rowCount { row(number) }
        }
      }
    }
  }

  private func row(_ number: Int) -> Markup {
    fieldset {
      legend { visit.words(Message("authoring.question.\(rowName)", .number(number))) }
      input(.type("hidden"), .name("from.\(number)"), .value(state.value("from.\(number)")))
      mark(number)
      switch kind {
      case .number:
        TextField(
          "option.\(number)", Message("authoring.question.number"), state, visit.words,
          isRequired: false)
      case .order: pair("option.\(number)", "authoring.question.line")
      case .pairs:
        pair("option.\(number)", "authoring.question.half")
        pair("match.\(number)", "authoring.question.match")
      default: pair("option.\(number)", "authoring.question.answer")
      }
      if hasFeedback { pair("feedback.\(number)", "authoring.question.feedback") }
      if kind.isPlaced {
        TextField(
          "shown.\(number)", Message("authoring.question.shown"), state, visit.words,
          isRequired: false, more: .inputmode("numeric"))
      }
    }
  }

  /// Where it is not needed it is asked only of a question that has some: on a phone each field counts.
  private var hasFeedback: Bool {
    kind.needsFeedback || model.rows.contains { !$0.option.feedback.isEmpty }
  }

  private var rowName: String {
    switch kind {
    case .order: "item"
    case .pairs: "pair"
    default: "option"
    }
  }

  /// What says that an answer is right: a survey and what has its place need none.
  @MarkupBuilder private func mark(_ number: Int) -> Markup {
    if kind.isOneRight {
      let isOn = state.has("correct", String(number))
      label(.class("check")) {
        Markup.element(
          "input",
          [.type("radio"), .name("correct"), .value(String(number))] + (isOn ? [.checked] : []),
          nil)
        span { say("authoring.question.right") }
      }
    } else if kind == .several || kind.isTyped {
      CheckField(
        "correct.\(number)", say("authoring.question.right"),
        isOn: state.has("correct.\(number)", "yes"))
    }
  }

  /// The same in both languages.
  private func pair(_ name: String, _ key: String, isNeeded: Bool = false) -> Markup {
    div(.class("sides")) {
      for language in sides.both {
        TextField(
          "\(name).\(language.rawValue)", Message("\(key)-in", .text(language.endonym)), state,
          visit.words, isRequired: isNeeded && language == sides.left, more: .lang(language.tag))
      }
    }
  }
}
