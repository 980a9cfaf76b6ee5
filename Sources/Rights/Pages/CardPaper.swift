import Content
import Core
import Localization
import Paper
import Web

/// A card on paper: a sheet of A4 holds it four times, to be cut and handed round.
struct CardPaper {
  let card: RightsCard
  let text: CardText
  let visit: Visit
  /// Whom to call, on a card for whoever may be in danger.
  let phones: DirectoryModel?

  func pdf() throws -> [UInt8] {
    let address = visit.siteAddress + visit.cardPath(card).text
    let checked = visit.words(Message("rights.checked", .text(text.lawChecked.dotted)))
    return try QuarterCards(
      place: visit.viewer.communityName.text(visit.language), title: text.title,
      question: text.question, parts: text.blocks.map(CardPart.init),
      note: (phones.map { $0.line(visit.words) + " · " } ?? "")
        + (text.translation == .draft
          ? checked + " " + visit.words(Message("rights.card.draft")) : checked),
      address: address
    ).pdf()
  }
}
