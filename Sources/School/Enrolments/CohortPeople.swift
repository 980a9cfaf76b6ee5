import Core
import Database
import JSON

/// All people of a cohort, in the order of their numbers.
struct CohortPeople: JSONModel {
  struct Row: JSONModel {
    let id: ID<Person>
    let number: Int
    let name: String
    let called: String?
    let identifier: String?
    let joined: StoredDay
    let ended: StoredDay?
    let attended: Int
    let held: Int

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.id }, .init("number") { $0.number }, .init("name") { $0.name },
      .init("called") { $0.called }, .init("identifier") { $0.identifier },
      .init("joined") { $0.joined }, .init("ended") { $0.ended },
      .init("attended") { $0.attended }, .init("held") { $0.held },
    ]
  }

  /// People in one answer.
  static let size = 500

  let people: [Row]
  let page: Int
  let total: Int

  static let fields: [JSONField<Self>] = [
    .init("people") { $0.people }, .init("page") { $0.page }, .init("total") { $0.total },
  ]
}

extension CohortPeople {
  /// One query for a cohort that fits one answer; a list like this is asked for all day long.
  static func find(
    in cohort: ID<Cohort>, community: ID<Community>, page: Int,
    tx: borrowing Transaction<some Any>
  ) throws -> CohortPeople {
    let rows = try rows(cohort, community, page: page, size: size, tx)
    if rows.isEmpty { _ = try Cohort.find(cohort, community: community, in: tx) }
    let fits = page == 1 && rows.count < size
    return CohortPeople(
      people: rows, page: page,
      total: fits ? rows.count : try count(in: cohort, community: community, tx: tx))
  }

  static func count(
    in cohort: ID<Cohort>, community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      "SELECT count(*) FROM enrolment WHERE cohort = \(cohort) AND community = \(community)")
  }

  static func rows(
    _ cohort: ID<Cohort>, _ community: ID<Community>, page: Int, size: Int,
    _ tx: borrowing Transaction<some Any>
  ) throws -> [Row] {
    try tx.all(listing(cohort, community, page: page, size: size)) { row in
      Row(
        id: try row(0), number: try row(1), name: try row(2), called: try row(3),
        identifier: try row(4), joined: try row(5), ended: try row(6), attended: try row(7),
        held: try row(8))
    }
  }

  static func listing(
    _ cohort: ID<Cohort>, _ community: ID<Community>, page: Int, size: Int
  ) -> SQL {
    """
    SELECT enrolment.person, enrolment.number, person.name, person.called, person.identifier,
      enrolment.joined_on, enrolment.ended_on, enrolment.attended, enrolment.held
    FROM enrolment JOIN person ON person.id = enrolment.person
    WHERE enrolment.cohort = \(cohort) AND enrolment.community = \(community)
    ORDER BY enrolment.number LIMIT \(size) OFFSET \((page - 1) * size)
    """
  }
}
