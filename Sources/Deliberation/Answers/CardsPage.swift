import Choice
import Core
import Database
import JSON
import Localization
import Markup
import Web

/// Several statements on one page: those she is asked next, or those she has answered.
struct CardsModel: JSONModel {
  let topic: Topic
  let cards: [Card]
  let paging: Paging

  struct Card: JSONModel {
    let opinion: Opinion
    let said: Answer?

    static let fields: [JSONField<Self>] = [
      .init("number") { $0.opinion.number }, .init("words") { $0.opinion.words },
      .init("answer") { $0.said?.word },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.topic.id }, .init("question") { $0.topic.terms.question },
    .init("cards") { $0.cards }, .init("page") { $0.paging.page },
    .init("pages") { $0.paging.last },
  ]

  /// So many fit a page that a phone keeps.
  static let most = 20

  static func next(_ visit: Visit, in tx: borrowing Transaction<some Any>) throws -> CardsModel {
    let (topic, voice) = try reader(visit, in: tx)
    let numbers = try NextOpinions.find(for: voice, in: topic.id, most: most, tx: tx).numbers
    let found = try Opinion.shown(numbers, in: topic.id, tx: tx)
    return CardsModel(
      topic: topic,
      cards: numbers.compactMap { found[$0] }.map { Card(opinion: $0, said: nil) },
      paging: Paging(page: 1, total: numbers.count))
  }

  static func answered(
    _ visit: Visit, in tx: borrowing Transaction<some Any>
  ) throws -> CardsModel {
    let (topic, voice) = try reader(visit, in: tx)
    let given = try GivenAnswer.all(of: voice, in: topic.id, tx: tx)
    let paging = Paging(page: visit.pageNumber, total: given.count)
    let part = given.dropFirst(paging.offset).prefix(Paging.size)
    let found = try Opinion.shown(part.map(\.number), in: topic.id, tx: tx)
    return CardsModel(
      topic: topic,
      cards: part.compactMap { given in
        found[given.number].map { Card(opinion: $0, said: given.answer) }
      },
      paging: paging)
  }

  private static func reader(
    _ visit: Visit, in tx: borrowing Transaction<some Any>
  ) throws -> (Topic, ID<Voice>) {
    let topic = try Topic.find(try visit.id("topic"), community: try visit.community, in: tx)
    guard topic.state(at: visit.now) == .open,
      let voice = try Admission.voice(of: visit, in: topic, tx: tx)
    else { throw DomainError.notFound }
    return (topic, voice)
  }
}

/// The page of several cards; each is a form of its own, so each may wait by itself.
struct CardsPage: Page {
  let model: CardsModel
  /// `cards` or `answers`.
  let kind: String
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("deliberation.\(kind)")) }
  var patch: Patch { .deliberation }
  var letsGuestsWait: Bool { kind == "cards" }
  var keeps: [URLPath] {
    kind == "cards" ? [DeliberationPath.part(model.topic.id, "cards", visit)] : []
  }

  var body: Markup {
    p {
      a(.href(DeliberationPath.topic(model.topic.id, visit))) {
        Said(model.topic.terms.question, words)
      }
    }
    h1 { title }
    p { words(Message("deliberation.\(kind).intro")) }
    if model.cards.isEmpty {
      p(.class("notice plain")) { words(Message("deliberation.\(kind).none")) }
    }
    ul(.class("plain-list")) { for card in model.cards { item(card) } }
    Pager(model.paging, words) {
      DeliberationPath.part(model.topic.id, kind, visit, page: $0)
    }
  }

  private func item(_ card: CardsModel.Card) -> Markup {
    li {
      AnswerForm(
        opinion: card.opinion, topic: model.topic.id, said: card.said, origin: kind, visit: visit)
    }
  }
}
