import Archive
import Core
import Localization
import Markup

/// A course in one language as an EPUB 3.
struct CourseEPUB {
  let book: CourseBook

  func zipped() throws -> [UInt8] {
    var files = [
      // The first file, and not packed: by it a reader tells what this is.
      ArchiveFile("mimetype", text: "application/epub+zip", isStored: true),
      ArchiveFile("META-INF/container.xml", text: CourseEPUB.container),
      ArchiveFile("EPUB/package.opf", EPUBPackage(epub: self).bytes),
      ArchiveFile("EPUB/nav.xhtml", navigation),
      ArchiveFile("EPUB/style.css", text: CourseEPUB.css),
      ArchiveFile("EPUB/title.xhtml", titlePage),
    ]
    for chapter in book.chapters {
      files.append(ArchiveFile("EPUB/\(chapter.lesson.slug).xhtml", page(chapter)))
    }
    if hasAnswers { files.append(ArchiveFile("EPUB/answers.xhtml", answers)) }
    for picture in pictures {
      files.append(ArchiveFile("EPUB/\(picture.path)", picture.bytes, isStored: true))
    }
    return try zip(files)
  }

  var hasAnswers: Bool { book.chapters.contains { !$0.questions.isEmpty } }

  /// The pictures that the texts show, by the path below the package.
  var pictures: [(path: String, type: String, bytes: [UInt8])] {
    book.chapters.flatMap { chapter in
      chapter.media.sorted { $0.key < $1.key }.compactMap { address, bytes in
        BookMedia.pictureType(address).map {
          ("media/\(chapter.lesson.slug)/\(address)", $0, bytes)
        }
      }
    }
  }

  private var titlePage: [UInt8] {
    EPUBPage(language: book.language, title: book.title) {
      h1 { book.title }
      p { book.summary }
      if book.isDraft { p(.class("notice")) { book.say("web.translation.draft") } }
    }.bytes
  }

  private var navigation: [UInt8] {
    EPUBPage(language: book.language, title: book.say("books.contents")) {
      Markup.element(
        "nav", [Attribute("epub:type", "toc"), .id("toc")],
        .group([
          h1 { book.say("books.contents") },
          ol {
            for chapter in book.chapters {
              li { a(Attribute("href", "\(chapter.lesson.slug).xhtml")) { chapter.text.title } }
            }
            if hasAnswers {
              li { a(Attribute("href", "answers.xhtml")) { book.say("books.answers") } }
            }
          },
        ]))
    }.bytes
  }

  private func page(_ chapter: BookChapter) -> [UInt8] {
    EPUBPage(language: book.language, title: chapter.text.title) {
      BookLesson(
        book: book, chapter: chapter,
        addresses: BookMedia.addresses(of: chapter, below: "media/", withFiles: false))
      BookQuestions(book: book, chapter: chapter)
      BookSources(book: book, chapter: chapter)
    }.bytes
  }

  /// All of them behind the last lesson, so that nobody reads them by chance.
  private var answers: [UInt8] {
    EPUBPage(language: book.language, title: book.say("books.answers")) {
      h1 { book.say("books.answers") }
      for chapter in book.chapters where !chapter.questions.isEmpty {
        section {
          h2 { chapter.text.title }
          BookAnswers(chapter: chapter)
        }
      }
    }.bytes
  }

  private static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles>
        <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
      </rootfiles>
    </container>

    """

  // A reader has margins, sizes and colours of its own; only what carries meaning is set.
  private static let css = """
    blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #888; }
    table { border-collapse: collapse; }
    th, td { border: 1px solid #888; padding: .3em .6em; text-align: left; vertical-align: top; }
    img { max-width: 100%; }
    .muted { font-size: .9em; }
    .notice { padding: .5em .8em; border: 1px solid #888; }
    .choices { list-style: none; padding-left: 1.2em; }

    """
}

/// One document of the book.
struct EPUBPage {
  let language: Language
  let title: String
  let content: Markup

  init(language: Language, title: String, @MarkupBuilder content: () -> Markup) {
    self.language = language
    self.title = title
    self.content = content()
  }

  var bytes: [UInt8] {
    let document = html(
      Attribute("xmlns", "http://www.w3.org/1999/xhtml"),
      Attribute("xmlns:epub", "http://www.idpf.org/2007/ops"), .lang(language.tag),
      Attribute("xml:lang", language.tag)
    ) {
      head {
        Markup.element("title", [], .text(title))
        link(.rel("stylesheet"), .type("text/css"), Attribute("href", "style.css"))
      }
      Markup.element("body", [], content)
    }
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n".utf8)
      + document.renderedAsXML()
  }
}
