import Core

/// Something of another room that is found by the same search.
///
/// Rooms do not know one another, so whoever composes the house lays it on the shelf.
package struct ShelfGuest: Sendable {
  package struct Text: Sendable {
    package let title: String
    package let gist: String
    /// What people type who look for it.
    package let words: [String]

    package init(title: String, gist: String, words: [String]) {
      self.title = title
      self.gist = gist
      self.words = words
    }
  }

  /// Where it is, after the language.
  package let path: [String]
  package let texts: [Language: Text]

  package init(path: [String], texts: [Language: Text]) {
    self.path = path
    self.texts = texts
  }
}
