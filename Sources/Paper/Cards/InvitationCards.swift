/// Cards to cut out and hand over, by which a participant signs in for the first time.
package struct InvitationCards: Sendable, Equatable {
  /// The title of the file.
  package var title: String
  package var cards: [Card]

  package init(title: String, cards: [Card]) {
    self.title = title
    self.cards = cards
  }

  /// One person's card.
  package struct Card: Sendable, Equatable {
    /// The community or the school.
    package var place: String
    package var name: String
    /// What the QR code says.
    package var address: String
    /// The same by hand; hyphens or blanks in it divide groups, otherwise groups are of four.
    package var code: String
    /// What to do with the card, at best two short lines.
    package var instructions: [String]

    package init(
      place: String, name: String, address: String, code: String, instructions: [String]
    ) {
      self.place = place
      self.name = name
      self.address = address
      self.code = code
      self.instructions = instructions
    }
  }
}
