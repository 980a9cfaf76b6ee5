import Books
import Core
import Localization
import Synchronization

/// The books of the shelf, made once: nothing in them is of a village or of a day.
final class BookShelf: Sendable {
  private struct Key: Hashable {
    let card: String?
    let language: Language
  }

  private let books = Mutex<[Key: [UInt8]]>([:])

  /// The whole shelf.
  func book(of shelf: RightsShelf, _ language: Language, _ words: Localizer) throws -> [UInt8] {
    try book(Key(card: nil, language: language)) {
      try ShelfBook(language: language, words: words).book(of: shelf).zipped()
    }
  }

  /// One card.
  func book(of card: RightsCard, _ language: Language, _ words: Localizer) throws -> [UInt8] {
    try book(Key(card: card.slug, language: language)) {
      try ShelfBook(language: language, words: words).book(of: card).zipped()
    }
  }

  private func book(_ key: Key, _ make: () throws -> [UInt8]) throws -> [UInt8] {
    if let known = books.withLock({ $0[key] }) { return known }
    let made = try make()
    books.withLock { $0[key] = made }
    return made
  }
}
