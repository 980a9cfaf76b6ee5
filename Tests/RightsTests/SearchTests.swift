import Core
import FoundationEssentials
import KurakTesting
import Testing

@testable import Rights

@Suite struct `Searching the shelf` {
  @Test(arguments: [
    ("кеңеш", "кенеш"), ("өкмөт", "окмот"), ("ҳуқуқ", "хукук"), ("кeңеш", "кенеш"),
    ("ѳкмѳт", "окмот"), ("қўрқув", "курукв"), ("зўравонлик", "зуравонлик"),
  ])
  func `takes letters that look or sound alike for one`(typed: String, plain: String) {
    let same = SearchTerms.terms(typed) == SearchTerms.terms(plain)
    #expect(same == (plain != "курукв"))
  }

  private func alike(_ typed: String, _ term: String) -> Double {
    let (typed, term) = (Array(typed.utf16), Array(term.utf16))
    let first = Likeness.ofBeginnings(typed, term)
    return first > 0 ? first : Likeness.withSlips(typed, term)
  }

  @Test func `takes endings, beginnings and slips for the word, in this order`() {
    #expect(alike("алимент", "алимент") == 1)
    #expect(alike("алим", "алимент") > alike("алиментти", "алименттер"))
    #expect(alike("алимнет", "алимент") > 0 && alike("алимнет", "алимент") < 0.5)
    #expect(alike("аллименттер", "алимент") > 0)
    #expect(alike("жер", "жээк") == 0 && alike("сот", "сорт") == 0)
  }

  struct Query: Sendable, CustomTestStringConvertible {
    let language: Language
    let text: String
    let card: String
    var isOfLaw: Bool { card.hasPrefix("law-") || card.hasPrefix("decree-") }
    var testDescription: String { "\(language.rawValue) \(text)" }
  }

  /// `language<TAB>query<TAB>card or law`, as women type.
  static let queries: [Query] = {
    let path = ProjectFolder.path("Tests/Fixtures/rights-searches.txt")
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter {
      !$0.hasPrefix("#")
    }.compactMap { line in
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 3, let language = Language(rawValue: parts[0]) else { return nil }
      return Query(language: language, text: parts[1], card: parts[2])
    }
  }()

  @Test func `has thirty queries a language, and three for laws by their numbers`() {
    for language in Language.allCases {
      let queries = Self.queries.filter { $0.language == language }
      #expect(queries.count { !$0.isOfLaw } == 30 && queries.count { $0.isOfLaw } == 3)
    }
  }

  @Test func `finds every law by its number, below the card that answers`() throws {
    let shelf = try RealShelf.shelf.get()
    let full = FullShelf(shelf: shelf, lists: [], laid: [])
    for law in shelf.laws {
      guard let number = law.number else { continue }
      for query in ["№ \(number)", "мыйзам \(number)", "law \(number)"] {
        let found = ShelfModel(full, query: query, language: .ky).found
        #expect(found.contains { $0.law?.id == law.id }, "\(query): \(found.map(\.name))")
      }
    }
    let named = ShelfModel(full, query: "67-мыйзам", language: .ky).found.map(\.name)
    #expect(named.prefix(2) == ["appeals", "law-67"])
  }

  @Test(arguments: queries) func `finds the right card first`(query: Query) throws {
    let full = FullShelf(shelf: try RealShelf.shelf.get(), lists: [], laid: [])
    let found = ShelfModel(full, query: query.text, language: query.language).found.map(\.name)
    #expect(found.first == query.card, "\(found.prefix(4))")
  }

  @Test(arguments: ["", " ", "ъ", "zzzzzz", "%_'\"<>", String(repeating: "ы", count: 5000)])
  func `finds nothing in nothing, and breaks at nothing`(query: String) throws {
    #expect(try RealShelf.shelf.get().index.search(query).isEmpty)
  }
}
