import Core
import Database
import JSON
import People

/// One of the hosts of a cohort, and what it said it gives.
package struct CohortHost: JSONModel, Equatable {
  package static let table = Table("cohort_host")

  /// Who gives the room, who speaks, who pays, who signs; all of it may be empty.
  package struct Terms: Sendable, Equatable {
    package var room = ""
    package var speakers = ""
    package var costs = ""
    package var signs = ""
    /// Whether anybody may read it on the cohort's page.
    package var isShown = false

    package init() {}
  }

  package let host: ID<HostRecord>
  package let name: Translated
  package let terms: Terms
  /// The host's person who said yes.
  package let agreedBy: String
  package let agreedOn: Day?

  package var isShown: Bool { terms.isShown }

  /// For anybody's eyes: the name of who agreed is on the paper, not here.
  package static let fields: [JSONField<Self>] = [
    .init("host") { $0.host }, .init("name") { $0.name }, .init("room") { $0.terms.room },
    .init("speakers") { $0.terms.speakers }, .init("costs") { $0.terms.costs },
    .init("signs") { $0.terms.signs }, .init("agreedOn") { $0.agreedOn },
  ]

  static func id(_ host: ID<HostRecord>, of cohort: ID<Cohort>) -> ID<CohortHost> {
    .derived("cohort-host", cohort.uuid, host.uuid)
  }
}

extension CohortHost {
  static func all(
    of cohort: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [CohortHost] {
    try tx.all(
      """
      SELECT cohort_host.host, host.name, room, speakers, costs, signs, is_shown, agreed_by,
        agreed_on
      FROM cohort_host JOIN host ON host.id = cohort_host.host
      WHERE cohort_host.cohort = \(cohort) AND cohort_host.community = \(community)
      ORDER BY host.position, host.id
      """
    ) { row in
      var terms = Terms()
      terms.room = try row(2)
      terms.speakers = try row(3)
      terms.costs = try row(4)
      terms.signs = try row(5)
      terms.isShown = try row(6)
      return CohortHost(
        host: try row(0), name: try row(1), terms: terms, agreedBy: try row(7),
        agreedOn: try row(8))
    }
  }
}
