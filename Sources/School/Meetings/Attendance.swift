import Core
import Database
import JSON
import Web

/// Whether an enrolled woman came to a meeting.
package enum Attendance: String, CaseIterable, Sendable, SQLBindable, SQLReadable, JSONValue {
  case present, late, excused, absent

  package static let table = Table("attendance")

  package static var schema: JSONSchema { .string(format: nil) }
  package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }

  var title: Message { Message("school.attendance.\(rawValue)") }
}

extension Attendance {
  /// One fact, wherever it was written down.
  static func id(_ enrolment: ID<Enrolment>, at meeting: ID<Meeting>) -> ID<Attendance> {
    .derived("attendance", meeting.uuid, enrolment.uuid)
  }

  /// How many meetings she came to, and out of how many: who came late came, and a meeting she
  /// was excused from counts for nothing.
  package static func share(
    _ person: ID<Person>, in cohort: ID<Cohort>, community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> (attended: Int, held: Int) {
    try tx.first(
      """
      SELECT attended, held FROM enrolment
      WHERE id = \(Enrolment.id(person, in: cohort)) AND community = \(community)
      """
    ) { row in (attended: try row(0), held: try row(1)) } ?? (0, 0)
  }

  /// A task that was done stands for the meeting she missed, where her cohort's rule says so.
  private static let isCaughtUp: SQL = """
    (EXISTS (SELECT 1 FROM catch_up WHERE catch_up.meeting = attendance.meeting
        AND catch_up.enrolment = attendance.enrolment AND catch_up.done_on IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM attendance_rule
        WHERE attendance_rule.id = enrolment.cohort AND attendance_rule.counts_catch_up = 0))
    """

  /// Counts shares anew; called by whatever writes attendance, in the same transaction.
  static func count(
    for enrolments: [ID<Enrolment>], in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.run(
      """
      UPDATE enrolment SET
        attended = (
          SELECT count(*) FROM attendance
          WHERE attendance.enrolment = enrolment.id
            AND (state IN ('present', 'late') OR \(isCaughtUp))),
        held = (
          SELECT count(*) FROM attendance
          WHERE attendance.enrolment = enrolment.id
            AND (state <> 'excused' OR \(isCaughtUp)))
      WHERE id IN (\(list: enrolments))
      """)
  }
}
