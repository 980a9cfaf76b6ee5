/// A notice for the board of a village: what it is about in large letters, a table, a code that
/// opens the page it was printed from.
package struct BoardNotice: Sendable, Equatable {
  package var place: String
  package var title: String
  /// When and where, to be read from two steps away.
  package var headlines: [String]
  /// What it says, one paragraph each.
  package var sentences: [String]
  package var table: PaperTable?
  package var facts: [PaperFact]
  /// What to do with it, beside the code.
  package var note: String
  /// What the code opens; it stands beside it in letters too.
  package var address: String

  package init(
    place: String, title: String, headlines: [String] = [], sentences: [String],
    table: PaperTable?, facts: [PaperFact], note: String, address: String
  ) {
    self.place = place
    self.title = title
    self.headlines = headlines
    self.sentences = sentences
    self.table = table
    self.facts = facts
    self.note = note
    self.address = address
  }
}
