import Database

extension Migration {
  /// One woman may leave a group that goes on, with a word that the mentor reads.
  static let mentoringLeaving = Migration(
    "mentoring-002-leaving",
    "ALTER TABLE mentorship_member ADD COLUMN left_on \(.text)",
    "ALTER TABLE mentorship_member ADD COLUMN reason \(.text)",
    "ALTER TABLE mentorship_member ADD COLUMN farewell \(.bytes)")
}
