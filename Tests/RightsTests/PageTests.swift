import Content
import Core
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Rights

@Suite struct `The pages of rights` {
  private func house() throws -> TestHouse {
    try TestHouse(migrations: [], endpoints: Rights(try RealShelf.shelf.get()).endpoints)
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
      #expect(page.text.contains("notice plain") == (text.translation == .draft))
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
    #expect(try house.get("/en/search?q=No.%20123").text.contains("id=\"law-123\""))
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
    #expect(page.text.contains("data-exit") && !page.text.contains("<form"))
    #expect(!page.text.contains("data-keep"))
    let kept = Rights(try RealShelf.shelf.get()).endpoints.filter(\.isKept)
      .map(\.pattern.text)
    #expect(!kept.contains { $0.contains("safety") || $0.contains("letters") })
    let phone = try #require(page.text.firstRange(of: "tel:"))
    let traces = try #require(page.text.firstRange(of: "</h1>"))
    #expect(traces.lowerBound < phone.lowerBound)
  }
}
