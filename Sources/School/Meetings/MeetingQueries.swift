import Core
import Database

extension Meeting {
  static let columns: SQL = """
    id, cohort, day, minute, place, lesson, guest, childcare, childcare_note, note, cancelled,
    taken_at, guests, guest_names
    """

  init(_ row: borrowing Row) throws {
    id = try row(0)
    cohort = try row(1)
    plan = MeetingPlan(
      day: try row(2), minute: try row(3), place: try row(4), lesson: try row(5),
      guest: try row(6), hasChildcare: try row(7), childcareNote: try row(8), note: try row(9))
    cancelled = try row(10)
    takenAt = try row(11)
    guests = Guests(count: try row(12), names: try row(13))
  }

  package static func find(
    _ id: ID<Meeting>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Meeting {
    let found = try tx.first(
      "SELECT \(columns) FROM meeting WHERE id = \(id) AND community = \(community)"
    ) { row in try Meeting(row) }
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// All meetings of a cohort in their order; a cohort has some dozens at most.
  package static func all(
    of cohort: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Meeting] {
    try tx.all(listing(cohort, community)) { row in try Meeting(row) }
  }

  static func listing(_ cohort: ID<Cohort>, _ community: ID<Community>) -> SQL {
    """
    SELECT \(columns) FROM meeting WHERE cohort = \(cohort) AND community = \(community)
    ORDER BY day, minute LIMIT 1000
    """
  }

  /// The next meetings of a cohort, for those who are of it.
  static func coming(
    of cohort: ID<Cohort>, from day: Day, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Meeting] {
    try tx.all(
      """
      SELECT \(columns) FROM meeting
      WHERE cohort = \(cohort) AND community = \(community) AND day >= \(day)
      ORDER BY day, minute LIMIT 3
      """
    ) { row in try Meeting(row) }
  }

  /// The next meetings of the village, for those who look what is going on.
  package static func coming(
    from day: Day, limit: Int, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Meeting] {
    try tx.all(comingListing(day, limit, community)) { row in try Meeting(row) }
  }

  static func comingListing(_ day: Day, _ limit: Int, _ community: ID<Community>) -> SQL {
    """
    SELECT \(columns) FROM meeting
    WHERE community = \(community) AND day >= \(day) AND cancelled IS NULL
    ORDER BY day, minute LIMIT \(limit)
    """
  }
}
