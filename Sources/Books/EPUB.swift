import Archive
import Core
import Localization
import Markup

/// A book in one language as an EPUB 3: the same bytes whenever what stands in it is the same.
package struct EPUB: Sendable {
  /// One document of the book, in the order of reading.
  package struct Chapter: Sendable {
    /// The name of its file.
    let name: String
    let title: String
    let content: Markup

    package init(_ name: String, title: String, @MarkupBuilder content: () -> Markup) {
      self.name = name
      self.title = title
      self.content = content()
    }
  }

  /// A picture that a chapter shows, by its path beside the chapters.
  package struct Picture: Sendable {
    let path: String
    let type: String
    let bytes: [UInt8]

    package init(_ path: String, type: String, _ bytes: [UInt8]) {
      self.path = path
      self.type = type
      self.bytes = bytes
    }
  }

  /// By what a reader's library tells it from other books.
  package var identifier: String
  package var language: Language
  /// The voice that says what stands around the text.
  package var words: Localizer
  package var title: String
  package var summary: String
  /// What the first page says below the title and the summary.
  package var front: Markup = .nothing
  /// The newest month in it: a clock's date would make the same book another file every time.
  package var month: Month?
  package var chapters: [Chapter]
  package var pictures: [Picture] = []

  package init(
    identifier: String, language: Language, words: Localizer, title: String, summary: String,
    front: Markup = .nothing, month: Month?, chapters: [Chapter], pictures: [Picture] = []
  ) {
    self.identifier = identifier
    self.language = language
    self.words = words
    self.title = title
    self.summary = summary
    self.front = front
    self.month = month
    self.chapters = chapters
    self.pictures = pictures
  }

  package func zipped() throws -> [UInt8] {
    let files =
      [
        // The first file, and not packed: by it a reader tells what this is.
        ArchiveFile("mimetype", text: "application/epub+zip", isStored: true),
        ArchiveFile("META-INF/container.xml", text: EPUB.container),
        ArchiveFile("EPUB/package.opf", EPUBPackage(book: self).bytes),
        ArchiveFile("EPUB/nav.xhtml", navigation),
        ArchiveFile("EPUB/style.css", text: EPUB.css),
        ArchiveFile("EPUB/title.xhtml", titlePage),
      ]
      + chapters.map { chapter in
        ArchiveFile(
          "EPUB/\(chapter.name).xhtml",
          EPUBPage(language: language, title: chapter.title) { chapter.content }.bytes)
      } + pictures.map { ArchiveFile("EPUB/\($0.path)", $0.bytes, isStored: true) }
    return try zip(files)
  }

  private var titlePage: [UInt8] {
    EPUBPage(language: language, title: title) {
      h1 { title }
      p { summary }
      front
    }.bytes
  }

  private var navigation: [UInt8] {
    let heading = words(Message("books.contents"))
    return EPUBPage(language: language, title: heading) {
      Markup.element(
        "nav", [Attribute("epub:type", "toc"), .id("toc")],
        .group([
          h1 { heading },
          ol {
            for chapter in chapters {
              li { a(Attribute("href", "\(chapter.name).xhtml")) { chapter.title } }
            }
          },
        ]))
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
