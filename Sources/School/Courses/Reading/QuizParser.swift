import Core
import Markdown

/// The questions of one language as they stand in their file.
struct QuizText {
  struct Option {
    let isRight: Bool
    let text: String
    let feedback: String
  }

  /// More than anybody answers on one page.
  static let limit = 25

  typealias Kind = Question.Kind

  struct Item {
    let line: Int
    let kind: Kind
    let text: String
    let options: [Option]
  }

  let file: ContentFile
  let translation: TranslationState
  let items: [Item]

  init(_ file: ContentFile) throws {
    let front = try file.frontMatter(["translation"])
    self.file = file
    translation = try file.translation(front)
    var parser = QuizParser(
      file: file, lines: ContentLine.all(of: front.body, from: front.bodyLine)[...])
    items = try parser.items()
    guard 1...QuizText.limit ~= items.count else {
      throw file.fault(front.bodyLine, "a quiz has one to \(QuizText.limit) questions")
    }
  }
}

/// Reads `## q1 single`, the question, and its options with their feedback.
private struct QuizParser {
  let file: ContentFile
  var lines: ArraySlice<ContentLine>

  mutating func items() throws -> [QuizText.Item] {
    var items: [QuizText.Item] = []
    while let head = lines.popFirst() {
      items.append(try item(head, number: items.count + 1))
    }
    return items
  }

  private mutating func item(_ head: ContentLine, number: Int) throws -> QuizText.Item {
    let kind = try self.kind(head, number: number)
    guard let text = lines.popFirst(), !text.text.hasPrefix("- "), !text.text.hasPrefix("## ")
    else {
      throw file.fault(head.number, "q\(number) has no question below its head")
    }
    var options: [QuizText.Option] = []
    while let line = lines.first, !line.text.hasPrefix("## ") {
      lines.removeFirst()
      options.append(try option(line, kind: kind))
    }
    try check(options, kind: kind, line: head.number)
    return QuizText.Item(line: head.number, kind: kind, text: text.text, options: options)
  }

  private func kind(_ head: ContentLine, number: Int) throws -> Question.Kind {
    let words = head.text.split(whereSeparator: \.isWhitespace)
    guard words.count == 3, words[0] == "##" else {
      throw file.fault(head.number, "a question begins with \"## q\(number) kind\"")
    }
    guard words[1] == "q\(number)" else {
      throw file.fault(head.number, "this question must be q\(number)")
    }
    guard let kind = Question.Kind(rawValue: String(words[2])) else {
      throw file.fault(head.number, "a question is single, several or true-or-false")
    }
    return kind
  }

  private mutating func option(_ line: ContentLine, kind: Question.Kind) throws -> QuizText.Option {
    let marks = kind == .several ? (on: "- [x]", off: "- [ ]") : (on: "- (x)", off: "- ( )")
    let isRight = line.text.hasPrefix(marks.on)
    let text = line.text.dropFirst(marks.on.count).trimmed
    guard isRight || line.text.hasPrefix(marks.off), !text.isEmpty else {
      throw file.fault(line.number, "an option begins with \"\(marks.on)\" or \"\(marks.off)\"")
    }
    guard let next = lines.first, next.text.hasPrefix(">"),
      case let feedback = next.text.dropFirst().trimmed, !feedback.isEmpty
    else { throw file.fault(line.number, "the option has no feedback (\"> …\") below it") }
    lines.removeFirst()
    return QuizText.Option(isRight: isRight, text: text, feedback: feedback)
  }

  private func check(_ options: [QuizText.Option], kind: Question.Kind, line: Int) throws {
    let right = options.count(where: \.isRight)
    switch kind {
    case .single:
      guard 2...6 ~= options.count, right == 1 else {
        throw file.fault(line, "a single question has two to six options, exactly one right")
      }
    case .trueOrFalse:
      guard options.count == 2, right == 1 else {
        throw file.fault(line, "a true-or-false question has two options, exactly one right")
      }
    case .several:
      guard 2...6 ~= options.count, right >= 1 else {
        throw file.fault(line, "a several question has two to six options, at least one right")
      }
    }
  }
}
