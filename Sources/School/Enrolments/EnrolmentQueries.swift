import Core
import Database

extension Enrolment {
  package static func find(
    _ person: ID<Person>, in cohort: ID<Cohort>, community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> Enrolment? {
    try tx.first(
      """
      SELECT id, person, number, joined_on, ended_on FROM enrolment
      WHERE id = \(id(person, in: cohort)) AND community = \(community)
      """
    ) { row in
      Enrolment(
        id: try row(0), person: try row(1), number: try row(2), joined: try row(3),
        ended: try row(4))
    }
  }

  /// Who has a row number, as printed sheets and forms carry it.
  static func person(
    number: Int, in cohort: ID<Cohort>, community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> ID<Person>? {
    try tx.first(
      """
      SELECT person FROM enrolment
      WHERE cohort = \(cohort) AND number = \(number) AND community = \(community)
      """
    ) { row in try row(0) }
  }

  /// Those who are enrolled now.
  package static func count(
    in cohort: ID<Cohort>, community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      """
      SELECT count(*) FROM enrolment
      WHERE cohort = \(cohort) AND community = \(community) AND ended_on IS NULL
      """)
  }

  /// The number for the next woman; numbers of those who left are not given again.
  static func nextNumber(
    in cohort: ID<Cohort>, tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count("SELECT coalesce(max(number), 0) + 1 FROM enrolment WHERE cohort = \(cohort)")
  }
}
