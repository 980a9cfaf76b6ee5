import Archive
import Core
import Localization
import Markdown
import Markup

/// A course as a package of SCORM 1.2 in one language: every lesson with its questions is a part
/// that reports by itself.
struct CourseSCORM {
  let book: CourseBook

  static let style = "style.css"
  static let script = "sco.js"

  static func page(_ chapter: BookChapter) -> String { "pages/\(chapter.lesson.slug).html" }

  /// The questions in our own text form lie beside the page, for whoever takes them over.
  static func quiz(_ chapter: BookChapter) -> String? {
    chapter.questions.isEmpty ? nil : "pages/\(chapter.lesson.slug)\(quizEnding)"
  }
  static let quizEnding = ".quiz.md"

  static func media(_ chapter: BookChapter) -> [String: [UInt8]] {
    chapter.media.reduce(into: [:]) { files, file in
      files["media/\(chapter.lesson.slug)/\(file.key)"] = file.value
    }
  }

  func zipped() throws -> [UInt8] {
    var files = [
      ArchiveFile(Self.style, text: BookStyle.css + SCORMStyle.css),
      ArchiveFile(Self.script, text: SCORMScript.text),
    ]
    for chapter in book.chapters {
      files.append(ArchiveFile(Self.page(chapter), bytes(of: chapter)))
      if let path = Self.quiz(chapter) {
        files.append(ArchiveFile(path, text: chapter.lesson.quiz.spoken(in: book.language)))
      }
      for (path, bytes) in Self.media(chapter) {
        files.append(ArchiveFile(path, bytes, isStored: true))
      }
    }
    let manifest = ArchiveFile(SCORMReader.manifest, text: SCORMManifest(book: book).text)
    return try zip([manifest] + files.sorted { $0.path < $1.path })
  }

  private func bytes(of chapter: BookChapter) -> [UInt8] {
    WebsitePage(
      language: book.language, title: chapter.text.title, root: "../", script: Self.script
    ) {
      article {
        BookLesson(
          book: book, chapter: chapter,
          addresses: BookMedia.addresses(of: chapter, below: "../media/", withFiles: true))
      }
      BookSources(book: book, chapter: chapter)
      SCORMQuestions(book: book, chapter: chapter)
    }.bytes
  }
}

extension Quiz {
  /// The file of one language; a question that is not written in it stands in the next that has it.
  func spoken(in language: Language) -> String {
    Quiz(
      questions: questions.map { $0.spoken(in: language) },
      translations: [language: translations[language] ?? .draft], tries: tries,
      counting: counting
    ).written(in: language) ?? ""
  }
}

extension Question {
  /// The same in one language alone.
  fileprivate func spoken(in language: Language) -> Question {
    func said(_ text: Translated) -> Translated {
      let words = text.text(language)
      return words.isEmpty ? Translated() : Translated([language: words])
    }
    return Question(
      kind: kind, text: said(text),
      options: options.map { option in
        QuizOption(
          text: said(option.text), isRight: option.isRight, feedback: said(option.feedback),
          place: option.place, match: said(option.match))
      }, explanation: said(explanation))
  }
}
