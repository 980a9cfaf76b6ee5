import Core

/// One question as it stands in a file of one language.
package struct QuestionText: Sendable, Hashable {
  package struct Option: Sendable, Hashable {
    package var isRight = false
    package var place: Int?
    package var text = ""
    package var match = ""
    package var feedback = ""
  }

  package let line: Int
  package let kind: Question.Kind
  package var lesson: String?
  package let text: String
  package let explanation: String
  package let options: [Option]
}

/// Reads what stands below the head of a question: its text, what is said to everybody, and its
/// options with their feedback.
package struct QuestionParser {
  /// More than anybody reads on a phone.
  package static let lineLimit = 1000

  let kind: Question.Kind
  /// In a quiz every answer that can be given is explained; the bank takes questions without.
  let needsFeedback: Bool
  private(set) var lines: ArraySlice<ContentLine>

  init(_ kind: Question.Kind, _ lines: ArraySlice<ContentLine>, needsFeedback: Bool) {
    self.kind = kind
    self.lines = lines
    self.needsFeedback = needsFeedback
  }

  /// A question alone, as it is written in the bank.
  package static func question(
    _ text: String, _ kind: Question.Kind
  ) throws(QuestionFault) -> QuestionText {
    let lines = ContentLine.all(of: text, from: 1)
    var parser = QuestionParser(kind, lines[...], needsFeedback: false)
    return try parser.question(head: 1)
  }

  mutating func question(head: Int) throws(QuestionFault) -> QuestionText {
    guard let first = lines.popFirst(), !first.text.hasPrefix("- "),
      !first.text.hasPrefix("## "), case let text = Self.unescaped(first.text), !text.isEmpty
    else { throw QuestionFault(head, .noText) }
    try check(first)
    let explanation = try note() ?? ""
    var options: [QuestionText.Option] = []
    while let line = lines.first, !line.text.hasPrefix("## ") {
      lines.removeFirst()
      try check(line)
      var option = try option(line)
      option.feedback = try feedback(of: line)
      options.append(option)
    }
    guard kind.allows(options) else { throw QuestionFault(head, .options(kind)) }
    return QuestionText(
      line: head, kind: kind, text: text, explanation: explanation, options: options)
  }

  private func option(_ line: ContentLine) throws(QuestionFault) -> QuestionText.Option {
    if kind.isPlaced { return try placed(line) }
    let marks = kind == .several ? (on: "- [x]", off: "- [ ]") : (on: "- (x)", off: "- ( )")
    let isRight = line.text.hasPrefix(marks.on)
    let text = line.text.dropFirst(marks.on.count).trimmed
    guard isRight || line.text.hasPrefix(marks.off), !text.isEmpty else {
      throw QuestionFault(line.number, .mark(on: marks.on, off: marks.off))
    }
    if kind == .number, text != "*", QuantityRange(text) == nil {
      throw QuestionFault(line.number, .number(text))
    }
    if kind == .shortText, ShortText.spellings(text).isEmpty {
      throw QuestionFault(line.number, .mark(on: marks.on, off: marks.off))
    }
    return QuestionText.Option(isRight: isRight, text: text)
  }

  private func placed(_ line: ContentLine) throws(QuestionFault) -> QuestionText.Option {
    guard line.text.hasPrefix("- ("), let end = line.text.firstIndex(of: ")"),
      let place = Int(line.text[line.text.index(line.text.startIndex, offsetBy: 3)..<end]),
      1...10 ~= place, case let text = line.text[line.text.index(after: end)...].trimmed,
      !text.isEmpty
    else { throw QuestionFault(line.number, .place) }
    guard kind == .pairs else { return QuestionText.Option(place: place - 1, text: text) }
    guard let arrow = text.firstRange(of: "->"),
      case let match = text[arrow.upperBound...].trimmed, !match.isEmpty
    else { throw QuestionFault(line.number, .pair) }
    return QuestionText.Option(
      place: place - 1, text: text[..<arrow.lowerBound].trimmed, match: match)
  }

  private mutating func feedback(of line: ContentLine) throws(QuestionFault) -> String {
    let note = try note()
    let isAsked = needsFeedback && kind.isGraded && !kind.isPlaced
    if isAsked && (note ?? "").isEmpty { throw QuestionFault(line.number, .noFeedback) }
    return note ?? ""
  }

  /// A line `> …`, if one is next.
  private mutating func note() throws(QuestionFault) -> String? {
    guard let next = lines.first, next.text.hasPrefix(">") else { return nil }
    lines.removeFirst()
    try check(next)
    return next.text.dropFirst().trimmed
  }

  private func check(_ line: ContentLine) throws(QuestionFault) {
    guard line.text.unicodeScalars.count <= Self.lineLimit else {
      throw QuestionFault(line.number, .tooLong(limit: Self.lineLimit))
    }
  }

  /// A text that would be read as a mark stands behind a backslash.
  private static func unescaped(_ text: String) -> String {
    text.hasPrefix("\\") ? text.dropFirst().trimmed : text
  }
}

extension Question.Kind {
  func allows(_ options: [QuestionText.Option]) -> Bool {
    let right = options.count(where: \.isRight)
    switch self {
    case .single: return 2...10 ~= options.count && right == 1
    case .trueOrFalse: return options.count == 2 && right == 1
    case .several: return 2...10 ~= options.count && right >= 1
    case .number, .shortText:
      let isCalm = options.enumerated().allSatisfy { place, option in
        option.text != "*" || (place == options.count - 1 && !option.isRight)
      }
      return 1...10 ~= options.count && right >= 1 && isCalm
    case .order, .pairs:
      let asked = self == .order ? options.count : options.count { !$0.text.isEmpty }
      return 2...10 ~= options.count && asked >= 2
        && Set(options.compactMap(\.place)) == Set(options.indices)
    case .freeText: return options.isEmpty
    case .survey: return 2...10 ~= options.count && right == 0
    }
  }
}
