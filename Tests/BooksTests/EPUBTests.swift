import Archive
import Core
import KurakTesting
import Localization
import Markup
import Testing
import XML

@testable import Books

@Suite struct `A book` {
  private func book(_ language: Language = .ky, title: String = "Үч <сөз> & \"дагы\"") throws
    -> EPUB
  {
    EPUB(
      identifier: "kurak:test", language: language, words: try TestHouse.catalog.get()[language],
      title: title, summary: "Ашар & курак",
      front: p(.class("notice")) { "Черновик" }, month: Month("2026-11"),
      chapters: [
        EPUB.Chapter("first", title: "Биринчи") {
          h1 { "Биринчи" }
          img(Attribute("src", "media/dot.png"), .alt("чекит"))
        },
        EPUB.Chapter("second", title: "Экинчи < үчүнчү") { h1 { "Экинчи" } },
      ], pictures: [EPUB.Picture("media/dot.png", type: "image/png", dot)])
  }

  // One white pixel, as PNG.
  private let dot: [UInt8] = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0,
    0, 0, 31, 21, 196, 137, 0, 0, 0, 13, 73, 68, 65, 84, 120, 218, 99, 252, 207, 192, 80, 15, 0, 4,
    133, 1, 128, 132, 169, 140, 33, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
  ]

  private func text(_ path: String, in files: [ArchiveFile]) throws -> String {
    String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
  }

  @Test func `says first what it is, and is the same whenever its content is`() throws {
    let bytes = try book().zipped()
    #expect(Array(bytes[30..<58]) == Array("mimetypeapplication/epub+zip".utf8))
    #expect(try bytes == book().zipped())
    #expect(try bytes != book(.ru).zipped())
  }

  @Test(arguments: Language.allCases)
  func `is XML throughout, in its language`(language: Language) throws {
    for file in try unzip(try book(language).zipped())
    where ["xhtml", "opf", "xml"].contains(file.path.split(separator: ".").last ?? "") {
      let root = try readXML(file.bytes)
      if file.path.hasSuffix(".xhtml") { #expect(root["lang"] == language.tag) }
    }
  }

  @Test func `lists its chapters in the order of reading, and every file it holds`() throws {
    let files = try unzip(try book().zipped())
    let package = try text("EPUB/package.opf", in: files)
    for file in files where file.path.hasPrefix("EPUB/") && !file.path.hasSuffix(".opf") {
      #expect(package.contains("href=\"\(file.path.dropFirst(5))\""), "\(file.path)")
    }
    let spine = package.matches(of: /idref="([a-z0-9-]+)"/).map { String($0.1) }
    #expect(spine == ["title", "nav", "chapter-1", "chapter-2"])
    let contents = try text("EPUB/nav.xhtml", in: files)
    let ways = contents.matches(of: /href="([a-z]+)\.xhtml"/).map { String($0.1) }
    #expect(ways == ["first", "second"])
    #expect(contents.contains("Экинчи &lt; үчүнчү"))
  }

  @Test func `bears the month of what is newest in it, and no other date`() throws {
    let files = try unzip(try book().zipped())
    #expect(try text("EPUB/package.opf", in: files).contains("2026-11-01T00:00:00Z"))
  }

  @Test(.enabled(if: EPUBCheck.isHere, "no epubcheck here"))
  func `is one that epubcheck finds nothing wrong with`() throws {
    #expect(try EPUBCheck.complaints(of: try book().zipped()) == "")
  }
}
