import Testing

@testable import Paper

@Suite struct InvitationCardsTests {
  @Test(arguments: [(0, 1), (1, 1), (8, 1), (9, 2), (24, 3)])
  func `eight stand on a page`(count: Int, pages: Int) throws {
    #expect(try InvitationCards.sample(count: count).pages(Typesetter()).count == pages)
  }

  @Test func `each says whose it is and how to get in`() throws {
    let cards = InvitationCards.sample(count: 10)
    let text = try printedText(cards.pdf())
    for card in cards.cards {
      #expect(text.contains(card.name))
      #expect(text.contains(card.code))
    }
  }

  @Test func `a code is read in groups`() {
    #expect(card(code: "K7M49QXP").groupedCode == "K7M4-9QXP")
    #expect(card(code: "K7M49QXP23").groupedCode == "K7M4-9QXP-23")
    #expect(card(code: "K7-M49Q XP").groupedCode == "K7-M49Q-XP")
    #expect(card(code: "").groupedCode == "")
    #expect(card(code: "-").groupedCode == "")
  }

  @Test func `nothing crosses the lines to cut along`() throws {
    var long = card(code: String(repeating: "K7M4", count: 9))
    long.name = String(repeating: "Өмүрбекова Ырыс ", count: 20)
    long.place = long.name
    long.instructions = Array(repeating: long.name, count: 5)
    for place in 0..<CardGrid.count {
      var page = Page()
      try long.draw(Typesetter(), on: &page, in: CardGrid.cell(place))
      #expect(page.isWithin(CardGrid.cell(place).inset(by: mm(4))))
      #expect(page.texts.allSatisfy { !$0.overlapsAnother(in: page.texts) })
    }
  }

  private func card(code: String) -> InvitationCards.Card {
    InvitationCards.Card(
      place: "Айкөл", name: "Ырыс", address: "https://kurak.example/j/1", code: code,
      instructions: [])
  }
}
