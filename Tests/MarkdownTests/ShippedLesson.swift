import Foundation
import Markdown
import Testing

/// One lesson as it lies in Content, before the school reads it.
struct ShippedLesson: CustomTestStringConvertible {
  static let languages = ["ky", "ru", "uz", "en"]

  private static let courses = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
      "Content/courses")

  let name: String
  /// The body of the lesson by language.
  let bodies: [String: String]

  static func all() throws -> [ShippedLesson] {
    try FileManager.default.contentsOfDirectory(atPath: courses.path).sorted().flatMap { course in
      let head = try text("\(course)/course.md")
      return try FrontMatter(head).list("lessons").map { try ShippedLesson("\(course)/\($0)") }
    }
  }

  private init(_ name: String) throws {
    self.name = name
    bodies = try Dictionary(
      uniqueKeysWithValues: Self.languages.map {
        ($0, try FrontMatter(Self.text("\(name)/lesson.\($0).md")).body)
      })
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: courses.appendingPathComponent(path), encoding: .utf8)
  }

  var testDescription: String { name }

  func body(_ language: String) -> String { bodies[language] ?? "" }

  func lines(_ language: String) -> [Substring] { body(language).split(separator: "\n") }

  /// What stands in the headings of the first level, in their order.
  func headings(_ language: String) -> [Substring] {
    lines(language).filter { $0.hasPrefix("# ") }.map { $0.dropFirst(2) }
  }

  /// What a lesson is built of, line by line, whatever its language.
  func shape(_ language: String) -> [String] {
    lines(language).map { line in
      if line.hasPrefix("#") { return String(line.prefix { $0 == "#" }) }
      if line.hasPrefix("- ") { return "-" }
      return line.prefixMatch(of: #/\d+\. /#) == nil ? "text" : "step"
    }
  }

  /// Every number in the text, sorted: a translation may move a figure, never change it.
  func figures(_ language: String) -> [Substring] {
    body(language).matches(of: /\d+/).map(\.output).sorted()
  }

  func words(_ language: String) -> [Substring] {
    body(language).split { !$0.isLetter && $0 != "-" && $0 != "'" }.filter { $0 != "-" }
  }
}
