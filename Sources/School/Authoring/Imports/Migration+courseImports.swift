import Database

extension Migration {
  /// Technical: what lies here is nobody's yet, and no line of the journal.
  static let courseImports = Migration(
    "learning-006-course-imports",
    """
    CREATE TABLE course_import (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      file_name \(.text) NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
      language \(.text),
      bytes \(.bytes) NOT NULL,
      course \(.text),
      created_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX course_import_age ON course_import (community, created_at)")
}
