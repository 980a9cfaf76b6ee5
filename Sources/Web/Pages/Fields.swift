import Core
import Localization
import Markup

/// A labelled field of one line, with its hint and its fault beside it.
package struct TextField: Component {
  let name: String
  let label: Message
  let state: FormState
  let words: Localizer
  let type: String
  let hint: Message?
  let isRequired: Bool
  let more: [Attribute]

  package init(
    _ name: String, _ label: Message, _ state: FormState, _ words: Localizer,
    type: String = "text", hint: Message? = nil, isRequired: Bool = true, more: Attribute...
  ) {
    self.init(
      name, label, state, words, type: type, hint: hint, isRequired: isRequired, attributes: more)
  }

  package init(
    _ name: String, _ label: Message, _ state: FormState, _ words: Localizer, type: String,
    hint: Message? = nil, isRequired: Bool, attributes: [Attribute]
  ) {
    self.name = name
    self.label = label
    self.state = state
    self.words = words
    self.type = type
    self.hint = hint
    self.isRequired = isRequired
    self.more = attributes
  }

  package var body: Markup {
    FieldFrame(
      name: name, label: label, state: state, words: words, hint: hint, isRequired: isRequired
    ) {
      let value: [Attribute] = type == "password" ? [] : [.value(state.value(name))]
      Markup.element(
        "input",
        [.type(type), .id(name), .name(name)] + value
          + FieldFrame.described(name, state: state, hint: hint)
          + (isRequired ? [.required] : []) + more,
        nil)
    }
  }
}

/// A labelled field of several lines.
package struct TextArea: Component {
  let name: String
  let label: Message
  let state: FormState
  let words: Localizer
  let hint: Message?
  let rowCount: Int
  let isRequired: Bool

  package init(
    _ name: String, _ label: Message, _ state: FormState, _ words: Localizer,
    hint: Message? = nil, rows: Int = 4, isRequired: Bool = false
  ) {
    self.name = name
    self.label = label
    self.state = state
    self.words = words
    self.hint = hint
    rowCount = rows
    self.isRequired = isRequired
  }

  package var body: Markup {
    FieldFrame(
      name: name, label: label, state: state, words: words, hint: hint, isRequired: isRequired
    ) {
      Markup.element(
        "textarea",
        [.id(name), .name(name), .rows(String(rowCount))]
          + FieldFrame.described(name, state: state, hint: hint)
          + (isRequired ? [.required] : []),
        .text(state.value(name)))
    }
  }
}

/// A labelled choice from a list.
package struct SelectField: Component {
  let name: String
  let label: Message
  let choices: [(value: String, title: String)]
  let state: FormState
  let words: Localizer
  let hint: Message?

  package init(
    _ name: String, _ label: Message, choices: [(value: String, title: String)],
    _ state: FormState, _ words: Localizer, hint: Message? = nil
  ) {
    self.name = name
    self.label = label
    self.choices = choices
    self.state = state
    self.words = words
    self.hint = hint
  }

  package var body: Markup {
    FieldFrame(name: name, label: label, state: state, words: words, hint: hint, isRequired: true) {
      let options = choices.map { choice -> Markup in
        state.has(name, choice.value)
          ? option(.value(choice.value), .selected) { choice.title }
          : option(.value(choice.value)) { choice.title }
      }
      Markup.element(
        "select",
        [.id(name), .name(name)] + FieldFrame.described(name, state: state, hint: hint),
        .group(options))
    }
  }
}

/// A box to tick, with its label.
package struct CheckField: Component {
  let name: String
  let value: String
  let title: String
  let isOn: Bool

  package init(_ name: String, value: String = "yes", _ title: String, isOn: Bool) {
    self.name = name
    self.value = value
    self.title = title
    self.isOn = isOn
  }

  package var body: Markup {
    let attributes: [Attribute] =
      [.type("checkbox"), .name(name), .value(value)] + (isOn ? [.checked] : [])
    return label(.class("check")) {
      Markup.element("input", attributes, nil)
      span { title }
    }
  }
}

/// A text in the four languages, one field each.
package struct TranslatedField: Component {
  let name: String
  let label: Message
  let state: FormState
  let words: Localizer
  let hint: Message?

  package init(
    _ name: String, _ label: Message, _ state: FormState, _ words: Localizer, hint: Message? = nil
  ) {
    self.name = name
    self.label = label
    self.state = state
    self.words = words
    self.hint = hint
  }

  package var body: Markup {
    fieldset(.class("translated")) {
      legend { words(label) }
      if let hint { p(.class("hint")) { words(hint) } }
      for language in Language.allCases {
        TextField(
          "\(name).\(language.rawValue)", Message("web.language.\(language.rawValue)"), state,
          words, isRequired: false, more: .lang(language.tag))
      }
    }
  }
}

/// A labelled file to choose.
package struct FileField: Component {
  let name: String
  let label: Message
  let accept: String
  let state: FormState
  let words: Localizer

  package init(
    _ name: String, _ label: Message, accept: String, _ state: FormState, _ words: Localizer
  ) {
    self.name = name
    self.label = label
    self.accept = accept
    self.state = state
    self.words = words
  }

  package var body: Markup {
    FieldFrame(name: name, label: label, state: state, words: words, hint: nil, isRequired: true) {
      Markup.element(
        "input",
        [.type("file"), .id(name), .name(name), .accept(accept), .required]
          + FieldFrame.described(name, state: state, hint: nil), nil)
    }
  }
}

/// Label, hint and fault around any field.
struct FieldFrame: Component {
  let name: String
  let label: Message
  let state: FormState
  let words: Localizer
  let hint: Message?
  let isRequired: Bool
  let content: Markup

  init(
    name: String, label: Message, state: FormState, words: Localizer, hint: Message?,
    isRequired: Bool, @MarkupBuilder content: () -> Markup
  ) {
    self.name = name
    self.label = label
    self.state = state
    self.words = words
    self.hint = hint
    self.isRequired = isRequired
    self.content = content()
  }

  var body: Markup {
    div(.class(state.fault(name) == nil ? "field" : "field faulty")) {
      Markup.element(
        "label", [.for(name)],
        .group([
          .text(words(label)),
          isRequired
            ? .nothing : span(.class("optional")) { " (\(words(Message("web.optional"))))" },
        ]))
      if let hint { span(.class("hint"), .id("\(name)-hint")) { words(hint) } }
      if let fault = state.fault(name) {
        span(.class("fault"), .id("\(name)-fault")) { words(fault) }
      }
      content
    }
  }

  static func described(_ name: String, state: FormState, hint: Message?) -> [Attribute] {
    var ids: [String] = []
    if hint != nil { ids.append("\(name)-hint") }
    if state.fault(name) != nil { ids.append("\(name)-fault") }
    var attributes: [Attribute] = []
    if !ids.isEmpty { attributes.append(.ariaDescribedby(ids.joined(separator: " "))) }
    if state.fault(name) != nil { attributes.append(.ariaInvalid("true")) }
    return attributes
  }
}

/// What is wrong with the form as a whole, where a screen reader begins.
package struct FaultSummary: Component {
  let state: FormState
  let words: Localizer

  package init(_ state: FormState, _ words: Localizer) {
    self.state = state
    self.words = words
  }

  package var body: Markup {
    if !state.faults.isEmpty {
      div(.class("notice fault-summary"), .role("alert")) {
        if state.general.isEmpty { p { words(Message("web.fault.summary")) } }
        for message in state.general { p { words(message) } }
      }
    }
  }
}
