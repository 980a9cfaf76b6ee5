import Core
import HTTP
import KurakTesting
import Localization
import Markdown
import Paper
import Testing

@testable import School

@Suite struct BookletAndSlideTests {
  private static let shelf = Result {
    try CourseShelf.load(directory: ProjectFolder.path("Content/courses"))
  }
  private let catalog: Catalog
  private let courses: [Course]

  init() throws {
    catalog = try TestHouse.catalog.get()
    courses = try BookletAndSlideTests.shelf.get()
  }

  private func house() throws -> TestHouse {
    try TestHouse(migrations: School.migrations, endpoints: School(courses: courses).endpoints)
  }

  private func books(_ body: (CourseBook, BookChapter) throws -> Void) throws {
    for course in courses {
      for language in Language.allCases {
        let book = try CourseBook(course, in: language, catalog[language])
        for chapter in book.chapters { try body(book, chapter) }
      }
    }
  }

  @Test func `Every letter of a lesson is in its booklet, and the answers are its last page`()
    throws
  {
    for (course, language) in zip(courses, Language.allCases) {
      let book = try CourseBook(course, in: language, catalog[language])
      let chapter = book.chapters[0]
      let paper = LessonBooklet(book: book, chapter: chapter).paper
      let text = try Poppler.text(of: paper.pdf()).replacing("-", with: "")
      for block in chapter.blocks {
        for line in block.plain.split(separator: "\n") {
          let words = Poppler.plain(String(line).replacing("-", with: ""))
          // A paragraph that goes over a page has the foot of that page within.
          let isThere =
            text.contains(words)
            || words.indices.contains { text.contains(words[..<$0]) && text.contains(words[$0...]) }
          #expect(isThere, "\(chapter.lesson.slug) \(language): \(line)")
        }
      }
      let answers = try #require(text.ranges(of: Poppler.plain(book.say("books.answers"))).last)
      for question in chapter.questions {
        let reason = try #require(question.reasons.first)
        let found = try #require(
          text.ranges(of: Poppler.plain(reason.replacing("-", with: ""))).first)
        #expect(found.lowerBound > answers.lowerBound)
      }
    }
  }

  @Test func `A plan that breaks off has a line to write on`() throws {
    let course = try #require(courses.first { $0.slug == "how-my-aimak-is-governed" })
    let book = try CourseBook(course, in: .en, catalog[.en])
    let parts = LessonBooklet(book: book, chapter: book.chapters[0]).paper.parts
    #expect(parts.count { $0 == .lines(1) } == 4)
  }

  @Test func `A photograph is printed, without the place it was taken at`() throws {
    let disk = try CourseOnDisk()
    let text =
      "---\ntitle: Lesson\nminutes: 12\nlaw-checked: 2026-11\ntranslation: draft\n---\n"
      + "Prose.\n\n![The spring](media/spring.jpg)\n\n![A film](media/film.webp)\n"
    for language in Language.allCases {
      try disk.write(
        "village/1-who/lesson.\(language.rawValue).md",
        language == .ky ? text.replacing("draft", with: "original") : text)
    }
    let note = Array("Exif".utf8) + [0, 0] + Array("GPS 40.5 72.8".utf8)
    let photograph =
      Array(Photograph.bytes.prefix(2)) + [0xFF, 0xE1, 0, UInt8(note.count + 2)]
      + note + Photograph.bytes.dropFirst(2)
    try disk.write("village/1-who/media/spring.jpg", bytes: photograph)
    try disk.write(
      "village/1-who/media/film.webp",
      bytes: Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8))
    let course = try #require(try disk.load().first)
    let book = try CourseBook(course, in: .en, catalog[.en])
    let paper = LessonBooklet(book: book, chapter: book.chapters[0]).paper
    let pictures = paper.parts.filter { part in
      if case .picture = part { true } else { false }
    }
    #expect(pictures.count == 1, "the words of the other are printed")
    let pdf = try paper.pdf()
    #expect(try Poppler.text(of: pdf).contains("Thespring"))
    #expect(try Poppler.text(of: pdf).contains("[Afilm]"))
    #expect(String(decoding: pdf, as: UTF8.self).contains("/DCTDecode"))
    #expect(!String(decoding: pdf, as: UTF8.self).contains("GPS"))
  }

  @Test func `Anybody prints a booklet, folded or page by page`() throws {
    let house = try house()
    let lesson = "/uz/courses/\(courses[0].slug)/\(courses[0].lessons[0].slug)"
    let folded = try house.get("\(lesson)/booklet.pdf")
    let single = try house.get("\(lesson)/booklet.pdf?pages=single")
    #expect(folded.headers["content-type"] == "application/pdf")
    #expect(folded.body.starts(with: Array("%PDF".utf8)))
    #expect(try Poppler.text(of: folded.body).contains("2/8"))
    #expect(single.body != folded.body)
    #expect(try house.get("/uz/courses/\(courses[0].slug)/9-none/booklet.pdf").status == 404)
    #expect(try house.get(lesson).text.contains("\(lesson)/booklet.pdf"))
  }

  @Test func `The slides of a lesson hold its words, each once and in their order`() throws {
    try books { book, chapter in
      let slides = SlideDeck(book, chapter).slides.filter { $0.kind == .text }
      let said = slides.flatMap(\.lines).joined()
      let text = chapter.blocks.compactMap { block -> String? in
        if case .heading = block { nil } else { block.plain }
      }.joined()
      #expect(Poppler.plain(said) == Poppler.plain(text), "\(chapter.lesson.slug) \(book.language)")
    }
  }

  @Test func `No slide says more than can be read from the last row`() throws {
    try books { book, chapter in
      for slide in SlideDeck(book, chapter).slides where slide.kind == .text {
        let length = slide.lines.joined().count
        #expect(length <= 480, "\(chapter.lesson.slug) \(book.language): \(slide.lines)")
      }
    }
  }

  @Test func `A long paragraph is cut behind its sentences, not behind an abbreviation`() throws {
    let first = "По закону № 123 от 20 октября 2021 г. Кенеш решает «вопросы местного значения». "
    let text = String(repeating: first, count: 6)
    let parts = SlideCutter.parts(of: [.text(text)])
    #expect(parts.count == 2)
    #expect(parts.allSatisfy { $0.plain.hasSuffix("значения». ") })
    #expect(parts.map(\.plain).joined() == text)
    #expect(SlideCutter.parts(of: [.text("Кыска.")]) == [[.text("Кыска.")]])
  }

  @Test func `A question is asked on one slide and answered on the next`() throws {
    let book = try CourseBook(courses[0], in: .ky, catalog[.ky])
    let slides = SlideDeck(book, book.chapters[0]).slides.filter { $0.kind != .text }.dropFirst()
    #expect(slides.map(\.kind).prefix(4) == [.question, .answer, .question, .answer])
    #expect(slides[slides.startIndex].heading == slides[slides.startIndex + 1].heading)
  }

  @Test func `Slides are one light page whose links lead from each to the next`() throws {
    let house = try house()
    for course in courses {
      for lesson in course.lessons {
        for language in Language.allCases {
          let path = "/\(language.rawValue)/courses/\(course.slug)/\(lesson.slug)/slides"
          let page = try house.get(path)
          #expect(page.status == 200)
          #expect(page.body.count < 60_000, "\(path): \(page.body.count)")
        }
      }
    }
    let path = "/ky/courses/\(courses[0].slug)/\(courses[0].lessons[0].slug)/slides"
    let page = try house.get(path).text
    let count = page.ranges(of: #"<section class="slide "#).count
    #expect(page.contains(##"href="#s2" rel="next""##) && page.contains("1 / \(count)"))
    #expect(page.contains(##"href="#s\##(count - 1)" rel="prev""##))
    #expect(!page.contains(##"href="#s\##(count + 1)""##))
    #expect(page.contains(#"class="deck light""#) && page.contains("look=dark"))
    #expect(try house.get("\(path)?look=dark").text.contains(#"class="deck dark""#))
    #expect(try house.get("\(path)?look=x").text.contains(#"class="deck light""#))
    #expect(!page.contains("<header") && page.contains("slides.js"))
    #expect(try house.get(path, accept: "application/json").text.contains(#""kind":"answer""#))
  }
}
