import Database

extension Migration {
  /// Mentors, wishes, pairs and what they write; words between two are kept sealed.
  static let mentoring = Migration(
    "mentoring-001-mentoring",
    """
    CREATE TABLE mentor_profile (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      person \(.id) NOT NULL UNIQUE REFERENCES person (id),
      offers \(.text) NOT NULL,
      languages \(.text) NOT NULL,
      district \(.text) NOT NULL,
      reach \(.text) NOT NULL,
      capacity \(.integer) NOT NULL CHECK (capacity BETWEEN 1 AND 20),
      is_woman \(.integer) NOT NULL CHECK (is_woman IN (0, 1)),
      listed \(.integer) NOT NULL CHECK (listed IN (0, 1))
    ) \(.strict)
    """,
    "CREATE INDEX mentor_profile_listed ON mentor_profile (community, listed)",
    """
    CREATE TABLE mentoring_request (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      person \(.id) NOT NULL REFERENCES person (id),
      expectation \(.bytes) NOT NULL,
      languages \(.text) NOT NULL,
      district \(.text) NOT NULL,
      wants_woman \(.integer) NOT NULL CHECK (wants_woman IN (0, 1)),
      wishes \(.text) NOT NULL,
      avoids \(.text) NOT NULL,
      state \(.text) NOT NULL CHECK (state IN ('open', 'matched', 'withdrawn')),
      made_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX mentoring_request_state ON mentoring_request (community, state, made_at)",
    "CREATE INDEX mentoring_request_person ON mentoring_request (person, state)",
    """
    CREATE TABLE mentorship (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      mentor \(.id) NOT NULL REFERENCES person (id),
      title \(.text) NOT NULL,
      state \(.text) NOT NULL
        CHECK (state IN ('proposed', 'active', 'declined', 'overtaken', 'ended')),
      proposed_at \(.integer) NOT NULL,
      answered_at \(.integer),
      reply \(.bytes),
      ended_at \(.integer),
      ended_by \(.id),
      reason \(.text),
      farewell \(.bytes)
    ) \(.strict)
    """,
    "CREATE INDEX mentorship_mentor ON mentorship (mentor, state)",
    "CREATE INDEX mentorship_state ON mentorship (community, state, proposed_at)",
    """
    CREATE TABLE mentorship_member (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      mentorship \(.id) NOT NULL REFERENCES mentorship (id),
      person \(.id) NOT NULL REFERENCES person (id),
      request \(.id) REFERENCES mentoring_request (id)
    ) \(.strict)
    """,
    "CREATE INDEX mentorship_member_pair ON mentorship_member (mentorship)",
    "CREATE INDEX mentorship_member_person ON mentorship_member (person)",
    "CREATE INDEX mentorship_member_request ON mentorship_member (request)",
    """
    CREATE TABLE mentoring_goal (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      mentorship \(.id) NOT NULL REFERENCES mentorship (id),
      words \(.bytes) NOT NULL,
      set_at \(.integer) NOT NULL,
      reached_on \(.text)
    ) \(.strict)
    """,
    "CREATE INDEX mentoring_goal_pair ON mentoring_goal (mentorship, set_at)",
    """
    CREATE TABLE mentoring_meeting (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      mentorship \(.id) NOT NULL REFERENCES mentorship (id),
      day \(.text) NOT NULL,
      minutes \(.integer) NOT NULL CHECK (minutes BETWEEN 15 AND 480),
      words \(.bytes) NOT NULL,
      written_by \(.id) NOT NULL REFERENCES person (id),
      written_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX mentoring_meeting_pair ON mentoring_meeting (mentorship, day)",
    """
    CREATE TABLE mentoring_concern (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      person \(.id) NOT NULL REFERENCES person (id),
      mentorship \(.id) NOT NULL REFERENCES mentorship (id),
      words \(.bytes) NOT NULL,
      made_on \(.text) NOT NULL,
      seen_by \(.id) REFERENCES person (id)
    ) \(.strict)
    """,
    "CREATE INDEX mentoring_concern_order ON mentoring_concern (community, made_on)")
}
