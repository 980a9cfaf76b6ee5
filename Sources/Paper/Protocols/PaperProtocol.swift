/// A protocol to sign and file: of the count of a decision, or of a meeting.
package struct PaperProtocol: Sendable, Equatable {
  package var title: String
  /// The community, above the title.
  package var place: String
  package var parts: [Part]

  package init(title: String, place: String, parts: [Part]) {
    self.title = title
    self.place = place
    self.parts = parts
  }

  /// What a protocol is made of, from top to bottom.
  package enum Part: Sendable, Equatable {
    case heading(String)
    case paragraph(String)
    case facts([PaperFact])
    case table(PaperTable)
    case signatures([PaperSignature])
  }
}
