import Books
import Core
import Localization
import Markup

/// A course in one language as a book: a chapter a lesson, and the answers behind the last one.
struct CourseEPUB {
  let book: CourseBook

  func zipped() throws -> [UInt8] {
    let months = book.chapters.compactMap { chapter -> Month? in chapter.text.lawChecked }
    return try EPUB(
      identifier: "kurak:\(book.course.slug):\(book.course.version):\(book.language.tag)",
      language: book.language, words: book.words, title: book.title, summary: book.summary,
      front: book.isDraft
        ? p(.class("notice")) { book.say("web.translation.draft") } : .nothing,
      month: months.max { $0.iso < $1.iso },
      chapters: book.chapters.map(chapter) + answers, pictures: pictures
    ).zipped()
  }

  private func chapter(_ chapter: BookChapter) -> EPUB.Chapter {
    EPUB.Chapter(chapter.lesson.slug, title: chapter.text.title) {
      BookLesson(
        book: book, chapter: chapter,
        addresses: BookMedia.addresses(of: chapter, below: "media/", withFiles: false))
      BookQuestions(book: book, chapter: chapter)
      BookSources(book: book, chapter: chapter)
    }
  }

  /// All of them behind the last lesson, so that nobody reads them by chance.
  private var answers: [EPUB.Chapter] {
    let asked = book.chapters.filter { !$0.questions.isEmpty }
    if asked.isEmpty { return [] }
    return [
      EPUB.Chapter("answers", title: book.say("books.answers")) {
        h1 { book.say("books.answers") }
        for chapter in asked {
          section {
            h2 { chapter.text.title }
            BookAnswers(chapter: chapter)
          }
        }
      }
    ]
  }

  /// The pictures that the texts show.
  private var pictures: [EPUB.Picture] {
    book.chapters.flatMap { chapter in
      chapter.media.sorted { $0.key < $1.key }.compactMap { address, bytes in
        BookMedia.pictureType(address).map {
          EPUB.Picture("media/\(chapter.lesson.slug)/\(address)", type: $0, bytes)
        }
      }
    }
  }
}
