import Core
import Database
import JSON
import Web

/// The gatherings of a community, one page of them.
struct GatheringListModel: JSONModel {
  let items: [Item]
  let paging: Paging

  struct Item: JSONModel {
    let id: ID<Gathering>
    let plan: GatheringPlan
    let state: GatheringState

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.id }, .init("kind") { $0.plan.kind }, .init("title") { $0.plan.title },
      .init("place") { $0.plan.place }, .init("day") { $0.plan.day },
      .init("time") { $0.plan.time }, .init("state") { $0.state },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("items") { $0.items }, .init("page") { $0.paging.page },
    .init("pages") { $0.paging.last },
  ]

  static func read(
    page: Int, for viewer: Viewer, of community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> GatheringListModel {
    let withDrafts = viewer.may(.conveners)
    let paging = Paging(
      page: page, total: try Gathering.count(in: community, withDrafts: withDrafts, tx: tx))
    let found = try Gathering.page(paging, of: community, withDrafts: withDrafts, in: tx)
    return GatheringListModel(
      items: found.map { Item(id: $0.id, plan: $0.plan, state: $0.state) }, paging: paging)
  }
}
