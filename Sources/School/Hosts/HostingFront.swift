import Core
import Database
import JSON
import Web

/// What waits for those who give the school its house: agreements that nobody of a host has said
/// yes to.
package struct HostingFront: JSONModel {
  package struct Waiting: JSONModel {
    let cohort: ID<Cohort>
    let title: Translated
    let host: Translated

    package static let fields: [JSONField<Self>] = [
      .init("cohort") { $0.cohort }, .init("title") { $0.title }, .init("host") { $0.host },
    ]
  }

  /// More than these are found in the list of cohorts.
  private static let most = 6

  let waiting: [Waiting]

  package static let fields: [JSONField<Self>] = [.init("waiting") { $0.waiting }]

  /// Nothing for those who are no hosts, and for those who run the school: they have their cohorts.
  package static func find(
    for viewer: Viewer, on today: Day, in tx: borrowing Transaction<some Any>
  ) throws -> HostingFront? {
    guard let community = viewer.community, viewer.may(.hosts), !viewer.may(.staff) else {
      return nil
    }
    let waiting = try tx.all(listing(community, from: today)) { row in
      Waiting(cohort: try row(0), title: try row(1), host: try row(2))
    }
    return HostingFront(waiting: waiting)
  }

  static func listing(_ community: ID<Community>, from today: Day) -> SQL {
    """
    SELECT cohort.id, cohort.title, host.name
    FROM cohort JOIN cohort_host ON cohort_host.cohort = cohort.id
    JOIN host ON host.id = cohort_host.host
    WHERE cohort.community = \(community) AND cohort.last_day >= \(today)
      AND cohort_host.agreed_on IS NULL
    ORDER BY cohort.first_day, cohort.id, host.position, host.id LIMIT \(most)
    """
  }
}
