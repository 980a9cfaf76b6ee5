import Core
import Database
import JSON
import Web

/// The decisions of a community, one page of them.
struct DecisionListModel: JSONModel {
  let items: [Item]
  let page: Int
  let pages: Int

  struct Item: JSONModel {
    let id: ID<Decision>
    let title: Translated
    let state: DecisionState
    let budget: Amount
    let currency: Currency
    let closesAt: Instant
    let isImported: Bool
    let kind: any Kind.Type
    let isPractice: Bool

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.id }, .init("title") { $0.title }, .init("state") { $0.state },
      .init("budget") { $0.budget }, .init("currency") { $0.currency },
      .init("closes_at") { $0.closesAt }, .init("imported") { $0.isImported },
      .init("kind") { $0.kind.name }, .init("practice") { $0.isPractice },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("items") { $0.items }, .init("page") { $0.page }, .init("pages") { $0.pages },
  ]

  static func read(
    page: Int, for viewer: Viewer, of community: ID<Community>, at now: Instant,
    in tx: borrowing Transaction<some Any>
  ) throws -> (model: DecisionListModel, paging: Paging) {
    let withDrafts = viewer.may(.deciders)
    let total = try Decision.count(in: community, withDrafts: withDrafts, in: tx)
    let paging = Paging(page: page, total: total)
    let found = try Decision.page(paging, of: community, withDrafts: withDrafts, in: tx)
    let items = found.map { decision in
      Item(
        id: decision.id, title: decision.title, state: decision.state(at: now),
        budget: decision.budget, currency: decision.currency, closesAt: decision.closesAt,
        isImported: decision.isImported, kind: type(of: decision.kind),
        isPractice: decision.isPractice)
    }
    return (DecisionListModel(items: items, page: page, pages: paging.last), paging)
  }
}
