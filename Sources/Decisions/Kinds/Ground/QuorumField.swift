import Core
import Localization
import Markup
import Web

/// How many of those who may vote must take part.
struct QuorumField: Component {
  let state: FormState
  let words: Localizer

  var body: Markup {
    TextField(
      "quorum", Message("decisions.quorum.name"), state.or(["quorum": "50"]), words,
      hint: Message("decisions.quorum.hint"), more: .inputmode("numeric"))
  }
}

extension RuleFacts.Fact {
  static func quorum(_ percent: Int) -> RuleFacts.Fact {
    RuleFacts.Fact(
      name: Message("decisions.quorum.name"),
      value: Message("decisions.quorum.value", .number(percent)),
      hint: Message("decisions.quorum.hint"))
  }

  /// A parameter that is one of a few, each with its sentence.
  static func one(of name: String, _ value: String) -> RuleFacts.Fact {
    RuleFacts.Fact(
      name: Message("decisions.\(name).name"),
      value: Message("decisions.\(name).\(value)"),
      hint: Message("decisions.\(name).\(value).hint"))
  }
}

extension RadioGroup {
  /// A choice whose title and sentences stand under `decisions.name.value`.
  init(
    oneOf name: String, _ values: [String], usual: String, _ state: FormState, _ words: Localizer
  ) {
    self.init(
      name: name, legend: Message("decisions.\(name).name"),
      choices: values.map { value in
        (
          value, Message("decisions.\(name).\(value)"),
          Message("decisions.\(name).\(value).hint")
        )
      },
      state: state.or([name: usual]), words: words)
  }
}
