import Database

extension Migration {
  /// Tasks in the world, what was done of them, and a picture where there is one.
  static let practice = Migration(
    "school-006-practice",
    """
    CREATE TABLE practice_task (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      cohort \(.id) NOT NULL REFERENCES cohort (id),
      kind \(.text) NOT NULL,
      title \(.text) NOT NULL,
      about \(.text) NOT NULL,
      due_on \(.text),
      offered \(.integer) NOT NULL CHECK (offered IN (0, 1))
    ) \(.strict)
    """,
    "CREATE INDEX practice_task_cohort ON practice_task (cohort, id)",
    """
    CREATE TABLE practice_report (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      task \(.id) NOT NULL REFERENCES practice_task (id),
      cohort \(.id) NOT NULL REFERENCES cohort (id),
      person \(.id) NOT NULL REFERENCES person (id),
      day \(.text) NOT NULL,
      place \(.text) NOT NULL,
      outcome \(.text) NOT NULL,
      shown \(.integer) NOT NULL CHECK (shown IN (0, 1)),
      state \(.text) NOT NULL
        CHECK (state IN ('waiting', 'asked', 'confirmed', 'withdrawn')),
      answer \(.text) NOT NULL,
      answered_by \(.id) REFERENCES person (id),
      reported_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX practice_report_state ON practice_report (cohort, state, day, id)",
    "CREATE INDEX practice_report_person ON practice_report (cohort, person, day)",
    """
    CREATE TABLE practice_picture (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      report \(.id) NOT NULL REFERENCES practice_report (id),
      kind \(.text) NOT NULL CHECK (kind IN ('jpeg', 'png')),
      bytes \(.bytes) NOT NULL
    ) \(.strict)
    """)
}
