import JSON

/// The pictures of a card, and what fetching each of them costs.
struct PicturesModel: JSONModel {
  let card: RightsCard
  let text: CardText
  /// In kilobytes.
  let sizes: [Int]

  static let fields: [JSONField<Self>] = [
    .init("card") { $0.card.slug }, .init("language") { $0.text.language },
    .init("title") { $0.text.title }, .init("kilobytes") { $0.sizes },
  ]

  /// `1.png` is the first picture.
  static func name(of place: Int) -> String { "\(place + 1).png" }

  static func place(of name: String) -> Int? {
    guard name.hasSuffix(".png"), let number = Int(name.dropLast(4)), number > 0,
      self.name(of: number - 1) == name
    else { return nil }
    return number - 1
  }
}
