/// A piece of a card's text: a heading, a paragraph, or an item with its mark.
package struct CardPart: Sendable, Hashable {
  package var text: String
  /// What stands before an item of a list.
  package var mark: String?
  package var isHeading: Bool

  package init(_ text: String, mark: String? = nil, isHeading: Bool = false) {
    self.text = text
    self.mark = mark
    self.isHeading = isHeading
  }
}
