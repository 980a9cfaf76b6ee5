import Archive
import Content
import Core
import HTTP
import KurakTesting
import Localization
import Paper
import Testing
import Web

@testable import Rights

/// A card as a picture, as a book, as an address.
@Suite struct `Handing a card on` {
  private func house() throws -> TestHouse {
    try TestHouse(
      migrations: Rights.migrations, endpoints: Rights(try RealShelf.shelf.get()).endpoints)
  }

  @Test(arguments: Language.allCases)
  func `as pictures works from its page, in every language`(language: Language) throws {
    let house = try house()
    let home = "/\(language.rawValue)/rights/appeals"
    #expect(try house.get(home).text.contains("href=\"\(home)/pictures\""))
    let page = try house.get(home + "/pictures").text
    let ways = page.matches(of: /<img src="([^"]+)"/).map { String($0.1) }
    #expect((2...4).contains(ways.count))
    let told = page.matches(of: /([0-9]+)\u{A0}?\s?(?:kB|кБ)/).compactMap { Int($0.1) }
    for (place, way) in ways.enumerated() {
      let picture = try house.get(way)
      #expect(picture.status == 200 && picture.headers["content-type"] == "image/png")
      // In a browser of a shared phone nothing of it stays.
      #expect(picture.headers["cache-control"] == "no-store")
      #expect(told[place] == kilobytes(picture.body.count))
    }
    #expect(try house.get("\(home)/pictures/\(ways.count + 1).png").status == 404)
  }

  @Test(arguments: ["violence", "head-of-ayil-okmotu", "candidacy", "gatherings"])
  func `as pictures costs about what its page says`(slug: String) throws {
    let shelf = try RealShelf.shelf.get()
    let card = try #require(shelf.card(slug))
    for language in Language.allCases {
      let pictures = CardPictures(
        card: card, text: try #require(card.text(language)),
        words: try TestHouse.catalog.get()[language])
      let bytes = try pictures.pictures(of: "Айкөл", at: "https://aikol.example/\(slug)").pngs()
      let real = bytes.reduce(0) { $0 + $1.count } / 1_000
      let told = pictures.kilobytes
      #expect((told * 3 / 4...told * 5 / 4).contains(real), "\(language): \(real), told \(told)")
    }
  }

  @Test(arguments: ["0.png", "01.png", "1", "-1.png", "1.PNG", "x.png"])
  func `knows no picture by another name`(name: String) throws {
    #expect(try house().get("/ky/rights/appeals/pictures/\(name)").status == 404)
    #expect(try house().get("/ky/rights/nothing/pictures/1.png").status == 404)
  }

  @Test func `as an address says the card and nothing of the reader`() throws {
    let page = try house().get("/en/rights/appeals", as: .participant).text
    let link = try #require(page.firstMatch(of: /href="(https:\/\/wa\.me\/\?text=[^"]+)"/))
    #expect(link.1.hasSuffix("%2Fen%2Frights%2Fappeals"))
    #expect(!link.1.contains("participant"))
    #expect(page.contains("stay on a phone until somebody deletes them"))
  }

  @Test(arguments: Language.allCases)
  func `as a book holds every card with its sources`(language: Language) throws {
    let house = try house()
    let shelf = try RealShelf.shelf.get()
    let answer = try house.get("/\(language.rawValue)/rights/book.epub")
    #expect(answer.headers["content-type"] == "application/epub+zip")
    let files = try unzip(answer.body)
    for card in shelf.cards {
      let file = try #require(files.first { $0.path == "EPUB/\(card.slug).xhtml" })
      let text = String(decoding: file.bytes, as: UTF8.self)
      for source in card.sources {
        #expect(text.contains("href=\"#\(source.id)\"") && text.contains("id=\"\(source.id)\""))
      }
      #expect(text.contains("11.2026"))
    }
    let list = try house.get("/\(language.rawValue)/rights").text
    #expect(list.contains("/rights/book.epub"))
    #expect(list.contains("\((answer.body.count + 999) / 1_000)"))
  }

  @Test func `as a book of its own is one chapter long`() throws {
    let answer = try house().get("/ru/rights/violence/book.epub")
    #expect(answer.status == 200)
    let paths = try unzip(answer.body).map(\.path).filter { $0.hasSuffix(".xhtml") }
    #expect(paths == ["EPUB/nav.xhtml", "EPUB/title.xhtml", "EPUB/violence.xhtml"])
    #expect(try house().get("/ru/rights/nothing/book.epub").status == 404)
  }

  @Test(.enabled(if: EPUBCheck.isHere, "no epubcheck here"))
  func `as a book finds epubcheck content`() throws {
    let book = try house().get("/uz/rights/book.epub").body
    #expect(try EPUBCheck.complaints(of: book) == "")
  }
}
