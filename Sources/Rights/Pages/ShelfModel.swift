import Core
import JSON
import Markup
import Web

/// The shelf by headings, or what was found on it.
struct ShelfModel: JSONModel {
  struct Item: JSONModel {
    /// Where it is, after the language; the last part is its name.
    let path: [String]
    let language: Language
    let title: String
    let question: String
    /// Nothing of what is no card of rights.
    let lawChecked: Month?

    static let fields: [JSONField<Self>] = [
      .init("card") { $0.path.last ?? "" }, .init("path") { $0.path.joined(separator: "/") },
      .init("title") { $0.title }, .init("question") { $0.question },
      .init("language") { $0.language }, .init("lawChecked") { $0.lawChecked },
    ]

    init?(_ card: RightsCard, in language: Language) {
      guard let text = card.text(language) else { return nil }
      path = ["rights", card.slug]
      (self.language, title, question) = (text.language, text.title, text.question)
      lawChecked = text.lawChecked
    }

    init?(_ guest: ShelfGuest, in language: Language) {
      let known = language.fallbacks.lazy.compactMap { language in
        guest.texts[language].map { (language, $0) }
      }
      guard let (language, text) = known.first else { return nil }
      path = guest.path
      (self.language, title, question) = (language, text.title, text.gist)
      lawChecked = nil
    }
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
  /// Everything in the order of the index.
  let all: [Item]
  let found: [Item]
  let laws: [Law]
  let letters: [LetterForm]

  static let fields: [JSONField<Self>] = [
    .init("groups") { $0.groups }, .init("found") { $0.found }, .init("laws") { $0.laws },
  ]

  init(_ shelf: RightsShelf, query: String, language: Language) {
    self.query = query
    let all =
      shelf.cards.compactMap { Item($0, in: language) }
      + shelf.guests.compactMap { Item($0, in: language) }
    self.all = all
    found = query.isEmpty ? [] : shelf.index.search(query).map { all[$0] }
    laws = query.isEmpty ? [] : shelf.laws.filter { $0.isMeant(by: query) }
    letters = shelf.letters
    groups = shelf.groups.map { group in
      Group(
        title: group.title,
        cards: group.cards.compactMap { slug in
          shelf.card(slug).flatMap { Item($0, in: language) }
        })
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
