import Core
import Database
import Web

/// What she attended and caught up.
extension Move {
  /// More than any cohort meets.
  private static let most = 1000

  func attendance(
    in tx: borrowing Transaction<some Any>
  ) throws -> [(meeting: ID<Meeting>, state: Attendance)] {
    try tx.all(
      """
      SELECT meeting, state FROM attendance
      WHERE enrolment = \(here) AND community = \(community)
      ORDER BY meeting LIMIT \(Self.most)
      """
    ) { row in (meeting: try row(0), state: try row(1)) }
  }

  func catchUps(
    in tx: borrowing Transaction<some Any>
  ) throws -> [(meeting: ID<Meeting>, task: String, doneOn: Day?)] {
    try tx.all(
      """
      SELECT meeting, task, done_on FROM catch_up
      WHERE enrolment = \(here) AND community = \(community)
      ORDER BY meeting LIMIT \(Self.most)
      """
    ) { row in (meeting: try row(0), task: try row(1), doneOn: try row(2)) }
  }

  func carryAttendance(by actor: Actor, in tx: borrowing Transaction<Writes>) throws {
    try tx.putAll(
      into: Attendance.table,
      try attendance(in: tx).map { meeting, state in
        (
          Attendance.id(there, at: meeting),
          [
            "community": actor.community, "meeting": meeting, "enrolment": there, "state": state,
          ]
        )
      })
  }

  func carryCatchUps(by actor: Actor, in tx: borrowing Transaction<Writes>) throws {
    try tx.putAll(
      into: CatchUp.table,
      try catchUps(in: tx).map { meeting, task, doneOn in
        (
          CatchUp.id(there, at: meeting),
          [
            "community": actor.community, "meeting": meeting, "enrolment": there, "task": task,
            "done_on": doneOn,
          ]
        )
      })
  }
}
