import Content
import Core

/// How much each text says of the thing that it belongs to: whoever looks for her rights finds the
/// cards first.
extension ShelfIndex {
  /// Titles, questions and search words are taken in every language, the text below in those given.
  static func parts(_ card: RightsCard, texts languages: [Language]) -> [Part] {
    card.texts.values.flatMap { text -> [Part] in
      let blocks = languages.contains(text.language) ? text.blocks : []
      return [(text.title, 6), (text.question, 4)] + text.words.map { ($0, 6) }
        + blocks.map { ($0.text, $0.kind == .heading ? 1.5 : 1) }
    }
  }

  static func parts(_ guest: ShelfGuest) -> [Part] {
    guest.texts.values.flatMap { text in
      [(text.title, 4), (text.gist, 2)] + text.words.map { ($0, 4) }
    }
  }

  /// What people laid there: its title counts in every language, its text in those given, and both
  /// for less than what ships, so that nobody's words come before a card that answers.
  static func parts(laid guest: ShelfGuest, texts languages: [Language]) -> [Part] {
    guest.texts.flatMap { language, text -> [Part] in
      [(text.title, 3)] + text.words.map { ($0, 2) }
        + (languages.contains(language) ? [(text.gist, 1), (text.body, 1)] : [])
    }
  }

  static func parts(_ letter: LetterForm) -> [Part] {
    letter.texts.values.map { ($0.title, 3) }
  }

  /// By its number, which a card that answers a question about it bears with more weight.
  static func parts(_ law: Law) -> [Part] {
    [(law.number ?? "", 5)] + Language.allCases.map { (law.title.text($0), 2) }
      + law.articles.flatMap { article in Language.allCases.map { (article.text.text($0), 1) } }
  }
}
