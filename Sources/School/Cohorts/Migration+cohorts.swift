import Database

extension Migration {
  static let cohorts = Migration(
    "school-001-cohorts",
    """
    CREATE TABLE cohort (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      title \(.text) NOT NULL,
      course \(.text) NOT NULL,
      first_day \(.text) NOT NULL,
      last_day \(.text) NOT NULL CHECK (last_day >= first_day),
      hours \(.integer) NOT NULL CHECK (hours BETWEEN 1 AND 2000),
      attendance_min \(.integer) NOT NULL CHECK (attendance_min BETWEEN 0 AND 100),
      lessons_needed \(.integer) NOT NULL CHECK (lessons_needed IN (0, 1)),
      quiz_min \(.integer) NOT NULL CHECK (quiz_min BETWEEN 0 AND 100)
    ) \(.strict)
    """,
    "CREATE INDEX cohort_order ON cohort (community, first_day, id)")

  /// `attended` and `held` are counted from the attendance, so that a list of a cohort reads one
  /// row a woman; the journal does not hold them.
  static let enrolments = Migration(
    "school-002-enrolments",
    """
    CREATE TABLE enrolment (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      cohort \(.id) NOT NULL REFERENCES cohort (id),
      person \(.id) NOT NULL REFERENCES person (id),
      number \(.integer) NOT NULL CHECK (number > 0),
      joined_on \(.text) NOT NULL,
      ended_on \(.text),
      attended \(.integer) NOT NULL DEFAULT 0,
      held \(.integer) NOT NULL DEFAULT 0
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX enrolment_number ON enrolment (cohort, number)",
    "CREATE UNIQUE INDEX enrolment_person ON enrolment (person, cohort)")
}
