import Archive
import Core
import Localization
import Markdown
import Markup

/// A course as pages in a folder: they open from the disk, without a server and without a script.
struct CourseWebsite {
  let course: Course
  let books: [CourseBook]

  init(_ course: Course, _ words: (Language) -> Localizer) throws {
    self.course = course
    books = try Language.allCases.filter { course.title[$0] != nil }.map { language in
      try CourseBook(course, in: language, words(language))
    }
  }

  func zipped() throws -> [UInt8] {
    var files = [
      ArchiveFile("index.html", start), ArchiveFile("style.css", text: BookStyle.css),
    ]
    for book in books {
      let folder = book.language.rawValue
      files.append(ArchiveFile("\(folder)/index.html", contents(of: book)))
      for (place, chapter) in book.chapters.enumerated() {
        files.append(
          ArchiveFile("\(folder)/\(chapter.lesson.slug).html", page(book, place, chapter)))
      }
    }
    for (path, bytes) in course.folder.files where path.split(separator: "/").count > 2 {
      files.append(ArchiveFile("media/\(path)", bytes, isStored: true))
    }
    return try zip(files.sorted { $0.path < $1.path })
  }

  /// The choice of language, each in its own words.
  private var start: [UInt8] {
    WebsitePage(
      language: books.first?.language ?? .ky, title: course.slug, root: "", isContents: true
    ) {
      for book in books {
        section(.lang(book.language.tag)) {
          p(.class("muted")) { book.language.endonym }
          h1 { a(Attribute("href", "\(book.language.rawValue)/index.html")) { book.title } }
          p { book.summary }
        }
      }
    }.bytes
  }

  private func contents(of book: CourseBook) -> [UInt8] {
    WebsitePage(language: book.language, title: book.title, root: "../", isContents: true) {
      languages(book) { "../\($0.rawValue)/index.html" }
      h1 { book.title }
      p { book.summary }
      ol {
        for chapter in book.chapters {
          li {
            a(Attribute("href", "\(chapter.lesson.slug).html")) { chapter.text.title }
            p(.class("muted")) { book.facts(of: chapter) }
          }
        }
      }
    }.bytes
  }

  private func page(_ book: CourseBook, _ place: Int, _ chapter: BookChapter) -> [UInt8] {
    WebsitePage(language: book.language, title: chapter.text.title, root: "../") {
      languages(book) { "../\($0.rawValue)/\(chapter.lesson.slug).html" }
      p { a(Attribute("href", "index.html")) { book.title } }
      article {
        BookLesson(
          book: book, chapter: chapter,
          addresses: BookMedia.addresses(of: chapter, below: "../media/", withFiles: true))
      }
      BookQuestions(book: book, chapter: chapter)
      if !chapter.questions.isEmpty {
        Markup.element(
          "details", [],
          .group([
            .element("summary", [], .text(book.say("books.answers"))),
            BookAnswers(chapter: chapter).body,
          ]))
      }
      BookSources(book: book, chapter: chapter)
      neighbours(book, place)
    }.bytes
  }

  private func languages(_ book: CourseBook, _ address: (Language) -> String) -> Markup {
    let links = books.map { other -> Markup in
      let language = other.language
      return language == book.language
        ? strong(.lang(language.tag)) { language.endonym }
        : a(Attribute("href", address(language)), .lang(language.tag)) { language.endonym }
    }
    return nav(.class("languages")) { for link in links { link } }
  }

  private func neighbours(_ book: CourseBook, _ place: Int) -> Markup {
    nav(.class("neighbours")) {
      for (other, key) in [(place - 1, "books.previous"), (place + 1, "books.next")]
      where book.chapters.indices.contains(other) {
        let chapter = book.chapters[other]
        a(Attribute("href", "\(chapter.lesson.slug).html")) {
          "\(book.say(key)): \(chapter.text.title)"
        }
      }
    }
  }
}

/// One page of the folder.
struct WebsitePage {
  let language: Language
  let title: String
  /// The way from the page to the root of the folder.
  let root: String
  /// A page that only leads to others says so, for whoever reads it back.
  let isContents: Bool
  /// The program of the page, beside the root; a page that is read needs none.
  let script: String?
  let content: Markup

  static let contents = "contents"

  init(
    language: Language, title: String, root: String, isContents: Bool = false,
    script: String? = nil, @MarkupBuilder content: () -> Markup
  ) {
    self.isContents = isContents
    self.script = script
    self.language = language
    self.title = title
    self.root = root
    self.content = content()
  }

  var bytes: [UInt8] {
    let document = html(.lang(language.tag)) {
      head {
        meta(.charset("utf-8"))
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        Markup.element("title", [], .text(title))
        link(.rel("stylesheet"), Attribute("href", "\(root)style.css"))
        if let script {
          Markup.element("script", [Attribute("src", root + script), .deferred], .nothing)
        }
      }
      Markup.element(
        "body", [], isContents ? main(.class(WebsitePage.contents)) { content } : main { content })
    }
    return Array("<!doctype html>\n".utf8) + document.rendered()
  }
}
