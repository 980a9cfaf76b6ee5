import Core
import HTTP
import Web

/// A card as pictures: open to everybody, as what is sent on is opened by whoever gets it.
extension Rights {
  var pictureEndpoints: [Endpoint] {
    [
      // Drawing takes a while on a small box: it is done where papers are drawn.
      .page("/rights/{card}/pictures", for: .anyone, answers: PicturesModel.self, pace: .slow) {
        visit in
        let (card, text) = try card(visit)
        let model = PicturesModel(
          card: card, text: text, sizes: try drawn(card, text, visit).map { kilobytes($0.count) })
        return visit.seen(model, as: PicturesPage(model: model, visit: visit))
      },
      .file("/rights/{card}/pictures/{picture}", for: .anyone) { visit in
        let (card, text) = try card(visit)
        let drawn = try drawn(card, text, visit)
        guard let place = PicturesModel.place(of: try visit.text("picture")),
          drawn.indices.contains(place)
        else { throw DomainError.notFound }
        return .file(.png, named: "\(text.title) \(place + 1).png", drawn[place])
      },
    ]
  }

  private func drawn(_ card: RightsCard, _ text: CardText, _ visit: Visit) throws -> [[UInt8]] {
    try pictures.pictures(
      of: CardPictures(card: card, text: text, words: visit.words).pictures(
        of: visit.viewer.communityName.text(visit.language),
        at: visit.siteAddress + visit.cardPath(card).text))
  }
}
