import Core
import Database
import HTTP
import JSON
import Web

/// The desk of whoever looks after a topic: all statements, those that wait first.
struct DeskModel: JSONModel {
  let topic: Topic
  let state: Topic.State
  let items: [Item]
  let paging: Paging

  struct Item: JSONModel {
    let opinion: Opinion
    let earlier: [Correction]
    let isAnswered: Bool

    static let fields: [JSONField<Self>] = [
      .init("number") { $0.opinion.number }, .init("words") { $0.opinion.words },
      .init("state") { $0.opinion.state }, .init("reason") { $0.opinion.reason },
      .init("seed") { $0.opinion.isSeed }, .init("earlier") { $0.earlier.map(\.words) },
      .init("answered") { $0.isAnswered },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.topic.id }, .init("question") { $0.topic.terms.question },
    .init("code") { $0.topic.code }, .init("state") { $0.state }, .init("items") { $0.items },
    .init("page") { $0.paging.page }, .init("pages") { $0.paging.last },
  ]

  static func read(_ visit: Visit, in tx: borrowing Transaction<some Any>) throws -> DeskModel {
    let topic = try Topic.find(try visit.id("topic"), community: try visit.community, in: tx)
    let paging = Paging(
      page: visit.request.method.isSafe ? visit.pageNumber : 1,
      total: try Opinion.count(in: topic.id, tx: tx))
    let corrections = try Correction.all(of: topic.id, in: tx)
    let items = try Opinion.page(paging, in: topic.id, tx: tx).map { opinion in
      Item(
        opinion: opinion, earlier: corrections[opinion.number] ?? [],
        isAnswered: try Opinion.hasAnswers(opinion.number, in: topic.id, tx: tx))
    }
    return DeskModel(topic: topic, state: topic.state(at: visit.now), items: items, paging: paging)
  }
}
