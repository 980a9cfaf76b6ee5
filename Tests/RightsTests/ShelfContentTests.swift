import Content
import Core
import KurakTesting
import Localization
import Markup
import Testing

@testable import Rights

@Suite struct `The shelf that ships` {
  private func shelf() throws -> RightsShelf { try RealShelf.shelf.get() }

  @Test func `answers every question in four languages, each with sources`() throws {
    let cards = try shelf().cards
    #expect(!cards.isEmpty)
    for card in cards {
      #expect(card.texts.count == 4, "\(card.slug)")
      #expect(!card.sources.isEmpty, "\(card.slug)")
      #expect(card.texts.values.filter { $0.translation == .original }.count == 1)
    }
  }

  @Test func `leads each mark to a source that stands below`() throws {
    for card in try shelf().cards {
      let known = Set(card.sources.map { "#\($0.id)" })
      for text in card.texts.values {
        let marks = text.prose.html.matches(of: /href="(#s\d+)"/).map { String($0.1) }
        #expect(Set(marks) == known, "\(card.slug) \(text.language)")
        #expect(text.blocks.allSatisfy { !$0.text.contains("[s") })
      }
    }
  }

  @Test func `names a law that came in another's place only where it is on the shelf`() throws {
    let laws = try shelf().laws
    let known = Set(laws.map(\.id))
    #expect(!laws.isEmpty)
    for law in laws {
      if let next = law.replacedBy { #expect(known.contains(next), "\(law.id)") }
      #expect((law.replacedBy == nil) || law.state == .repealed, "\(law.id)")
    }
  }

  @Test func `has a label for every blank of a letter, in four languages`() throws {
    for letter in try shelf().letters {
      #expect(!letter.blanks.isEmpty)
      for language in Language.allCases {
        let words = try TestHouse.catalog.get()[language]
        for blank in letter.blanks {
          let message = Message(key: "rights.blank.\(blank)", arguments: [])
          #expect(words(message) != message.key, "\(language) \(blank)")
        }
      }
    }
  }

  @Test func `tells of a referral when somebody made sure of it, or that nobody did`() throws {
    let referrals = try shelf().referrals
    #expect(referrals.contains { !$0.phones.isEmpty })
    let soon = try #require(Month("2028-01"))
    #expect(referrals.allSatisfy { $0.isStale(in: soon) })
  }
}
