import Content
import Core
import JSON
import Markup

/// One card as it is read.
struct CardModel: JSONModel {
  let card: RightsCard
  let text: CardText
  /// The month in which it is read.
  let month: Month

  static let fields: [JSONField<Self>] = [
    .init("card") { $0.card.slug }, .init("language") { $0.text.language },
    .init("title") { $0.text.title }, .init("question") { $0.text.question },
    .init("lawChecked") { $0.text.lawChecked },
    .init("stale") { $0.text.isStale(in: $0.month) },
    .init("translation") { $0.text.translation.rawValue },
    .init("html") { $0.text.prose.html }, .init("sources") { $0.card.sources },
  ]
}
