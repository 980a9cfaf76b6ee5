import Core
import Markdown

/// Reads the files of one course and gathers every fault in it.
struct CourseReader {
  let folder: CourseFolder
  private(set) var faults: [CourseFault] = []

  private var slug: String { folder.name }

  init(_ folder: CourseFolder) { self.folder = folder }

  /// The course; `nil` when there are faults.
  mutating func course() -> Course? {
    let folder = folder
    guard let head = noting({ try CourseHead(in: folder) }) else { return nil }
    if head.id != slug {
      faults.append(head.file.fault(head.idLine, "id must be the folder's name, \(slug)"))
    }
    let lessons = head.lessons.compactMap { lesson($0) }
    guard faults.isEmpty else { return nil }
    return Course(
      slug: slug, title: head.title, summary: head.summary, version: head.version,
      hours: head.hours, translations: head.translations, lessons: lessons)
  }

  private mutating func lesson(_ slug: String) -> Lesson? {
    let folder = folder
    var texts: [Language: LessonText] = [:]
    var quizzes: [Language: QuizText] = [:]
    for language in Language.allCases {
      let code = language.rawValue
      texts[language] = noting {
        try Self.text(ContentFile("\(slug)/lesson.\(code).md", in: folder), language)
      }
      quizzes[language] = noting {
        try QuizText(ContentFile("\(slug)/quiz.\(code).md", in: folder))
      }
    }
    let quiz = noting { try QuizReader.quiz(quizzes) }
    let sources = noting {
      try SourcesReader.sources(ContentFile("\(slug)/sources.md", in: folder))
    }
    guard let quiz, let sources else { return nil }
    return Lesson(slug: slug, texts: texts, quiz: quiz, sources: sources)
  }

  private static func text(_ file: ContentFile, _ language: Language) throws -> LessonText {
    let front = try file.frontMatter(["title", "minutes", "law-checked", "translation"])
    let prose = try file.prose(front)
    return LessonText(
      language: language, title: try file.naming { try front.value("title") },
      minutes: try file.number(front, "minutes", in: 1...240),
      lawChecked: try file.month(front, "law-checked"),
      translation: try file.translation(front), prose: prose)
  }

  private mutating func noting<Part>(_ body: () throws -> Part) -> Part? {
    do {
      return try body()
    } catch let fault as CourseFault {
      faults.append(fault)
    } catch {
      faults.append(CourseFault(file: slug, line: nil, reason: "\(error)"))
    }
    return nil
  }
}
