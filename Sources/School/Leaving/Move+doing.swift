import Core
import Database
import Web

/// What she did outside the room.
extension Move {
  func reports(in tx: borrowing Transaction<some Any>) throws -> [ID<PracticeReport>] {
    try tx.all(
      """
      SELECT id FROM practice_report
      WHERE cohort = \(old.id) AND person = \(person) AND community = \(community)
        AND state <> \(PracticeReport.State.withdrawn)
      ORDER BY id
      """
    ) { row in try row(0) }
  }

  /// The task stays that of the old cohort: it says what she did.
  func carryPractice(in tx: borrowing Transaction<Writes>) throws {
    for report in try reports(in: tx) {
      try tx.update(PracticeReport.table, report, ["cohort": new.id])
    }
  }

  func carryMentoring(in tx: borrowing Transaction<Writes>) throws {
    try tx.update(Enrolment.table, there, ["counts_from": try countsFrom(in: tx)])
  }

  /// The first day of the cohorts through which she came.
  func countsFrom(in tx: borrowing Transaction<some Any>) throws -> Day {
    try [old, new].map { cohort in
      try Enrolment.starts(in: cohort, of: person, community: community, tx: tx)[person]
        ?? cohort.plan.firstDay
    }.min() ?? new.plan.firstDay
  }
}
