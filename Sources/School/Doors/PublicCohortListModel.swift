import Core
import Database
import JSON
import Web

/// The cohorts that anybody may read of, the latest first; hosts find all of them.
struct PublicCohortListModel: JSONModel {
  struct Item: JSONModel {
    let cohort: ID<Cohort>
    let title: Translated
    let firstDay: Day
    let lastDay: Day
    let place: String
    let isPublic: Bool
    let takesApplications: Bool

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.cohort }, .init("title") { $0.title }, .init("firstDay") { $0.firstDay },
      .init("lastDay") { $0.lastDay }, .init("place") { $0.place },
      .init("public") { $0.isPublic }, .init("takesApplications") { $0.takesApplications },
    ]
  }

  let cohorts: [Item]
  let paging: Paging

  static let fields: [JSONField<Self>] = [
    .init("cohorts") { $0.cohorts }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total },
  ]

  static func find(
    _ community: ID<Community>, isHost: Bool, page: Int, today: Day,
    in tx: borrowing Transaction<some Any>
  ) throws -> PublicCohortListModel {
    let total =
      isHost
      ? try Cohort.count(of: community, in: tx)
      : try tx.count(
        "SELECT count(*) FROM cohort_door WHERE community = \(community) AND is_public = 1")
    let paging = Paging(page: page, total: total)
    let items = try tx.all(listing(community, isHost: isHost, paging)) { row in
      let (isPublic, takes): (Bool?, Bool?) = (try row(5), try row(6))
      let (until, closed): (Day?, Day?) = (try row(7), try row(8))
      return Item(
        cohort: try row(0), title: try row(1), firstDay: try row(2), lastDay: try row(3),
        place: try row(4) ?? "", isPublic: isPublic == true,
        takesApplications: isPublic == true && takes == true && closed == nil
          && until.map { today <= $0 } ?? true)
    }
    return PublicCohortListModel(cohorts: items, paging: paging)
  }

  static func listing(_ community: ID<Community>, isHost: Bool, _ paging: Paging) -> SQL {
    let shown: SQL = isHost ? "" : " AND cohort_door.is_public = 1"
    return """
      SELECT cohort.id, cohort.title, cohort.first_day, cohort.last_day, cohort_door.place,
        cohort_door.is_public, cohort_door.takes_applications, cohort_door.apply_until,
        cohort_door.closed_on
      FROM cohort LEFT JOIN cohort_door ON cohort_door.cohort = cohort.id
      WHERE cohort.community = \(community)\(shown)
      ORDER BY cohort.first_day DESC, cohort.id DESC LIMIT \(paging.size) OFFSET \(paging.offset)
      """
  }
}
