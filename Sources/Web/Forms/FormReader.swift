import Core
import HTTP
import Localization

/// Reads a form field by field and gathers every fault, so that she is told all at once.
package struct FormReader {
  package let form: FormData
  private(set) var faults: [Fault] = []

  package init(_ form: FormData) { self.form = form }

  package var hasFaults: Bool { !faults.isEmpty }

  package mutating func fault(_ field: String, _ message: Message) {
    faults.append(Fault(field, message))
  }

  /// Ends the reading: throws all faults, if there are any.
  package func finish() throws {
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }

  /// One line of text, trimmed and in NFC.
  package mutating func line(_ field: String, in range: ClosedRange<Int> = 1...200) -> String {
    let text = Normalize.name(form[field] ?? "")
    check(field, text, range)
    return text
  }

  /// Several lines of text; an empty one is fine unless the range says otherwise.
  package mutating func text(_ field: String, in range: ClosedRange<Int> = 0...4000) -> String {
    let lines = (form[field] ?? "").split(omittingEmptySubsequences: false) { $0.isNewline }
    let text = lines.map { Normalize.name(String($0)) }.joined(separator: "\n")
      .trimmingNewlines()
    check(field, text, range)
    return text
  }

  /// A text whose spaces mean something, such as Markdown; empty lines at its ends are dropped.
  package mutating func prose(_ field: String, limit: Int) -> String {
    let text = Normalize.prose(form[field] ?? "").trimmingNewlines()
    check(field, text, 0...limit)
    return text
  }

  /// A text in four fields `name.ky` and so on; at least one is needed if `isRequired`.
  package mutating func translated(
    _ field: String, limit: Int = 200, isRequired: Bool = true
  ) -> Translated {
    var texts: [Language: String] = [:]
    for language in Language.allCases {
      texts[language] = line("\(field).\(language.rawValue)", in: 0...limit)
    }
    let translated = Translated(texts)
    if isRequired && translated.isEmpty {
      fault("\(field).ky", Message("web.fault.one-language"))
    }
    return translated
  }

  /// A whole number within a range; spaces between digits are how people write thousands.
  package mutating func number(
    _ field: String, in range: ClosedRange<Int>, or absent: Int? = nil
  ) -> Int {
    let typed = (form[field] ?? "").filter { !$0.isWhitespace }
    if typed.isEmpty, let absent { return absent }
    guard let number = Int(typed) else {
      fault(field, typed.isEmpty ? Message("web.fault.required") : Message("web.fault.number"))
      return range.lowerBound
    }
    guard range.contains(number) else {
      fault(
        field,
        Message("web.fault.range", .number(range.lowerBound), .number(range.upperBound)))
      return range.lowerBound
    }
    return number
  }

  package mutating func day(_ field: String) -> Day {
    let typed = form[field] ?? ""
    if let day = Day(typed) { return day }
    fault(field, Message(typed.isEmpty ? "web.fault.required" : "web.fault.day"))
    return Day(number: 0)
  }

  /// Minutes since midnight, from `14:30`.
  package mutating func time(_ field: String) -> Int {
    let typed = form[field] ?? ""
    let parts = typed.split(separator: ":").map { Int($0) }
    if parts.count >= 2, let hour = parts[0], let minute = parts[1], 0...23 ~= hour,
      0...59 ~= minute
    {
      return hour * 60 + minute
    }
    fault(field, Message(typed.isEmpty ? "web.fault.required" : "web.fault.time"))
    return 0
  }

  /// One of the values of an enumeration.
  package mutating func choice<Choice: RawRepresentable>(
    _ field: String, _: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    guard let choice = form[field].flatMap(Choice.init(rawValue:)) else {
      fault(field, Message("web.fault.choose"))
      return nil
    }
    return choice
  }

  package func flag(_ field: String) -> Bool { form[field] != nil }

  private mutating func check(_ field: String, _ text: String, _ range: ClosedRange<Int>) {
    let count = text.unicodeScalars.count
    if count < range.lowerBound {
      fault(field, Message("web.fault.required"))
    } else if count > range.upperBound {
      fault(field, Message("web.fault.too-long", .number(range.upperBound)))
    }
  }
}

extension String {
  fileprivate func trimmingNewlines() -> String {
    var rest = self[...]
    while rest.last?.isNewline == true { rest.removeLast() }
    while rest.first?.isNewline == true { rest.removeFirst() }
    return String(rest)
  }
}
