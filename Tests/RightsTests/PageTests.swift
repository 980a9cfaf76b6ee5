import Content
import Core
import Foundation
import HTTP
import KurakTesting
import Markup
import Testing
import Web

@testable import Rights

@Suite struct `The pages of rights` {
  private func house() throws -> TestHouse {
    try TestHouse(
      migrations: Rights.migrations, endpoints: Rights(try RealShelf.shelf.get()).endpoints)
  }

  @Test(arguments: Language.allCases)
  func `are read by anybody, in every language`(language: Language) throws {
    let house = try house()
    let shelf = try RealShelf.shelf.get()
    let list = try house.get("/\(language.rawValue)/rights")
    #expect(list.status == 200)
    for card in shelf.cards {
      let text = try #require(card.texts[language])
      #expect(list.text.contains("/\(language.rawValue)/rights/\(card.slug)"))
      let page = try house.get("/\(language.rawValue)/rights/\(card.slug)")
      #expect(page.status == 200 && page.text.contains("11.2026"), "\(card.slug)")
      let main = try #require(page.text.firstRange(of: "<main"))
      #expect(
        page.text[main.lowerBound...].contains("notice plain") == (text.translation == .draft))
      #expect(page.text.utf8.count < 60_000)
    }
    for path in ["laws", "safety"] + shelf.letters.map({ "letters/\($0.slug)" }) {
      #expect(try house.get("/\(language.rawValue)/\(path)").status == 200, "\(path)")
    }
  }

  @Test func `find a card by a word, and a law by its number`() throws {
    let house = try house()
    let found = try house.get("/ky/search?q=\(URLPath.encode("алимент"))")
    #expect(found.text.contains("/ky/rights/alimony"))
    #expect(try house.get("/en/search?q=No.%20123").text.contains("/en/laws#law-123"))
    #expect(
      try house.get("/en/search?q=No.%20123", as: nil, accept: "application/json").text
        .contains("\"id\":\"law-123\""))
    let nothing = try house.get("/en/search?q=%3Cscript%3E")
    #expect(nothing.text.contains("value=\"&lt;script&gt;\""))
  }

  @Test func `turn amber a year after the last check`() throws {
    let house = try house()
    let card = try #require(try RealShelf.shelf.get().cards.first)
    #expect(try !house.get("/en/rights/\(card.slug)").text.contains("tag warn"))
    house.now = Instant(try #require(Day(year: 2027, month: 12, day: 1)), hour: 9)
    #expect(try house.get("/en/rights/\(card.slug)").text.contains("tag warn"))
  }

  @Test(arguments: Language.allCases)
  func `say what articles say, each with its source, and as a draft where nobody looked`(
    language: Language
  ) throws {
    let laws = try RealShelf.shelf.get().laws.filter { !$0.articles.isEmpty }
    #expect(Set(laws.map(\.id)) == ["budget-code", "constitution", "law-123"])
    let page = try house().get("/\(language.rawValue)/laws").text
    for article in laws.flatMap(\.articles) {
      let text = article.text.text(language)
      #expect(!text.isEmpty && page.contains(text) && page.contains(article.source.address))
    }
    let main = try #require(page.firstRange(of: "<main"))
    #expect(page[main.lowerBound...].contains("notice plain") == (language != .en))
    let found = try house().get("/en/search?q=superiority").text
    #expect(found.contains("/en/laws#constitution"))
  }

  @Test func `turn amber at a law, too, a year after its check`() throws {
    let house = try house()
    let stale = "<span class=\"tag warn\">The law was last checked in 11.2026"
    #expect(try !house.get("/en/laws").text.contains(stale))
    house.now = Instant(try #require(Day(year: 2027, month: 12, day: 1)), hour: 9)
    #expect(try house.get("/en/laws").text.contains(stale))
  }

  @Test func `lead from a card to the laws it names and the letters it promises`() throws {
    let house = try house()
    let page = try house.get("/en/rights/appeals").text
    #expect(page.contains("href=\"/en/laws#law-67\">On citizens’ appeals</a> № 67"))
    for letter in ["appeal", "complaint", "hearing-request"] {
      #expect(page.contains("href=\"/en/letters/\(letter)\""), "\(letter)")
    }
    #expect(try house.get("/en/laws").text.contains("id=\"law-67\""))
  }

  @Test func `find a letter, which can be copied by hand without a connection`() throws {
    let house = try house()
    let found = try house.get("/en/search?q=request%20for%20a%20hearing").text
    #expect(found.contains("href=\"/en/letters/hearing-request\""))
    let letter = try house.get("/en/letters/hearing-request")
    #expect(letter.text.contains("data-public") && letter.text.contains("copy the text by hand"))
    #expect(letter.text.contains("class=\"form not-in-copy\""))
  }

  @Test(arguments: ["violence", "protection-order", "ala-kachuu", "child-marriage"])
  func `say at once whom to call where she may be in danger`(card: String) throws {
    let house = try house()
    for language in Language.allCases {
      let page = try house.get("/\(language.rawValue)/rights/\(card)").text
      let article = try #require(page.firstRange(of: "<article"))
      let first = page[..<article.lowerBound]
      #expect(first.contains("href=\"/\(language.rawValue)/safety\""))
      for number in ["102", "103", "117", "111"] { #expect(first.contains("tel:\(number)\"")) }
    }
    #expect(try !house.get("/en/rights/budget").text.contains("tel:"))
  }

  @Test func `have the numbers beside the way to safety, on the shelf that is kept`() throws {
    let shelf = try house().get("/ky/rights").text
    let way = try #require(shelf.firstRange(of: "href=\"/ky/safety\""))
    let search = try #require(shelf.firstRange(of: "role=\"search\""))
    #expect(shelf[way.upperBound..<search.lowerBound].contains("href=\"tel:102\""))
  }

  @Test func `know no card that is not there`() throws {
    let house = try house()
    for path in ["rights/nothing", "letters/nothing", "rights/nothing/card.pdf"] {
      #expect(try house.get("/ky/\(path)").status == 404)
    }
  }

  @Test(arguments: Language.allCases)
  func `print four small cards with every letter of the language`(language: Language) throws {
    let house = try house()
    for card in try RealShelf.shelf.get().cards {
      let answer = try house.get("/\(language.rawValue)/rights/\(card.slug)/card.pdf")
      #expect(answer.status == 200)
      let printed = try Poppler.text(of: answer.body).filter { $0 != "-" }
      let text = try #require(card.texts[language])
      for block in text.blocks {
        let words = block.text.filter { !$0.isWhitespace && $0 != "-" }
        #expect(printed.components(separatedBy: words).count == 5, "\(card.slug): \(block.text)")
      }
    }
  }

  @Test func `show safety without the house around it, and never keep it`() throws {
    let house = try house()
    let page = try house.get("/ky/safety", as: .participant)
    #expect(page.text.contains("href=\"tel:117\""))
    #expect(page.text.contains("data-exit"))
    // Nothing is to be filled in; the one form is the way out, which signs her out.
    #expect(page.text.split(separator: "<form").count == 2)
    #expect(page.text.contains("action=\"/ky/sign-out\"") && !page.text.contains("<textarea"))
    #expect(page.text.split(separator: "<input").count == 4)
    #expect(try !house.get("/ky/safety").text.contains("<form"))
    #expect(!page.text.contains("data-keep") && !page.text.contains("data-public"))
    let kept = Rights(try RealShelf.shelf.get()).endpoints.filter(\.isKept)
      .map(\.pattern.text)
    #expect(!kept.contains { $0.contains("safety") })
    let phone = try #require(page.text.firstRange(of: "tel:"))
    let traces = try #require(page.text.firstRange(of: "</h1>"))
    #expect(traces.lowerBound < phone.lowerBound)
  }

  /// The list of opened pages and the tab show it to whoever looks at the phone.
  @Test(arguments: Language.allCases)
  func `tell in the title of safety nothing of safety`(language: Language) throws {
    let page = try house().get("/\(language.rawValue)/safety").text
    let title = try #require(page.firstMatch(of: /<title>([^<]*)<\/title>/)).1
    let heading = try #require(page.firstMatch(of: /<h1>([^<]*)<\/h1>/)).1
    #expect(!title.contains(heading))
    #expect(page.contains(title.prefix { $0 != "·" }.dropLast()), "the page says how it is listed")
  }
}
