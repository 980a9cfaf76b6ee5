/// A card as pictures for a messenger: upright, in letters that are read on a small phone, as many
/// pictures as the text takes.
package struct MessagePictures: Sendable, Hashable {
  package var place: String
  package var title: String
  package var question: String
  package var parts: [CardPart]
  /// Whom to ask: on every picture, as any of them may travel alone.
  package var ask: String
  /// When it was checked, and whether it is a draft; on every picture too.
  package var note: String
  /// What the facts rest on, below the text, after its heading.
  package var sources: [String]
  package var sourcesHeading: String
  /// What the code opens.
  package var address: String

  package init(
    place: String, title: String, question: String, parts: [CardPart], ask: String, note: String,
    sources: [String], sourcesHeading: String, address: String
  ) {
    self.place = place
    self.title = title
    self.question = question
    self.parts = parts
    self.ask = ask
    self.note = note
    self.sources = sources
    self.sourcesHeading = sourcesHeading
    self.address = address
  }
}
