import Database

extension Migration {
  /// What a meeting is made of, how hours are counted, what is caught up, and who was spoken with.
  ///
  /// A frame has the key of its meeting and a rule that of its cohort: each has one at most.
  static let attending = Migration(
    "attendance-001-ways",
    """
    CREATE TABLE meeting_frame (
      id \(.id) PRIMARY KEY REFERENCES meeting (id),
      community \(.id) NOT NULL REFERENCES community (id),
      minutes \(.integer) NOT NULL CHECK (minutes BETWEEN 15 AND 720),
      transport \(.text) NOT NULL,
      tea \(.text) NOT NULL
    ) \(.strict)
    """,
    """
    CREATE TABLE agenda_item (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      meeting \(.id) NOT NULL REFERENCES meeting (id),
      position \(.integer) NOT NULL CHECK (position > 0),
      minutes \(.integer) NOT NULL CHECK (minutes BETWEEN 1 AND 720),
      title \(.text) NOT NULL,
      leader \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX agenda_item_order ON agenda_item (meeting, position)",
    """
    CREATE TABLE guest_speaker (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      meeting \(.id) NOT NULL REFERENCES meeting (id),
      position \(.integer) NOT NULL CHECK (position > 0),
      name \(.text) NOT NULL,
      office \(.text) NOT NULL,
      is_named \(.integer) NOT NULL CHECK (is_named IN (0, 1))
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX guest_speaker_order ON guest_speaker (meeting, position)",
    """
    CREATE TABLE attendance_rule (
      id \(.id) PRIMARY KEY REFERENCES cohort (id),
      community \(.id) NOT NULL REFERENCES community (id),
      late_after \(.integer) NOT NULL CHECK (late_after BETWEEN 0 AND 240),
      late_percent \(.integer) NOT NULL CHECK (late_percent IN (0, 50, 100)),
      counts_catch_up \(.integer) NOT NULL CHECK (counts_catch_up IN (0, 1)),
      certificate_hours \(.text) NOT NULL CHECK (certificate_hours IN ('planned', 'attended'))
    ) \(.strict)
    """,
    """
    CREATE TABLE catch_up (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      meeting \(.id) NOT NULL REFERENCES meeting (id),
      enrolment \(.id) NOT NULL REFERENCES enrolment (id),
      task \(.text) NOT NULL,
      done_on \(.text)
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX catch_up_meeting ON catch_up (meeting, enrolment)",
    "CREATE INDEX catch_up_enrolment ON catch_up (enrolment, done_on)",
    """
    CREATE TABLE outreach (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      enrolment \(.id) NOT NULL REFERENCES enrolment (id),
      day \(.text) NOT NULL,
      way \(.text) NOT NULL CHECK (way IN ('call', 'visit', 'mentor', 'other')),
      note \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX outreach_order ON outreach (enrolment, day, id)")
}
