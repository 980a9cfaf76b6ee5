/// One card of the size A6, four times on a sheet of A4 to be cut.
package struct QuarterCards: Sendable, Equatable {
  package var place: String
  package var title: String
  package var question: String
  package var parts: [CardPart]
  /// When it was checked, below the text.
  package var note: String
  /// What the code opens.
  package var address: String

  package init(
    place: String, title: String, question: String, parts: [CardPart], note: String, address: String
  ) {
    self.place = place
    self.title = title
    self.question = question
    self.parts = parts
    self.note = note
    self.address = address
  }
}
