import Core
import Database
import Web

extension Cohort {
  private static let columns: SQL = """
    id, title, course, first_day, last_day, hours, course_version, \(CertificateRule.columns)
    """

  private init(_ row: borrowing Row) throws {
    id = try row(0)
    plan = CohortPlan(
      title: try row(1), course: try row(2), firstDay: try row(3), lastDay: try row(4),
      hours: try row(5),
      rule: try CertificateRule(row, at: 7))
    version = try row(6)
  }

  package static func find(
    _ id: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Cohort {
    let found = try tx.first(
      "SELECT \(columns) FROM cohort WHERE id = \(id) AND community = \(community)"
    ) { row in try Cohort(row) }
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// The latest first.
  package static func all(
    of community: ID<Community>, _ paging: Paging, in tx: borrowing Transaction<some Any>
  ) throws -> [Cohort] {
    try tx.all(listing(community, paging)) { row in try Cohort(row) }
  }

  /// How many are enrolled now in each cohort of the same page; one where nobody is, is left out.
  static func participants(
    of community: ID<Community>, _ paging: Paging, in tx: borrowing Transaction<some Any>
  ) throws -> [ID<Cohort>: Int] {
    let counts = try tx.all(
      """
      SELECT enrolment.cohort, count(*) FROM enrolment
      JOIN (
        SELECT id FROM cohort WHERE community = \(community)
        ORDER BY first_day DESC, id DESC LIMIT \(Paging.size) OFFSET \(paging.offset)
      ) AS listed ON listed.id = enrolment.cohort
      WHERE enrolment.ended_on IS NULL
      GROUP BY enrolment.cohort
      """
    ) { row in (try row(0) as ID<Cohort>, try row(1) as Int) }
    return Dictionary(uniqueKeysWithValues: counts)
  }

  static func listing(_ community: ID<Community>, _ paging: Paging) -> SQL {
    """
    SELECT \(columns) FROM cohort WHERE community = \(community)
    ORDER BY first_day DESC, id DESC LIMIT \(Paging.size) OFFSET \(paging.offset)
    """
  }

  /// Those that are not over, the latest first: where somebody could go on.
  static func open(
    to community: ID<Community>, on day: Day, except cohort: ID<Cohort>, _ paging: Paging,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Cohort] {
    try tx.all(
      """
      SELECT \(columns) FROM cohort
      WHERE community = \(community) AND last_day >= \(day) AND id <> \(cohort)
      ORDER BY first_day DESC, id DESC LIMIT \(paging.size) OFFSET \(paging.offset)
      """
    ) { row in try Cohort(row) }
  }

  static func countOpen(
    to community: ID<Community>, on day: Day, except cohort: ID<Cohort>,
    in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      """
      SELECT count(*) FROM cohort
      WHERE community = \(community) AND last_day >= \(day) AND id <> \(cohort)
      """)
  }

  package static func count(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count("SELECT count(*) FROM cohort WHERE community = \(community)")
  }

  /// The cohorts a person is enrolled in now, the latest first.
  package static func joined(
    by person: ID<Person>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Cohort] {
    try tx.all(
      """
      SELECT \(columns) FROM cohort
      WHERE community = \(community) AND id IN (
        SELECT cohort FROM enrolment WHERE person = \(person) AND ended_on IS NULL)
      ORDER BY first_day DESC, id DESC
      """
    ) { row in try Cohort(row) }
  }
}
