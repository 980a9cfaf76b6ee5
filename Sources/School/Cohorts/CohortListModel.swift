import Core
import Database
import JSON
import Web

/// The cohorts of the community, the latest first.
struct CohortListModel: JSONModel {
  struct Item: JSONModel {
    let cohort: Cohort
    let participants: Int

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.cohort.id }, .init("title") { $0.cohort.plan.title },
      .init("course") { $0.cohort.plan.course }, .init("firstDay") { $0.cohort.plan.firstDay },
      .init("lastDay") { $0.cohort.plan.lastDay }, .init("participants") { $0.participants },
    ]
  }

  let cohorts: [Item]
  let paging: Paging

  static let fields: [JSONField<Self>] = [
    .init("cohorts") { $0.cohorts }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total },
  ]

  static func find(
    _ community: ID<Community>, page: Int, in tx: borrowing Transaction<some Any>
  ) throws -> CohortListModel {
    let paging = Paging(page: page, total: try Cohort.count(of: community, in: tx))
    let participants = try Cohort.participants(of: community, paging, in: tx)
    let items = try Cohort.all(of: community, paging, in: tx).map { cohort in
      Item(cohort: cohort, participants: participants[cohort.id] ?? 0)
    }
    return CohortListModel(cohorts: items, paging: paging)
  }
}
