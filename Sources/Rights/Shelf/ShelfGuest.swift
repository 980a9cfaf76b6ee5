import Core
import Web

/// Something of another room that is found by the same search.
///
/// Rooms do not know one another, so whoever composes the house lays it on the shelf.
package struct ShelfGuest: Sendable {
  package struct Text: Sendable {
    package let title: String
    package let gist: String
    /// What people type who look for it.
    package let words: [String]
    /// More of it, to be found by; never shown.
    package let body: String

    package init(title: String, gist: String, words: [String] = [], body: String = "") {
      self.title = title
      self.gist = gist
      self.words = words
      self.body = body
    }
  }

  /// Where it is, after the language.
  package let path: [String]
  /// The place on that page.
  package let anchor: String?
  package let texts: [Language: Text]

  package init(path: [String], anchor: String? = nil, texts: [Language: Text]) {
    self.path = path
    self.anchor = anchor
    self.texts = texts
  }
}

/// What people lay on the shelf while the house stands, and the lists that lead to it.
package struct LaidOnShelf: Sendable {
  /// Pages that go onto a phone with it, after the language.
  let lists: [[String]]
  /// What anybody may read, as it is now; nothing that only some may see, for a phone keeps it as
  /// nobody's.
  let guests: @Sendable (Visit) throws -> [ShelfGuest]

  package init(
    lists: [[String]] = [],
    _ guests: @escaping @Sendable (Visit) throws -> [ShelfGuest] = { _ in [] }
  ) {
    self.lists = lists
    self.guests = guests
  }
}
