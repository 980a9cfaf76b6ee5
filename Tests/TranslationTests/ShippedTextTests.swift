import Core
import Localization
import Testing

@testable import Translation

/// The files that ship, and finding a sentence among them.
@Suite struct ShippedTextTests {
  private let folder: TextsFolder
  init() throws { folder = try TextsFolder() }

  @Test(arguments: [
    ("Locales/school.ky", Language.ky), ("Content/rights/ask/ru.md", .ru),
    ("Content/courses/a/1-b/lesson.uz.md", .uz),
  ])
  func `The name of a file tells its language`(path: String, language: Language) {
    #expect(ShippedText(path: path)?.language == language)
  }

  @Test(arguments: ["Content/rights/ask/sources.md", "Content/laws/law-98.md", ""])
  func `A file of no language is none of ours`(path: String) {
    #expect(ShippedText(path: path) == nil)
  }

  @Test func `A sibling is the same file in another language`() {
    let lesson = ShippedText(path: "Content/courses/en/1-b/lesson.uz.md")
    #expect(lesson?.sibling(in: .ky)?.path == "Content/courses/en/1-b/lesson.ky.md")
  }

  @Test func `A message that goes over two lines is one sentence`() throws {
    let sentence = try folder.sentence("Locales/school.ky", 3)
    #expect(sentence.words == "{0} бүгүн келди")
    #expect(sentence.height == 2 && sentence.key == "school.came")
  }

  @Test(arguments: ["Locales/../../etc/passwd.en", "Locales/none.ky", "/etc/hosts.ky"])
  func `A path that was not listed opens nothing`(path: String) throws {
    let text = try #require(ShippedText(path: path))
    #expect(folder.texts.bytes(of: text) == nil)
  }

  @Test func `The same place is found in the other languages`() throws {
    let message = try folder.sentence("Locales/school.ky", 3)
    #expect(folder.texts.counterpart(of: message, in: .ru)?.words == "Пришла {0}")
    let line = try folder.sentence("Content/rights/ask/ky.md", 3)
    #expect(folder.texts.counterpart(of: line, in: .en)?.words == "Ask within 30 days [s1].")
    #expect(folder.texts.counterpart(of: line, in: .uz) == nil)
  }

  @Test func `A sentence is found by some of its words, with or without the letters of Kyrgyz`() {
    let found = SentenceSearch("бугун КЕЛДИ")?.found(in: folder.texts, .ky)
    #expect(found?.map(\.key) == ["school.came"])
    #expect(SentenceSearch("сураныз 30")?.found(in: folder.texts, .ky).count == 1)
    #expect(SentenceSearch("келди")?.found(in: folder.texts, .ru).isEmpty == true)
  }

  @Test func `The nearest stands first`() {
    let found = SentenceSearch("мектеп")?.found(in: GlossaryTests.shipped, .ky) ?? []
    #expect(found.count == SentenceSearch.most)
    let lengths = found.map { SearchKey.fold($0.words).count }
    #expect(lengths == lengths.sorted())
  }

  @Test(arguments: ["", " ", "а"])
  func `Too little is not looked for`(typed: String) { #expect(SentenceSearch(typed) == nil) }
}
