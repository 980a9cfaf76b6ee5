import Database

extension Migration {
  /// What was told before the council's members read such words was told to its confidant alone,
  /// and stays with her.
  static let mentoringCouncil = Migration(
    "mentoring-004-council",
    """
    ALTER TABLE mentoring_concern ADD COLUMN for_council \(.integer) NOT NULL DEFAULT 0
      CHECK (for_council IN (0, 1))
    """)
}
