import Core
import Localization
import Markdown

/// A course in one language, laid out to be read elsewhere than on its pages.
struct CourseBook {
  let course: Course
  let language: Language
  /// The voice that says what stands around the text.
  let words: Localizer
  let chapters: [BookChapter]

  init(_ course: Course, in language: Language, _ words: Localizer) throws {
    self.course = course
    self.language = language
    self.words = words
    chapters = try course.lessons.compactMap { lesson in
      try BookChapter(lesson, of: course, in: language)
    }
  }

  var title: String { course.title.text(language) }
  var summary: String { course.summary.text(language) }
  var isDraft: Bool { chapters.contains { $0.text.translation == .draft } }

  func say(_ key: String, _ arguments: Message.Argument...) -> String {
    words(Message(key: key, arguments: arguments))
  }
}

/// One lesson of a book, as its parts.
struct BookChapter: Sendable {
  let lesson: Lesson
  let text: LessonText
  let blocks: [MarkdownBlock]
  let questions: [BookQuestion]
  private let folder: CourseFolder

  init?(_ lesson: Lesson, of course: Course, in language: Language) throws {
    guard let text = lesson.text(language) else { return nil }
    self.lesson = lesson
    self.text = text
    folder = course.folder
    let file = try ContentFile(
      "\(lesson.slug)/lesson.\(text.language.rawValue).md", in: course.folder)
    blocks = try markdownBlocks(try file.naming { try FrontMatter(file.text) }.body)
    questions = lesson.quiz.questions.enumerated().map { place, question in
      BookQuestion(question, number: place + 1, in: language)
    }
  }

  /// The pictures and sounds beside the lesson, by the address that its text has for them.
  var media: [String: [UInt8]] {
    let start = lesson.slug + "/"
    return folder.files.reduce(into: [:]) { found, file in
      let address = file.key.dropFirst(start.count)
      if file.key.hasPrefix(start), address.contains("/") { found[String(address)] = file.value }
    }
  }
}
