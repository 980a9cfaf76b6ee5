import Database

extension Migration {
  /// From which day on her meetings with a mentor count, where that is before the cohort began
  /// to which she moved.
  static let moving = Migration(
    "school-008-moving", "ALTER TABLE enrolment ADD COLUMN counts_from \(.text)")
}
