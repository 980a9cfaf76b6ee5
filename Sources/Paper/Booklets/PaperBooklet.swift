/// A lesson to take in the hand: A5 pages, or the same two by two on A4 to be folded.
package struct PaperBooklet: Sendable, Equatable {
  package var title: String
  /// The course, above the title.
  package var course: String
  /// Short facts below the title: minutes, when its law was read, that it is a draft.
  package var facts: [String]
  package var parts: [Part]
  /// What stands on the last page, so that nobody reads it by chance.
  package var back: [Part]
  /// The head of the pages that would be empty: they are ruled, to be written on.
  package var notes: String

  package init(
    title: String, course: String, facts: [String], parts: [Part], back: [Part], notes: String
  ) {
    self.notes = notes
    self.title = title
    self.course = course
    self.facts = facts
    self.parts = parts
    self.back = back
  }

  /// What a booklet is made of, from top to bottom.
  package enum Part: Sendable, Equatable {
    case heading(String, level: Int)
    case paragraph([PaperRun], indent: Int)
    /// An entry of a list, with its mark before it.
    case item(mark: String, [PaperRun], indent: Int)
    /// The same in small letters, for what is looked up and not read.
    case small(mark: String, [PaperRun])
    case quote([PaperRun])
    case table(PaperTable)
    case picture(PaperImage, caption: String)
    /// Empty lines to write on.
    case lines(Int)
    case rule
  }
}

/// A stretch of a text in one manner.
package struct PaperRun: Sendable, Hashable {
  package var text: String
  package var isBold: Bool
  package var isItalic: Bool

  package init(_ text: String, isBold: Bool = false, isItalic: Bool = false) {
    self.text = text
    self.isBold = isBold
    self.isItalic = isItalic
  }
}
