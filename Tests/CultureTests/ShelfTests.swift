import Content
import Core
import Foundation
import HTTP
import KurakTesting
import Localization
import Markup
import Testing
import Web

@testable import Culture

@Suite struct `The practices that ship` {
  @Test func `are told in four languages, drafts marked as drafts`() throws {
    let shelf = try RealShelf.shelf.get()
    #expect(shelf.practices.count >= 8)
    for practice in shelf.practices {
      #expect(practice.texts.count == 4, "\(practice.slug)")
      #expect(practice.texts.values.filter { $0.translation == .original }.count == 1)
      for text in practice.texts.values {
        #expect(text.blocks.filter { $0.kind == .heading }.count == 5, "\(practice.slug)")
      }
    }
  }

  @Test func `rest on sources, or say that they are only told`() throws {
    for practice in try RealShelf.shelf.get().practices {
      if practice.evidence == .sourced { #expect(!practice.sources.isEmpty, "\(practice.slug)") }
      let known = Set(practice.sources.map { "#\($0.id)" })
      for text in practice.texts.values {
        let marks = text.prose.html.matches(of: /href="(#s\d+)"/).map { String($0.1) }
        #expect(Set(marks) == known, "\(practice.slug) \(text.language)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `are read by anybody`(language: Language) throws {
    let culture = try CultureHouse()
    let list = try culture.house.get("/\(language.rawValue)/culture")
    #expect(list.status == 200 && list.text.utf8.count < 60_000)
    for practice in try RealShelf.shelf.get().practices {
      let path = "/\(language.rawValue)/culture/\(practice.slug)"
      #expect(list.text.contains("href=\"\(path)\""))
      let page = try culture.house.get(path)
      let text = try #require(practice.texts[language])
      #expect(page.status == 200 && page.text.utf8.count < 60_000)
      let main = try #require(page.text.firstRange(of: "<main"))
      #expect(
        page.text[main.lowerBound...].contains("notice plain") == (text.translation == .draft),
        "\(path)")
      let told = culture.house.environment.catalog[language](Message("culture.told"))
      #expect(page.text.contains(told) == (practice.evidence == .told), "\(path)")
    }
  }

  /// Each in one of the languages, in turn: printing is slow, and the letters are tested in Paper.
  @Test func `are printed four times on a sheet, every word of them`() throws {
    let culture = try CultureHouse()
    for (place, practice) in try RealShelf.shelf.get().practices.enumerated() {
      let language = Language.allCases[place % Language.allCases.count]
      let path = "/\(language.rawValue)/culture/\(practice.slug)/card.pdf"
      let paper = try culture.house.get(path)
      #expect(paper.headers["content-type"] == "application/pdf")
      let printed = try Poppler.text(of: paper.body).filter { $0 != "-" }
      for block in try #require(practice.texts[language]).blocks {
        let words = block.text.filter { !$0.isWhitespace && $0 != "-" }
        #expect(printed.components(separatedBy: words).count >= 5, "\(path): \(block.text)")
      }
    }
  }

  @Test func `are none but those that are there`() throws {
    let culture = try CultureHouse()
    for path in ["nothing", "nothing/card.pdf", "village/\(UUID16.v7(at: culture.house.now))"] {
      #expect(try culture.house.get("/ky/culture/\(path)").status == 404)
    }
  }
}
