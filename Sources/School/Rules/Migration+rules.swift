import Database

extension Migration {
  /// Rules also over practice and mentoring; a row of the past for each change, so that a
  /// participant can be told what was asked for before.
  static let rules = Migration(
    "school-005-rules",
    """
    ALTER TABLE cohort ADD COLUMN practice_min \(.integer) NOT NULL DEFAULT 0
      CHECK (practice_min BETWEEN 0 AND 40)
    """,
    """
    ALTER TABLE cohort ADD COLUMN mentoring_min \(.integer) NOT NULL DEFAULT 0
      CHECK (mentoring_min BETWEEN 0 AND 100)
    """,
    """
    ALTER TABLE cohort ADD COLUMN mentoring_unit \(.text) NOT NULL DEFAULT 'meetings'
      CHECK (mentoring_unit IN ('meetings', 'months'))
    """,
    """
    CREATE TABLE past_rule (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      cohort \(.id) NOT NULL REFERENCES cohort (id),
      changed_on \(.text) NOT NULL,
      attendance_min \(.integer) NOT NULL,
      lessons_needed \(.integer) NOT NULL,
      quiz_min \(.integer) NOT NULL,
      practice_min \(.integer) NOT NULL,
      mentoring_min \(.integer) NOT NULL,
      mentoring_unit \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX past_rule_cohort ON past_rule (cohort, id)")

  /// A rule may also ask for the test after the course.
  static let finalTest = Migration(
    "school-009-final-test",
    """
    ALTER TABLE cohort ADD COLUMN test_min \(.integer) NOT NULL DEFAULT 0
      CHECK (test_min BETWEEN 0 AND 100)
    """,
    "ALTER TABLE past_rule ADD COLUMN test_min \(.integer) NOT NULL DEFAULT 0")
}
