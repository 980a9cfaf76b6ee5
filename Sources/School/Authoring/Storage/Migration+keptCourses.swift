import Database

extension Migration {
  /// Texts of courses that ship, for the cohorts that began with them.
  ///
  /// They are kept as the versions of written courses are, their bytes in the same place; a cohort
  /// names its text by the number in `course_version`.
  static let keptCourses = Migration(
    "learning-008-kept-courses",
    """
    CREATE TABLE kept_course (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      slug \(.text) NOT NULL,
      number \(.integer) NOT NULL CHECK (number > 0),
      digest \(.id) NOT NULL,
      kept_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX kept_course_number ON kept_course (community, slug, number)",
    """
    CREATE TABLE kept_course_file (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      course \(.id) NOT NULL REFERENCES kept_course (id),
      path \(.text) NOT NULL,
      blob \(.id) NOT NULL REFERENCES course_blob (id)
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX kept_course_file_path ON kept_course_file (course, path)")
}
