import Core
import Database
import JSON
import Web

/// What this village talks about, one page of it.
struct TopicListModel: JSONModel {
  let items: [Item]
  let page: Int
  let pages: Int

  struct Item: JSONModel {
    let topic: Topic
    let state: Topic.State
    let tally: Tally

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.topic.id }, .init("question") { $0.topic.terms.question },
      .init("state") { $0.state }, .init("opens_at") { $0.topic.terms.opensAt },
      .init("closes_at") { $0.topic.terms.closesAt }, .init("people") { $0.tally.people },
      .init("answers") { $0.tally.answers }, .init("imported") { $0.topic.isImported },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("items") { $0.items }, .init("page") { $0.page }, .init("pages") { $0.pages },
  ]

  static func read(
    page: Int, of community: ID<Community>, at now: Instant, in tx: borrowing Transaction<some Any>
  ) throws -> (model: TopicListModel, paging: Paging) {
    let paging = Paging(page: page, total: try Topic.count(in: community, tx: tx))
    let topics = try Topic.page(paging, of: community, in: tx)
    let tallies = try Tally.find(topics.map(\.id), in: tx)
    let items = topics.map { topic in
      Item(topic: topic, state: topic.state(at: now), tally: tallies[topic.id] ?? .none)
    }
    return (TopicListModel(items: items, page: page, pages: paging.last), paging)
  }
}
