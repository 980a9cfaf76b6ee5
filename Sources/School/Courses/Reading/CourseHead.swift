import Core
import Markdown
import Markup

/// What `course.md` says.
struct CourseHead {
  let file: ContentFile
  let id: String
  let idLine: Int
  let version: Int
  let hours: Int
  let title: Translated
  let summary: Translated
  let translations: [Language: TranslationState]
  let lessons: [String]

  private static let keys: Set<String> = Set(
    ["id", "version", "hours", "lessons"]
      + Language.allCases.flatMap { language in
        ["title", "summary", "translation"].map { "\($0).\(language.rawValue)" }
      })

  init(in folder: CourseFolder) throws {
    let file = try ContentFile("course.md", in: folder)
    let front = try file.frontMatter(CourseHead.keys)
    self.file = file
    id = try file.naming { try front.value("id") }
    idLine = front.line(of: "id")
    version = try file.number(front, "version", in: 1...100_000)
    hours = try file.number(front, "hours", in: 1...1000)
    title = try file.translated(front, "title")
    summary = try file.translated(front, "summary")
    translations = try Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        (language, try file.translation(front, "translation.\(language.rawValue)"))
      })
    lessons = try file.lessons(front)
    if !front.body.trimmed.isEmpty {
      throw file.fault(front.bodyLine, "course.md is empty below its front matter")
    }
  }
}

extension ContentFile {
  /// The folders of the lessons: `<number>-<slug>`, numbered without gaps.
  fileprivate func lessons(_ front: FrontMatter) throws -> [String] {
    let folders = try naming { try front.list("lessons") }
    for (index, folder) in folders.enumerated() {
      let isPlain = folder.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
      guard isPlain, folder.hasPrefix("\(index + 1)-"), folder.utf8.count <= 80 else {
        throw fault(front.line(of: "lessons"), "\"\(folder)\" must read \(index + 1)-<slug>")
      }
    }
    return folders
  }

  /// The text below the front matter, rendered for a page.
  func prose(_ front: FrontMatter) throws -> Markup {
    if front.body.trimmed.isEmpty { throw fault(front.bodyLine, "the lesson has no text") }
    do {
      return try renderMarkdown(front.body, loweringHeadings: 1)
    } catch {
      throw fault(front.bodyLine + error.line - 1, "\(error.reason)")
    }
  }
}
