import Core
import Markdown
import Markup

/// Reads the texts of one lesson and holds them against what lies beside them.
struct LessonReader {
  let folder: CourseFolder
  let lesson: String
  let demand: CourseDemand
  /// Where the lesson's pictures and sounds are served.
  let media: URLPath

  static let keys: Set<String> = ["title", "minutes", "law-checked", "translation"]

  func text(_ language: Language) throws -> LessonText {
    let file = try ContentFile("\(lesson)/lesson.\(language.rawValue).md", in: folder)
    let front = try file.frontMatter(LessonReader.keys)
    let isOptional = demand == .oneLanguage
    return LessonText(
      language: language, title: try file.naming { try front.value("title") },
      minutes: try file.number(front, "minutes", in: 1...240),
      lawChecked: isOptional && front["law-checked"] == nil
        ? nil : try file.month(front, "law-checked"),
      translation: try file.translation(front, or: isOptional ? .original : nil),
      prose: try prose(of: file, front))
  }

  /// The text below the front matter, rendered for a page.
  private func prose(of file: ContentFile, _ front: FrontMatter) throws -> Markup {
    if front.body.trimmed.isEmpty {
      throw file.fault(front.bodyLine, Message("authoring.fault.no-text"))
    }
    do {
      for item in try markdownMedia(front.body) { try check(item, in: file, front.bodyLine) }
      return try renderMarkdown(front.body, loweringHeadings: 1, media: media)
    } catch let fault as MarkdownFault {
      throw file.fault(front.bodyLine + fault.line - 1, Message(fault.reason))
    }
  }

  /// What is shown is there, and says in words what it shows.
  private func check(_ item: MarkdownMedia, in file: ContentFile, _ bodyLine: Int) throws {
    let line = bodyLine + item.line - 1
    guard item.address.hasPrefix("media/"), folder.files["\(lesson)/\(item.address)"] != nil else {
      throw file.fault(line, Message("authoring.fault.media-missing", .text(item.address)))
    }
    if item.isShown && item.words.trimmed.isEmpty {
      throw file.fault(line, Message("authoring.fault.media-words", .text(item.address)))
    }
  }
}
