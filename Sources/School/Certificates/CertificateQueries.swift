import Core
import Database

extension Certificate {
  static let columns: SQL = """
    id, person, code, holder, course_title, cohort_title, place, hosts, hours, first_day, last_day,
    issued_on, revoked_on, revoked_reason, cohort, expires_on, signed, signers
    """

  init(_ row: borrowing Row) throws {
    id = try row(0)
    cohort = try row(14)
    person = try row(1)
    code = try row(2)
    content = Content(
      holder: try row(3), courseTitle: try row(4), cohortTitle: try row(5), place: try row(6),
      hosts: try row(7), signers: Signer.read(try row(17)), hours: try row(8), firstDay: try row(9),
      lastDay: try row(10))
    issued = try row(11)
    expires = try row(15)
    signed = try row(16)
    let day: Day? = try row(12)
    let reason: String? = try row(13)
    revocation = day.map { Revocation(day: $0, reason: reason ?? "") }
  }

  static func find(
    _ id: ID<Certificate>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Certificate {
    let found = try tx.first(
      "SELECT \(columns) FROM certificate WHERE id = \(id) AND community = \(community)"
    ) { row in try Certificate(row) }
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// The one query that names no community: whoever holds the code may read what it is printed on.
  static func find(
    code: String, in tx: borrowing Transaction<some Any>
  ) throws -> Certificate? {
    try tx.first("SELECT \(columns) FROM certificate WHERE code = \(code)") { row in
      try Certificate(row)
    }
  }

  static func all(
    of cohort: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Certificate] {
    try tx.all(listing(cohort, community)) { row in try Certificate(row) }
  }

  static func listing(_ cohort: ID<Cohort>, _ community: ID<Community>) -> SQL {
    """
    SELECT \(columns) FROM certificate WHERE cohort = \(cohort) AND community = \(community)
    ORDER BY issued_on, id
    """
  }

  /// A person's own, the latest first.
  static func all(
    heldBy person: ID<Person>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Certificate] {
    try tx.all(
      """
      SELECT \(columns) FROM certificate WHERE person = \(person) AND community = \(community)
      ORDER BY issued_on DESC, id DESC
      """
    ) { row in try Certificate(row) }
  }
}
