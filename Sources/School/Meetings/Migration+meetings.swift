import Database

extension Migration {
  static let meetings = Migration(
    "school-003-meetings",
    """
    CREATE TABLE meeting (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      cohort \(.id) NOT NULL REFERENCES cohort (id),
      day \(.text) NOT NULL,
      minute \(.integer) NOT NULL CHECK (minute BETWEEN 0 AND 1439),
      place \(.text) NOT NULL,
      lesson \(.text) NOT NULL,
      guest \(.text) NOT NULL,
      childcare \(.integer) NOT NULL CHECK (childcare IN (0, 1)),
      childcare_note \(.text) NOT NULL,
      note \(.text) NOT NULL,
      cancelled \(.text),
      taken_at \(.integer),
      guests \(.integer) NOT NULL CHECK (guests BETWEEN 0 AND 10000),
      guest_names \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX meeting_cohort ON meeting (cohort, day, minute)",
    "CREATE INDEX meeting_day ON meeting (community, day, minute)",
    """
    CREATE TABLE attendance (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      meeting \(.id) NOT NULL REFERENCES meeting (id),
      enrolment \(.id) NOT NULL REFERENCES enrolment (id),
      state \(.text) NOT NULL CHECK (state IN ('present', 'late', 'excused', 'absent'))
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX attendance_meeting ON attendance (meeting, enrolment)",
    "CREATE INDEX attendance_enrolment ON attendance (enrolment, state)")
}
