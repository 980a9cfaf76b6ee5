import Books
import Content
import Core
import Localization
import Markup

/// Cards of the shelf as a book, to be read where there is no connection and no address to open.
struct ShelfBook {
  let language: Language
  let words: Localizer

  /// The whole shelf in the order of its headings, and the laws behind it.
  func book(of shelf: RightsShelf) -> EPUB {
    let cards = shelf.groups.flatMap(\.cards).compactMap(shelf.card)
    return book(
      "shelf", titled: words(Message("rights.title")), summary: words(Message("rights.what")),
      cards, more: shelf.laws.isEmpty ? [] : [laws(shelf.laws)])
  }

  /// One card alone.
  func book(of card: RightsCard) -> EPUB {
    let text = card.text(language)
    return book(
      card.slug, titled: text?.title ?? card.slug, summary: text?.question ?? "", [card], more: [])
  }

  private func book(
    _ name: String, titled title: String, summary: String, _ cards: [RightsCard],
    more: [EPUB.Chapter]
  ) -> EPUB {
    let texts = cards.compactMap { $0.text(language) }
    let month = texts.map(\.lawChecked).max { $0.iso < $1.iso }
    return EPUB(
      identifier: "kurak:rights:\(name):\(month?.iso ?? ""):\(language.tag)", language: language,
      words: words, title: title, summary: summary,
      front: texts.contains { $0.translation == .draft }
        ? p(.class("notice")) { words(Message("web.translation.draft")) } : .nothing,
      month: month, chapters: cards.compactMap(chapter) + more)
  }

  private func chapter(_ card: RightsCard) -> EPUB.Chapter? {
    card.text(language).map { text in
      EPUB.Chapter(card.slug, title: text.title) {
        BookCard(card: card, text: text, words: words)
      }
    }
  }

  private func laws(_ laws: [Law]) -> EPUB.Chapter {
    EPUB.Chapter("laws", title: words(Message("rights.laws"))) {
      h1 { words(Message("rights.laws")) }
      p { words(Message("rights.laws.what")) }
      ul { for law in laws { li { BookLaw(law: law, language: language, words: words) } } }
    }
  }
}

/// A card with the month of its check above and its sources below.
private struct BookCard: Component {
  let card: RightsCard
  let text: CardText
  let words: Localizer

  var body: Markup {
    h1 { text.title }
    p { em { text.question } }
    p(.class("muted")) { words(Message("rights.checked", .text(text.lawChecked.dotted))) }
    if text.translation == .draft {
      p(.class("notice")) { words(Message("web.translation.draft")) }
    }
    section(.lang(text.language.tag)) { text.prose }
    h2 { words(Message("content.sources")) }
    ol {
      for source in card.sources {
        li(.id(source.id)) {
          a(.href(external: source.address), .hreflang(source.language)) {
            source.title.text(text.language)
          }
          " (\(source.language)), "
          words(Message("content.source.checked", .text(source.checked.dotted)))
        }
      }
    }
  }
}

/// A law in a line: its name, its number, whether it stands, and where its text is.
private struct BookLaw: Component {
  let law: Law
  let language: Language
  let words: Localizer

  var body: Markup {
    a(.href(external: law.address)) { law.title.text(language) }
    if let number = law.number { " № \(number)" }
    ": \(words(Message(key: "rights.law.\(law.state.rawValue)", arguments: [])))"
  }
}

extension RightsShelf {
  /// The whole shelf as a book, or one card; nothing where there is no such card.
  package func book(of slug: String?, in language: Language, _ words: Localizer) throws -> [UInt8]?
  {
    let books = ShelfBook(language: language, words: words)
    guard let slug else { return try books.book(of: self).zipped() }
    return try card(slug).map { try books.book(of: $0).zipped() }
  }
}
