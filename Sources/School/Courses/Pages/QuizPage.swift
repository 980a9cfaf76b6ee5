import Core
import Localization
import Markup
import Web

/// All questions of a lesson on one page, in the same order for everybody.
struct QuizPage: Page {
  let model: QuizModel
  let state: FormState
  let visit: Visit

  private var language: Language { visit.contentLanguage }

  var patch: Patch { .school }
  var title: String {
    visit.words(Message("learning.quiz.of", .text(model.lesson.title.text(language))))
  }

  var body: Markup {
    p {
      a(.href(visit.learning.lesson(model.lesson, of: model.course)), .lang(language.tag)) {
        model.lesson.title.text(language)
      }
    }
    h1 { title }
    DraftNotice(model.lesson.quiz.translations[language], visit: visit)
    if !model.isKept {
      p(.class("notice plain")) { visit.words(Message("learning.quiz.practice")) }
    }
    FaultSummary(state, visit.words)
    LearningForm(visit.learning.answers(model.lesson, of: model.course), visit: visit) {
      for item in model.items { QuestionField(item: item, state: state, visit: visit) }
      button(.class("button"), .type("submit")) { visit.words(Message("learning.quiz.send")) }
    }
  }
}

/// One question with its options to choose from.
struct QuestionField: Component {
  let item: QuizModel.Item
  let state: FormState
  let visit: Visit

  private var name: String { QuizForm.field(item.number) }
  private var language: Language { visit.contentLanguage }

  var body: Markup {
    let fault = state.fault(name)
    let described: [Attribute] = fault == nil ? [] : [.ariaDescribedby("\(name)-fault")]
    return .element(
      "fieldset", [.id(name), .class(fault == nil ? "field" : "field faulty")] + described,
      content(fault))
  }

  @MarkupBuilder private func content(_ fault: Message?) -> Markup {
    legend {
      "\(item.number). "
      span(.lang(language.tag)) { item.question.text.text(language) }
    }
    if item.question.kind == .several {
      span(.class("hint")) { visit.words(Message("learning.quiz.several")) }
    }
    if let fault {
      span(.class("fault"), .id("\(name)-fault")) { visit.words(fault) }
    }
    for (place, choice) in item.question.options.enumerated() { option(place, choice) }
  }

  private func option(_ place: Int, _ choice: QuizOption) -> Markup {
    let value = String(place + 1)
    let type = item.question.kind == .several ? "checkbox" : "radio"
    let attributes: [Attribute] =
      [.type(type), .name(name), .value(value)] + (state.has(name, value) ? [.checked] : [])
    return label(.class("choice")) {
      Markup.element("input", attributes, nil)
      span(.lang(language.tag)) { choice.text.text(language) }
    }
  }
}
