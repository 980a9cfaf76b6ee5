import Core
import HTTP
import Localization
import Paper
import Web

/// Lessons on paper.
extension School {
  var bookletEndpoints: [Endpoint] {
    [
      .file("/courses/{course}/{lesson}/booklet.pdf", for: .anyone) { visit in
        try booklet(visit)
      }
    ]
  }

  /// Folded sheets unless she asks for the pages one by one.
  private func booklet(_ visit: Visit) throws -> Response {
    let (course, lesson) = try place(visit)
    let language = visit.contentLanguage
    let book = try CourseBook(
      try withFiles(course, visit), in: language, visit.environment.catalog[language])
    guard let chapter = book.chapter(lesson) else { throw DomainError.notFound }
    let paper = LessonBooklet(book: book, chapter: chapter).paper
    let bytes = visit.form["pages"] == "single" ? try paper.pdf() : try paper.foldedPDF()
    return .file(.pdf, named: "\(lesson.slug).\(language.rawValue).pdf", bytes)
  }
}

extension CourseBook {
  func chapter(_ lesson: Lesson) -> BookChapter? {
    chapters.first { $0.lesson.slug == lesson.slug }
  }
}
