import Archive
import Core
import Foundation
import HTTP
import KurakTesting
import Localization
import Testing
import XML

@testable import School

@Suite struct CourseExportTests {
  private static let shelf = Result {
    try CourseShelf.load(directory: ProjectFolder.path("Content/courses"))
  }

  private func bytes(
    _ form: CourseExport, of course: Course, in language: Language = .ky
  ) throws -> [UInt8] {
    let catalog = try TestHouse.catalog.get()
    return try form.bytes(of: course, in: language) { catalog[$0] }
  }

  /// A course with a picture, a table, a quotation and letters that XML minds.
  private func rich() throws -> Course {
    let disk = try CourseOnDisk()
    try disk.write("village/1-who/media/map.png", bytes: onePixel)
    try disk.write("village/1-who/media/story.mp3", bytes: [1, 2, 3])
    for language in Language.allCases {
      try disk.write(
        "village/1-who/lesson.\(language.rawValue).md",
        """
        ---
        title: Who <decides> & "where"
        minutes: 12
        law-checked: 2026-11
        translation: original
        ---
        # Heading

        ![the map](media/map.png) and [listen](media/story.mp3), [law](https://cbd.minjust.gov.kg/?a=1&b=2)

        | Who | When |
        | :-- | --: |
        | Aigul & co | 3 |

        > A < B

        3. three

        line\\
        next
        """)
    }
    return try #require(try disk.load().first)
  }

  // One white pixel, as PNG.
  private let onePixel = [UInt8](
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
    ) ?? Data())

  @Test func `The package of a course is its folder, and the same course gives the same bytes`()
    throws
  {
    for course in try CourseExportTests.shelf.get() {
      let package = try bytes(.package, of: course)
      #expect(try package == bytes(.package, of: course))
      let files = try unzip(package)
      let read = CourseFolder(
        course.slug,
        files: Dictionary(
          uniqueKeysWithValues: files.map {
            (String($0.path.dropFirst(course.slug.count + 1)), $0.bytes)
          }))
      #expect(read == course.folder)
      #expect(files.allSatisfy { $0.path.hasPrefix(course.slug + "/") })
    }
  }

  @Test func `Git finds the lines of a lesson in the package`() throws {
    let course = try #require(try CourseExportTests.shelf.get().first)
    let package = try bytes(.package, of: course)
    let line = Array("\n## q1 single\n".utf8)
    #expect(package.firstRange(of: line) != nil)
  }

  @Test func `Pages open from the disk: every way leads to a page that is there`() throws {
    for course in try CourseExportTests.shelf.get() + [rich()] {
      let files = try unzip(try bytes(.website, of: course))
      let paths = Set(files.map(\.path))
      #expect(paths.isSuperset(of: ["index.html", "style.css", "uz/index.html"]))
      for file in files where file.path.hasSuffix(".html") {
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(!text.contains("<script") && !text.contains(" style="))
        for link in text.matches(of: /(?:href|src)="([^"#]+)"/).map({ String($0.output.1) })
        where !link.hasPrefix("http") {
          #expect(paths.contains(path(link, from: file.path)), "\(file.path): \(link)")
        }
      }
    }
  }

  private func path(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  @Test func `Pages hold the lesson, its questions and its sources in each language`() throws {
    let course = try #require(try CourseExportTests.shelf.get().first)
    let files = try unzip(try bytes(.website, of: course))
    for (language, sources) in [("ky", "Булактар"), ("ru", "Источники"), ("uz", "Манбалар")] {
      let file = try #require(files.first { $0.path == "\(language)/1-who-decides.html" })
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.contains("<details>") && text.contains(sources))
      #expect(text.contains("11.2026"))
      for other in Language.allCases where other.rawValue != language {
        #expect(text.contains("../\(other.rawValue)/1-who-decides.html"))
      }
    }
  }

  @Test func `A book is XML throughout, its kind first, and always the same`() throws {
    for course in try CourseExportTests.shelf.get() + [rich()] {
      for language in Language.allCases {
        let book = try bytes(.epub, of: course, in: language)
        #expect(Array(book[30..<58]) == Array("mimetypeapplication/epub+zip".utf8))
        #expect(try book == bytes(.epub, of: course, in: language))
        for file in try unzip(book)
        where ["xhtml", "opf", "xml"].contains(file.path.split(separator: ".").last ?? "") {
          let root = try readXML(file.bytes)
          if file.path.hasSuffix(".xhtml") { #expect(root["lang"] == language.tag) }
        }
      }
    }
  }

  @Test func `The answers of a book stand behind its last lesson alone`() throws {
    let course = try #require(try CourseExportTests.shelf.get().first)
    let files = try unzip(try bytes(.epub, of: course, in: .en))
    let feedback = try #require(
      course.lessons[0].quiz.questions[0].options[0].feedback[.en])
    let telling = files.filter {
      String(decoding: $0.bytes, as: UTF8.self).contains(feedback)
    }
    #expect(telling.map(\.path) == ["EPUB/answers.xhtml"])
  }

  @Test func `A lesson's picture comes along, a sound leaves its words`() throws {
    let files = try unzip(try bytes(.epub, of: try rich(), in: .ky))
    #expect(files.contains { $0.path == "EPUB/media/1-who/media/map.png" && $0.bytes == onePixel })
    #expect(!files.contains { $0.path.hasSuffix(".mp3") })
    let page = try #require(files.first { $0.path == "EPUB/1-who.xhtml" })
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains(#"<img src="media/1-who/media/map.png" alt="the map"/>"#))
    #expect(text.contains("and listen, <a href"))
    #expect(text.contains("Who &lt;decides&gt; &amp; &quot;where&quot;"))
  }

  @Test(.enabled(if: EPUBCheck.isHere, "no epubcheck here"))
  func `epubcheck finds nothing in a book with all that a lesson may hold`() throws {
    #expect(try EPUBCheck.complaints(of: try bytes(.epub, of: try rich())) == "")
  }

  @Test func `Anybody takes a course along; what is not there cannot be taken`() throws {
    let courses = try CourseExportTests.shelf.get()
    let house = try TestHouse(
      migrations: School.migrations, endpoints: School(courses: courses).endpoints)
    let slug = courses[0].slug
    for (name, type) in [
      ("package.zip", "application/zip"), ("pages.zip", "application/zip"),
      ("book.epub", "application/epub+zip"),
    ] {
      let answer = try house.get("/ru/courses/\(slug)/\(name)")
      #expect(answer.status == 200)
      #expect(answer.headers["content-type"] == type)
      #expect(answer.headers["content-disposition"]?.hasPrefix("attachment") == true)
      #expect(try house.get("/ru/courses/none/\(name)").status == 404)
    }
    let page = try house.get("/ky/courses/\(slug)").text
    #expect(page.contains("/ky/courses/\(slug)/book.epub"))
  }
}
