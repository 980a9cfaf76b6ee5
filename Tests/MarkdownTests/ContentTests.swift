import Foundation
import Markdown
import Testing

/// The texts that ship: every lesson can be read and rendered.
@Suite struct ContentTests {
  private static let courses = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
      "Content/courses")

  private static func texts(named start: String) throws -> [(name: String, text: String)] {
    let names = FileManager.default.enumerator(atPath: courses.path)?.compactMap { $0 as? String }
    return try (names ?? []).filter { $0.hasSuffix(".md") && $0.contains("/" + start) }.map {
      ($0, try String(contentsOf: courses.appendingPathComponent($0), encoding: .utf8))
    }
  }

  @Test func `every lesson is rendered with its links and without loss`() throws {
    let lessons = try Self.texts(named: "lesson.")
    #expect(lessons.count >= 12)
    for lesson in lessons {
      let matter = try FrontMatter(lesson.text)
      #expect(try matter.number("minutes") <= 15, "\(lesson.name)")
      #expect(try !matter.value("title").isEmpty)
      let html = try markdownHTML(matter.body)
      #expect(html.hasPrefix("<h2>"), "\(lesson.name)")
      #expect(html.contains("href=\"https://cbd.minjust.gov.kg\""), "\(lesson.name)")
      #expect(!html.contains("**") && !html.contains("&lt;"), "\(lesson.name)")
    }
  }

  @Test func `every lesson says when its law was last checked`() throws {
    for lesson in try Self.texts(named: "lesson.") {
      let month = try FrontMatter(lesson.text).value("law-checked")
      #expect(month.wholeMatch(of: /20\d\d-(0[1-9]|1[0-2])/) != nil, "\(lesson.name)")
      #expect(try FrontMatter(lesson.text).body.contains(month.prefix(4)), "\(lesson.name)")
    }
  }

  @Test func `a course names its lessons in four languages`() throws {
    let courses = try Self.texts(named: "course.md")
    #expect(!courses.isEmpty)
    for course in courses {
      let matter = try FrontMatter(course.text)
      let folder = course.name.replacing("course.md", with: "")
      for lesson in try matter.list("lessons") {
        for language in ["ky", "ru", "uz", "en"] {
          _ = try matter.value("title.\(language)")
          let path = Self.courses.appendingPathComponent(
            "\(folder)\(lesson)/lesson.\(language).md"
          ).path
          #expect(FileManager.default.fileExists(atPath: path))
        }
      }
    }
  }
}
