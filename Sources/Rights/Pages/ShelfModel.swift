import Core
import JSON
import Markup
import Web

/// The shelf by headings, or what was found on it.
struct ShelfModel: JSONModel {
  struct Item: JSONModel {
    let card: RightsCard
    let text: CardText

    static let fields: [JSONField<Self>] = [
      .init("card") { $0.card.slug }, .init("title") { $0.text.title },
      .init("question") { $0.text.question }, .init("language") { $0.text.language },
      .init("lawChecked") { $0.text.lawChecked },
    ]
  }

  struct Group: JSONModel {
    let title: Translated
    let cards: [Item]

    static let fields: [JSONField<Self>] = [
      .init("title") { $0.title }, .init("cards") { $0.cards },
    ]
  }

  /// What was looked for; empty where she leafs.
  let query: String
  let groups: [Group]
  /// Every card in the order of the index.
  let all: [Item]
  let found: [Item]
  let laws: [Law]
  let letters: [LetterForm]

  static let fields: [JSONField<Self>] = [
    .init("groups") { $0.groups }, .init("found") { $0.found }, .init("laws") { $0.laws },
  ]

  init(_ shelf: RightsShelf, query: String, language: Language) {
    func item(_ card: RightsCard) -> Item? {
      card.text(language).map { Item(card: card, text: $0) }
    }
    self.query = query
    all = shelf.cards.compactMap(item)
    found = query.isEmpty ? [] : shelf.index.search(query).compactMap { item(shelf.cards[$0]) }
    laws = query.isEmpty ? [] : shelf.laws.filter { $0.isMeant(by: query) }
    letters = shelf.letters
    groups = shelf.groups.map { group in
      Group(title: group.title, cards: group.cards.compactMap { shelf.card($0).flatMap(item) })
    }
  }
}

extension Law: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("number") { $0.number }, .init("date") { $0.date },
    .init("title") { $0.title }, .init("state") { $0.state.rawValue },
    .init("amended") { $0.amended }, .init("replacedBy") { $0.replacedBy },
    .init("edition") { $0.edition }, .init("checked") { $0.checked },
    .init("address") { $0.address.address },
  ]

  /// Whether the number of the law stands in what was typed, with or without № or No.
  func isMeant(by query: String) -> Bool {
    let figures = (number ?? "").split { !$0.isNumber }.map(String.init)
    let typed = query.split { !$0.isNumber }.map(String.init)
    return !figures.isEmpty && typed.contains(figures[0])
  }
}
