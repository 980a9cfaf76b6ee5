import Core
import Localization
import Markup
import Web

/// One question with what she can do about it: choose, put in order, match, type or write.
struct QuestionField: Component {
  let item: QuizModel.Item
  let state: FormState
  let visit: Visit

  private var name: String { QuizForm.field(item.number) }
  private var language: Language { visit.contentLanguage }
  private var question: Question { item.question }

  var body: Markup {
    let fault = state.fault(name)
    var described = fault == nil ? [] : ["\(name)-fault"]
    if hint != nil { described.insert("\(name)-hint", at: 0) }
    let attributes: [Attribute] =
      described.isEmpty ? [] : [.ariaDescribedby(described.joined(separator: " "))]
    return .element(
      "fieldset", [.id(name), .class(fault == nil ? "field" : "field faulty")] + attributes,
      content(fault))
  }

  private var hint: String? {
    switch question.kind {
    case .single, .trueOrFalse: nil
    case .several: "learning.quiz.several"
    default: "learning.quiz.hint.\(question.kind.rawValue)"
    }
  }

  @MarkupBuilder private func content(_ fault: Message?) -> Markup {
    legend {
      "\(item.number). "
      span(.lang(language.tag)) { question.text.text(language) }
    }
    if let hint {
      span(.class("hint"), .id("\(name)-hint")) { visit.words(Message(hint)) }
    }
    if let fault {
      span(.class("fault"), .id("\(name)-fault")) { visit.words(fault) }
    }
    switch question.kind {
    case .number: typed([.inputmode("decimal"), .autocomplete("off")])
    case .shortText: typed([.autocomplete("off"), .maxlength("200")])
    case .freeText: written
    case .order: order
    case .pairs: pairs
    default: for (place, choice) in question.options.enumerated() { option(place, choice) }
    }
  }

  private func option(_ place: Int, _ choice: QuizOption) -> Markup {
    let value = String(place + 1)
    let type = question.kind == .several ? "checkbox" : "radio"
    let attributes: [Attribute] =
      [.type(type), .name(name), .value(value)] + (state.has(name, value) ? [.checked] : [])
    return label(.class("choice")) {
      Markup.element("input", attributes, nil)
      span(.lang(language.tag)) { choice.text.text(language) }
    }
  }

  private func typed(_ more: [Attribute]) -> Markup {
    label(.class("answer")) {
      span { visit.words(Message("learning.answer.of-mine")) }
      Markup.element(
        "input", [.type("text"), .name(name), .value(state.value(name))] + more, nil)
    }
  }

  private var written: Markup {
    label(.class("answer")) {
      span { visit.words(Message("learning.answer.of-mine")) }
      textarea(.name(name), .rows("6")) { state.value(name) }
    }
  }

  /// The items stand in one order for everybody; beside each the place it belongs to.
  private var order: Markup {
    .group(
      question.options.enumerated().map { place, item in
        row(
          place, item.text,
          question.options.indices.map { (value: String($0 + 1), title: String($0 + 1)) })
      })
  }

  private var pairs: Markup {
    let halves = question.offered.enumerated().map { place, half in
      (value: String(place + 1), title: half.text(language))
    }
    return .group(question.asked.map { row($0, question.options[$0].text, halves) })
  }

  private func row(
    _ place: Int, _ text: Translated, _ choices: [(value: String, title: String)]
  ) -> Markup {
    let field = QuizForm.field(item.number, item: place)
    let options = ([("", "–")] + choices).map { value, title in
      Markup.element(
        "option", [.value(value)] + (state.has(field, value) && value != "" ? [.selected] : []),
        .text(title))
    }
    return label(.class("answer placed \(question.kind.rawValue)")) {
      span(.lang(language.tag)) { text.text(language) }
      Markup.element(
        "select", question.kind == .pairs ? [.name(field), .lang(language.tag)] : [.name(field)],
        .group(options))
    }
  }
}
