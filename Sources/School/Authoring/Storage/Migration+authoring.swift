import Database

extension Migration {
  /// Bytes lie once, under the digest of what they are; a draft and its versions name them.
  ///
  /// So publishing copies nothing, a line of the journal says by sixteen bytes what a file was
  /// before and is now, and every text that ever stood in a course can be found again.
  static let authoring = Migration(
    "learning-005-authoring",
    """
    CREATE TABLE authored_course (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      slug \(.text) NOT NULL CHECK (length(slug) BETWEEN 1 AND 80),
      title \(.text) NOT NULL,
      published \(.integer) NOT NULL CHECK (published >= 0),
      changed_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX authored_course_slug ON authored_course (community, slug)",
    """
    CREATE TABLE course_blob (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      bytes \(.bytes) NOT NULL
    ) \(.strict)
    """,
    """
    CREATE TABLE course_file (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      course \(.id) NOT NULL REFERENCES authored_course (id),
      path \(.text) NOT NULL,
      blob \(.id) NOT NULL REFERENCES course_blob (id),
      changed_by \(.id),
      changed_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX course_file_path ON course_file (course, path)",
    """
    CREATE TABLE course_version (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      course \(.id) NOT NULL REFERENCES authored_course (id),
      number \(.integer) NOT NULL CHECK (number > 0),
      published_by \(.id),
      published_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX course_version_number ON course_version (course, number)",
    """
    CREATE TABLE course_version_file (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      version \(.id) NOT NULL REFERENCES course_version (id),
      path \(.text) NOT NULL,
      blob \(.id) NOT NULL REFERENCES course_blob (id)
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX course_version_file_path ON course_version_file (version, path)",
    "ALTER TABLE cohort ADD COLUMN course_version \(.integer)")
}
