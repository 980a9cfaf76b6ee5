import Core

/// Whether somebody else's sentence may stand where ours does.
package enum Wording {
  /// What keeps a sentence out.
  package enum Fault: Error, Hashable, Sendable {
    case empty
    /// A message is one line of its file.
    case lines
    /// What ICU or our own reader says of it.
    case syntax(String)
    /// The forms that the language needs after a number and the sentence lacks.
    case forms([String])
    /// The places that the sentence must fill, in the order of their numbers.
    case places([Int])
  }

  /// Holds a sentence against the one in whose place it is to stand.
  package static func check(
    _ text: String, in language: Language, insteadOf old: String
  ) throws(Fault) {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .empty }
    // A backslash at the end would draw in the next line of the file.
    guard !text.contains(where: \.isNewline), !text.hasSuffix("\\") else { throw .lines }
    if let reason = MessageSyntax.fault(in: text, language: language) { throw .syntax(reason) }
    let found = try pattern(text)
    let lacking = found.plurals.flatMap { forms in
      PluralRules.required(in: language).filter { forms.categories[$0] == nil }
    }
    guard lacking.isEmpty else { throw .forms(lacking.map(\.rawValue)) }
    let places = try pattern(old).placeholders
    guard found.placeholders == places else { throw .places(places.sorted()) }
  }

  private static func pattern(_ text: String) throws(Fault) -> Pattern {
    do throws(PatternParser.Fault) {
      return try PatternParser.parse(text)
    } catch {
      throw .syntax(error.reason)
    }
  }
}
