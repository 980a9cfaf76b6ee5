import Core
import Markdown

/// The questions of one language as they stand in their file.
struct QuizText {
  /// More than anybody answers on one page.
  static let limit = 25
  static let mostTries = 20

  let file: ContentFile
  let translation: TranslationState
  /// Of the tests before and after a course, which are no part of a lesson.
  let title: String?
  let tries: Int?
  let counting: Quiz.Counting
  let items: [QuestionText]

  init(_ file: ContentFile, isTest: Bool = false) throws {
    let keys = ["translation", "tries", "counts"] + (isTest ? ["title"] : [])
    let front = try file.frontMatter(Set(keys))
    self.file = file
    translation = try file.translation(front)
    title = isTest ? try file.naming { try front.value("title") } : nil
    tries =
      front["tries"] == nil ? nil : try file.number(front, "tries", in: 1...QuizText.mostTries)
    guard let counting = Quiz.Counting(rawValue: front["counts"] ?? "best") else {
      throw file.fault(front.line(of: "counts"), Message("learning.quiz.file.counts"))
    }
    self.counting = counting
    var parser = QuizParser(
      file: file, lines: ContentLine.all(of: front.body, from: front.bodyLine)[...])
    items = try parser.items()
    guard 1...QuizText.limit ~= items.count else {
      throw file.fault(front.bodyLine, Message("learning.quiz.file.count", .number(QuizText.limit)))
    }
    // A test is there for its gain; after a lesson a survey may stand alone.
    guard !isTest || items.contains(where: { $0.kind.isGraded }) else {
      throw file.fault(front.bodyLine, Message("learning.quiz.file.none-right"))
    }
  }
}

extension QuizText {
  /// Itself, where each question that names a lesson names one of the course.
  func checked(_ lessons: [String]) throws -> QuizText {
    for item in items {
      if let lesson = item.lesson, !lessons.contains(lesson) {
        throw file.fault(item.line, Message("learning.quiz.file.lesson", .text(lesson)))
      }
    }
    return self
  }
}

/// Reads `## q1 single` and the question below it, again and again.
struct QuizParser {
  let file: ContentFile
  var lines: ArraySlice<ContentLine>
  var needsFeedback = true

  /// The questions of a draft, in which feedback may still be missing.
  static func items(of path: String, in folder: CourseFolder) throws -> [QuestionText] {
    let file = try ContentFile(path, in: folder)
    let front = try file.frontMatter(["title", "translation", "tries", "counts"])
    let lines = ContentLine.all(of: front.body, from: front.bodyLine)
    var parser = QuizParser(file: file, lines: lines[...], needsFeedback: false)
    return try parser.items()
  }

  mutating func items() throws -> [QuestionText] {
    var items: [QuestionText] = []
    while let head = lines.popFirst() {
      items.append(try item(head, number: items.count + 1))
    }
    return items
  }

  private mutating func item(_ head: ContentLine, number: Int) throws -> QuestionText {
    let (kind, lesson) = try self.head(head, number: number)
    var parser = QuestionParser(kind, lines, needsFeedback: needsFeedback)
    do {
      var question = try parser.question(head: head.number)
      question.lesson = lesson
      lines = parser.lines
      return question
    } catch let fault {
      throw file.fault(fault.line, fault.message)
    }
  }

  private func head(_ line: ContentLine, number: Int) throws -> (Question.Kind, String?) {
    let words = line.text.split(whereSeparator: \.isWhitespace)
    guard 3...4 ~= words.count, words[0] == "##" else {
      throw file.fault(line.number, Message("learning.quiz.file.head", .number(number)))
    }
    guard words[1] == "q\(number)" else {
      throw file.fault(line.number, Message("learning.quiz.file.id", .number(number)))
    }
    guard let kind = Question.Kind(rawValue: String(words[2])) else {
      let kinds = Question.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw file.fault(line.number, Message("learning.quiz.file.kind", .text(kinds)))
    }
    return (kind, words.count == 4 ? String(words[3]) : nil)
  }
}
