import Core
import Localization
import Markup
import Web

/// A choice of one among a few, each with a sentence that says what it means.
struct RadioGroup: Component {
  let name: String
  let legend: Message
  let choices: [(value: String, title: Message, hint: Message)]
  let state: FormState
  let words: Localizer

  var body: Markup {
    fieldset(.class(fault == nil ? "field" : "field faulty")) {
      Markup.element("legend", [], .text(words(legend)))
      if let fault { span(.class("fault"), .id("\(name)-fault")) { words(fault) } }
      for choice in choices { row(choice) }
    }
  }

  private var fault: Message? { state.fault(name) }

  private func row(_ choice: (value: String, title: Message, hint: Message)) -> Markup {
    let id = "\(name)-\(choice.value)"
    let attributes: [Attribute] =
      [.type("radio"), .name(name), .value(choice.value), .ariaDescribedby("\(id)-hint")]
      + (state.has(name, choice.value) ? [.checked] : [])
    return label(.class("choice")) {
      Markup.element("input", attributes, nil)
      span {
        strong { words(choice.title) }
        span(.class("hint"), .id("\(id)-hint")) { words(choice.hint) }
      }
    }
  }
}
