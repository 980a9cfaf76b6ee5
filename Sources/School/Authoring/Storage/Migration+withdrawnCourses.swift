import Database

extension Migration {
  /// A course that is withdrawn is taught to those who began with it, and to nobody else.
  static let withdrawnCourses = Migration(
    "learning-009-withdrawn-courses",
    """
    ALTER TABLE authored_course ADD COLUMN is_withdrawn \(.integer) NOT NULL DEFAULT 0
      CHECK (is_withdrawn IN (0, 1))
    """)
}
