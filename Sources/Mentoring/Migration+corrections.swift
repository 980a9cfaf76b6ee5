import Database

extension Migration {
  /// A meeting that was mistyped is written anew, or taken back; when is kept beside it.
  static let mentoringCorrections = Migration(
    "mentoring-003-corrections",
    "ALTER TABLE mentoring_meeting ADD COLUMN changed_at \(.integer)",
    "ALTER TABLE mentoring_meeting ADD COLUMN taken_back_at \(.integer)")
}
