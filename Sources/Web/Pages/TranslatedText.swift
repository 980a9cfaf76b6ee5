import Core
import Localization
import Markup

/// A text of the community: the reader's own language open, the others folded away.
package struct TranslatedText: Component {
  let name: String
  let label: Message
  let state: FormState
  let words: Localizer
  let hint: Message?
  let rowCount: Int

  package init(
    name: String, label: Message, state: FormState, words: Localizer, hint: Message? = nil,
    rowCount: Int = 1
  ) {
    self.name = name
    self.label = label
    self.state = state
    self.words = words
    self.hint = hint
    self.rowCount = rowCount
  }

  package var body: Markup {
    fieldset(.class("translated")) {
      Markup.element("legend", [], .text(words(label)))
      if let hint { p(.class("hint")) { words(hint) } }
      field(words.language)
      let others = Language.allCases.filter { $0 != words.language }
      Markup.element(
        "details", others.contains(where: isInUse) ? [.open] : [],
        .group([
          summary { words(Message("web.form.other-languages")) },
          .group(others.map(field)),
        ]))
    }
  }

  private func isInUse(_ language: Language) -> Bool {
    let field = "\(name).\(language.rawValue)"
    return !state.value(field).isEmpty || state.fault(field) != nil
  }

  private func field(_ language: Language) -> Markup {
    let field = "\(name).\(language.rawValue)"
    let title = Message("web.language.\(language.rawValue)")
    return rowCount == 1
      ? TextField(field, title, state, words, isRequired: false, more: .lang(language.tag)).body
      : TextArea(field, title, state, words, rows: rowCount).body
  }
}

extension FormReader {
  /// A text of several lines in any of the four languages.
  package mutating func translatedText(_ field: String, limit: Int) -> Translated {
    var texts: [Language: String] = [:]
    for language in Language.allCases {
      texts[language] = text("\(field).\(language.rawValue)", in: 0...limit)
    }
    return Translated(texts)
  }
}

extension Translated {
  /// The fields of a form that shows this text.
  package func fields(_ name: String) -> [String: String] {
    Language.allCases.reduce(into: [:]) { fields, language in
      fields["\(name).\(language.rawValue)"] = self[language] ?? ""
    }
  }
}
