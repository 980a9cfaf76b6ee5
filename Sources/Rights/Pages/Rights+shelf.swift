import Core
import HTTP
import Paper
import Web

/// Reading and searching: open to everybody, with an account or without.
extension Rights {
  var shelfEndpoints: [Endpoint] {
    [
      .page("/rights", for: .anyone, answers: ShelfModel.self) { visit in
        let model = ShelfModel(try fullShelf(visit), query: "", language: visit.language)
        let book = try books.book(of: shelf, visit.language, visit.words)
        return visit.seen(
          model, as: ShelfPage(model: model, bookSize: kilobytes(book.count), visit: visit))
      }.keptByAnybody(),
      .page("/search", for: .anyone, answers: ShelfModel.self) { visit in
        let query = String((visit.form["q"] ?? "").prefix(200))
        let full = try fullShelf(visit)
        let model = ShelfModel(full, query: query, language: visit.language)
        let terms = full.phoneIndex(in: visit.language)
        return visit.seen(model, as: SearchPage(model: model, terms: terms, visit: visit))
      }.keptByAnybody(),
      .page("/rights/{card}", for: .anyone, answers: CardModel.self) { visit in
        let (card, text) = try card(visit)
        let model = CardModel(shelf, card, text, month: visit.month)
        let ways = CardToSend(
          model: model,
          pictureSize: CardPictures(card: card, text: text, words: visit.words).kilobytes,
          bookSize: kilobytes(try books.book(of: card, visit.language, visit.words).count),
          visit: visit)
        return visit.seen(model, as: CardPage(model: model, ways: ways, visit: visit))
      }.keptByAnybody(),
      .file("/rights/{card}/card.pdf", for: .anyone) { visit in
        let (card, text) = try card(visit)
        let phones = card.isUrgent ? try directory(visit) : nil
        let paper = try CardPaper(card: card, text: text, visit: visit, phones: phones).pdf()
        return .file(.pdf, named: "\(text.title).pdf", paper)
      },
      .page("/laws", for: .anyone, answers: LawsModel.self) { visit in
        let model = LawsModel(laws: shelf.laws, month: visit.month)
        return visit.seen(model, as: LawsPage(model: model, visit: visit))
      }.keptByAnybody(),
    ]
  }

  func card(_ visit: Visit) throws -> (RightsCard, CardText) {
    guard let card = shelf.card(try visit.text("card")), let text = card.text(visit.language)
    else { throw DomainError.notFound }
    return (card, text)
  }
}
