import Core
import JSON
import Markup
import Web

/// The shelf by headings, or what was found on it.
struct ShelfModel: JSONModel {
  struct Group: JSONModel {
    let title: Translated
    let cards: [ShelfItem]

    static let fields: [JSONField<Self>] = [
      .init("title") { $0.title }, .init("cards") { $0.cards },
    ]
  }

  /// What was looked for; empty where she leafs.
  let query: String
  let groups: [Group]
  /// Everything in the order of the index.
  let all: [ShelfItem]
  /// Which of them were found, the best first.
  let places: [Int]
  let letters: [LetterForm]
  /// Whom to call; public numbers alone.
  let phones: [EmergencyPhone]
  /// What goes onto a phone together.
  let pages: [URLPath]

  var found: [ShelfItem] { places.map { all[$0] } }

  static let fields: [JSONField<Self>] = [
    .init("groups") { $0.groups }, .init("found") { $0.found },
    .init("laws") { $0.found.compactMap(\.law) },
  ]

  init(_ full: FullShelf, query: String, language: Language) {
    let shelf = full.shelf
    self.query = query
    all =
      shelf.cards.compactMap { ShelfItem($0, in: language) }
      + shelf.guests.compactMap { ShelfItem($0, in: language) }
      + shelf.letters.compactMap { ShelfItem($0, in: language) }
      + shelf.laws.map { ShelfItem($0, in: language) }
      + full.laid.compactMap { ShelfItem($0, in: language) }
    places = query.isEmpty ? [] : full.search(query)
    letters = shelf.letters
    phones = shelf.emergencyPhones
    pages = full.pages(in: language)
    groups = shelf.groups.map { group in
      Group(
        title: group.title,
        cards: group.cards.compactMap { slug in
          shelf.card(slug).flatMap { ShelfItem($0, in: language) }
        })
    }
  }
}
