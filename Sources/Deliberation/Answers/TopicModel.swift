import Core
import Database
import JSON
import Web

/// A topic as its reader sees it: the card she is asked next, and what became of her own words.
struct TopicModel: JSONModel {
  let topic: Topic
  let state: Topic.State
  let tally: Tally
  /// Whether she may answer now.
  let mayAnswer: Bool
  let card: Card?
  let answered: Int
  let shown: Int
  let own: [Own]
  /// How it stood before.
  let editions: [TopicEdition]

  struct Card: JSONModel {
    let opinion: Opinion

    static let fields: [JSONField<Self>] = [
      .init("number") { $0.opinion.number }, .init("words") { $0.opinion.words },
      .init("language") { $0.opinion.language },
    ]
  }

  struct Own: JSONModel {
    let opinion: Opinion

    static let fields: [JSONField<Self>] = [
      .init("number") { $0.opinion.number }, .init("words") { $0.opinion.words },
      .init("state") { $0.opinion.state }, .init("reason") { $0.opinion.reason },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.topic.id }, .init("question") { $0.topic.terms.question },
    .init("background") { $0.topic.terms.background }, .init("state") { $0.state },
    .init("closes_at") { $0.topic.terms.closesAt }, .init("people") { $0.tally.people },
    .init("answers") { $0.tally.answers }, .init("may_answer") { $0.mayAnswer },
    .init("card") { $0.card }, .init("answered") { $0.answered }, .init("statements") { $0.shown },
    .init("own") { $0.own }, .init("earlier") { $0.editions },
  ]

  static func read(_ visit: Visit, in tx: borrowing Transaction<some Any>) throws -> TopicModel {
    let topic = try Topic.find(try visit.id("topic"), community: try visit.community, in: tx)
    let state = topic.state(at: visit.now)
    let voice = state == .open ? try Admission.voice(of: visit, in: topic, tx: tx) : nil
    let next = try voice.map { voice in
      try NextOpinions.find(for: voice, in: topic.id, most: 1, tx: tx)
    }
    let found = try Opinion.shown(next?.numbers ?? [], in: topic.id, tx: tx)
    let author = Voter(visit).author(in: topic.id)
    return TopicModel(
      topic: topic, state: state, tally: try Tally.find(topic.id, in: tx),
      mayAnswer: voice != nil,
      card: next?.numbers.first.flatMap { found[$0] }.map(Card.init), answered: next?.answered ?? 0,
      shown: next?.shown ?? 0,
      own: try Opinion.all(by: author, in: topic.id, tx: tx).map(Own.init),
      editions: try TopicEdition.all(of: topic.id, in: tx))
  }
}
