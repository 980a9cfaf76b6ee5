import Content
import Core
import JSON
import Markup
import Web

/// One card as it is read, with the laws it names, the letters it promises, and whom to call.
struct CardModel: JSONModel {
  let card: RightsCard
  let text: CardText
  let laws: [Law]
  let letters: [LetterForm]
  /// Only where who reads it may be in danger.
  let phones: [EmergencyPhone]
  /// The month in which it is read.
  let month: Month

  init(_ shelf: RightsShelf, _ card: RightsCard, _ text: CardText, month: Month) {
    (self.card, self.text, self.month) = (card, text, month)
    laws = card.laws.compactMap(shelf.law)
    letters = card.letters.compactMap(shelf.letter)
    phones = card.isUrgent ? shelf.emergencyPhones : []
  }

  static let fields: [JSONField<Self>] = [
    .init("card") { $0.card.slug }, .init("language") { $0.text.language },
    .init("title") { $0.text.title }, .init("question") { $0.text.question },
    .init("lawChecked") { $0.text.lawChecked },
    .init("stale") { $0.text.isStale(in: $0.month) },
    .init("translation") { $0.text.translation.rawValue },
    .init("html") { $0.text.prose.html }, .init("sources") { $0.card.sources },
    .init("laws") { $0.card.laws }, .init("letters") { $0.card.letters },
  ]
}
