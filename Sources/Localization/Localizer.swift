import Core

/// Says messages in one language; cheap to copy and to share between threads.
package struct Localizer: Sendable {
  package let language: Language
  private let patterns: [String: Pattern]?
  private let rules: PluralRules

  init(_ language: Language, patterns: [String: Pattern]?) {
    self.language = language
    self.patterns = patterns
    rules = PluralRules(language)
  }

  /// Says `key(argument, argument)`, so that wording never breaks a test.
  package static let keys = Localizer(.en, patterns: nil)

  /// The sentence for this message; a key nobody wrote is shown as it is.
  package func callAsFunction(_ message: Message) -> String {
    guard let patterns else { return spelled(message) }
    guard let pattern = patterns[message.key] else { return message.key }
    var sentence = ""
    say(pattern, with: message.arguments, into: &sentence)
    return sentence
  }

  private func say(
    _ pattern: Pattern, with arguments: [Message.Argument], into sentence: inout String
  ) {
    for piece in pattern.pieces {
      switch piece {
      case .text(let text):
        sentence += text
      case .argument(let index):
        if let argument = arguments[checked: index] { sentence += said(argument) }
      case .plural(let index, let forms):
        guard let form = form(among: forms, for: arguments[checked: index]) else { continue }
        say(form, with: arguments, into: &sentence)
      }
    }
  }

  private func form(among forms: PluralForms, for argument: Message.Argument?) -> Pattern? {
    guard case .number(let number) = argument else { return forms.categories[.other] }
    return forms.form(for: number, by: rules)
  }

  private func said(_ argument: Message.Argument) -> String {
    switch argument {
    case .text(let text): text
    case .number(let number): Numerals.grouped(number)
    case .message(let message): self(message)
    }
  }

  private func spelled(_ message: Message) -> String {
    if message.arguments.isEmpty { return message.key }
    let arguments = message.arguments.map { argument in
      switch argument {
      case .text(let text): text
      case .number(let number): String(number)
      case .message(let message): spelled(message)
      }
    }
    return "\(message.key)(\(arguments.joined(separator: ", ")))"
  }
}

extension Array {
  fileprivate subscript(checked index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
