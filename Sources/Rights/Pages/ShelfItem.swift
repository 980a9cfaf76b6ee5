import Core
import JSON
import Markup
import Web

/// A row of the shelf: a card, a letter, a law, or what another room laid beside them.
struct ShelfItem: JSONModel {
  /// Where it is, after the language; the last part is its name.
  let path: [String]
  /// The place on that page, for a law.
  let anchor: String?
  let language: Language
  let title: String
  /// What it answers; empty for a letter and a law, whose line is made of words of the house.
  let question: String
  /// Nothing of what is no card of rights.
  let lawChecked: Month?
  let law: Law?

  static let fields: [JSONField<Self>] = [
    .init("card") { $0.name }, .init("path") { $0.address },
    .init("title") { $0.title }, .init("question") { $0.question },
    .init("language") { $0.language }, .init("lawChecked") { $0.lawChecked },
  ]

  var name: String { anchor ?? path.last ?? "" }
  private var address: String {
    path.joined(separator: "/") + (anchor.map { "#" + $0 } ?? "")
  }

  init?(_ card: RightsCard, in language: Language) {
    guard let text = card.text(language) else { return nil }
    self.init(
      ["rights", card.slug], text.language, text.title, text.question, checked: text.lawChecked)
  }

  init?(_ guest: ShelfGuest, in language: Language) {
    let known = language.fallbacks.lazy.compactMap { language in
      guest.texts[language].map { (language, $0) }
    }
    guard let (language, text) = known.first else { return nil }
    self.init(guest.path, language, text.title, text.gist, anchor: guest.anchor)
  }

  init?(_ letter: LetterForm, in language: Language) {
    guard let text = letter.text(language) else { return nil }
    self.init(["letters", letter.slug], text.language, text.title)
  }

  init(_ law: Law, in language: Language) {
    self.init(
      ["laws"], language, law.title.text(language), anchor: law.id, checked: law.checked, law: law)
  }

  private init(
    _ path: [String], _ language: Language, _ title: String, _ question: String = "",
    anchor: String? = nil, checked: Month? = nil, law: Law? = nil
  ) {
    (self.path, self.anchor, self.language) = (path, anchor, language)
    (self.title, self.question, lawChecked, self.law) = (title, question, checked, law)
  }
}
