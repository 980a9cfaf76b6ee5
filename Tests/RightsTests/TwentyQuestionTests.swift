import Core
import Foundation
import HTTP
import KurakTesting
import Testing

@testable import Rights

/// A woman types her question, opens the first card, and reads; nothing else helps her.
@Suite struct `Twenty questions` {
  private static let house = Result {
    try TestHouse(
      migrations: Rights.migrations, endpoints: Rights(try RealShelf.shelf.get()).endpoints)
  }

  @Test func `are twenty, in four languages, each needing facts`() {
    #expect(ShelfQuestion.all.count == 80)
    #expect(Set(ShelfQuestion.all.map(\.question)).count == 80)
    #expect(ShelfQuestion.all.allSatisfy { $0.facts.contains { $0.mark != nil } })
    #expect(Set(ShelfQuestion.all.map(\.card)).count >= 15)
  }

  @Test(arguments: ShelfQuestion.all)
  func `are answered by the card that is found first`(asked: ShelfQuestion) throws {
    let house = try Self.house.get()
    let language = asked.language.rawValue
    let found = try house.get("/\(language)/search?q=\(URLPath.encode(asked.question))")
    let list = try #require(found.text.firstRange(of: "data-shelf-cards"))
    let rest = found.text[list.upperBound...]
    let first = try #require(rest.firstMatch(of: /\/rights\/([a-z-]+)"/))
    #expect(String(first.1) == asked.card)

    let page = try house.get("/\(language)/rights/\(first.1)")
    let said = SeenText.of(page.text)
    for fact in asked.facts {
      #expect(said.contains(fact.text), "\(fact.text)")
      guard let mark = fact.mark else { continue }
      // The mark behind the sentence leads to a line of sources on the same page.
      #expect(page.text.contains("href=\"#\(mark)\"") && page.text.contains("<li id=\"\(mark)\">"))
    }
  }
}

/// What a reader sees of a page's article.
private enum SeenText {
  static func of(_ html: String) -> String {
    guard let start = html.firstRange(of: "<article"), let end = html.firstRange(of: "</article>")
    else { return "" }
    return String(html[start.lowerBound..<end.lowerBound])
      .replacing(/<a class="mark"[^>]*>[^<]*<\/a>/, with: "").replacing(/<[^>]*>/, with: "")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
      .replacing("\u{A0}", with: " ")
  }
}
