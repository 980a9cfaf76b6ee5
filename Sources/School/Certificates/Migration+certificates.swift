import Database

extension Migration {
  /// A certificate holds all that is printed on it, so that it stands when its course, its cohort
  /// or its holder's name has changed.
  static let certificates = Migration(
    "learning-002-certificates",
    """
    CREATE TABLE certificate (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      cohort \(.id) NOT NULL,
      person \(.id) NOT NULL,
      code \(.text) NOT NULL CHECK (length(code) BETWEEN 8 AND 24),
      holder \(.text) NOT NULL,
      course \(.text) NOT NULL,
      course_title \(.text) NOT NULL,
      cohort_title \(.text) NOT NULL,
      place \(.text) NOT NULL,
      hosts \(.text) NOT NULL,
      hours \(.integer) NOT NULL CHECK (hours > 0),
      first_day \(.text) NOT NULL,
      last_day \(.text) NOT NULL,
      issued_on \(.text) NOT NULL,
      revoked_on \(.text),
      revoked_reason \(.text)
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX certificate_code ON certificate (code)",
    """
    CREATE UNIQUE INDEX certificate_standing ON certificate (cohort, person)
    WHERE revoked_on IS NULL
    """,
    "CREATE INDEX certificate_cohort ON certificate (cohort, issued_on, id)",
    "CREATE INDEX certificate_person ON certificate (person, issued_on)")
}
