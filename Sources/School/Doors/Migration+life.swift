import Database

extension Migration {
  static let cohortLife = Migration(
    "school-005-life",
    """
    CREATE TABLE cohort_door (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      cohort \(.id) NOT NULL UNIQUE REFERENCES cohort (id),
      seats \(.integer) CHECK (seats BETWEEN 1 AND 5000),
      is_public \(.integer) NOT NULL CHECK (is_public IN (0, 1)),
      takes_applications \(.integer) NOT NULL CHECK (takes_applications IN (0, 1)),
      place \(.text) NOT NULL,
      about \(.text) NOT NULL,
      question_1 \(.text) NOT NULL,
      question_2 \(.text) NOT NULL,
      apply_until \(.text),
      keep_days \(.integer) NOT NULL CHECK (keep_days BETWEEN 1 AND 365),
      join_code \(.text),
      closed_on \(.text)
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX cohort_door_code ON cohort_door (community, join_code)",
    """
    CREATE TABLE criterion (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      cohort \(.id) NOT NULL REFERENCES cohort (id),
      position \(.integer) NOT NULL,
      words \(.text) NOT NULL,
      kind \(.text) NOT NULL CHECK (kind IN ('points', 'yes-no')),
      weight \(.integer) NOT NULL CHECK (weight BETWEEN 1 AND 5)
    ) \(.strict)
    """,
    "CREATE INDEX criterion_cohort ON criterion (cohort, position)",
    """
    CREATE TABLE application (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      cohort \(.id) NOT NULL REFERENCES cohort (id),
      source \(.text) NOT NULL CHECK (source IN ('web', 'paper', 'code')),
      state \(.text) NOT NULL
        CHECK (state IN ('sent', 'waiting', 'chosen', 'refused', 'withdrawn')),
      made_on \(.text) NOT NULL,
      erase_on \(.text) NOT NULL,
      decided_on \(.text),
      decided_by \(.id) REFERENCES person (id),
      is_erased \(.integer) NOT NULL CHECK (is_erased IN (0, 1)),
      name \(.text) NOT NULL,
      reach \(.text) NOT NULL,
      speaks \(.text) NOT NULL,
      village \(.text) NOT NULL,
      answer_1 \(.text) NOT NULL,
      answer_2 \(.text) NOT NULL,
      reply \(.text) NOT NULL,
      code_hash \(.bytes),
      person \(.id) REFERENCES person (id)
    ) \(.strict)
    """,
    "CREATE INDEX application_cohort ON application (cohort, is_erased, state, id)",
    "CREATE INDEX application_due ON application (is_erased, erase_on)",
    "CREATE UNIQUE INDEX application_code ON application (code_hash)",
    "CREATE INDEX application_person ON application (person)",
    """
    CREATE TABLE application_mark (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      application \(.id) NOT NULL REFERENCES application (id),
      criterion \(.id) NOT NULL REFERENCES criterion (id),
      value \(.integer) NOT NULL CHECK (value BETWEEN 0 AND 3)
    ) \(.strict)
    """,
    "CREATE INDEX application_mark_application ON application_mark (application)",
    "CREATE INDEX application_mark_criterion ON application_mark (criterion)",
    """
    CREATE TABLE leaving (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      enrolment \(.id) NOT NULL UNIQUE REFERENCES enrolment (id),
      reason \(.text) NOT NULL,
      word \(.text) NOT NULL,
      left_on \(.text) NOT NULL,
      moved_to \(.id) REFERENCES cohort (id)
    ) \(.strict)
    """,
    "CREATE INDEX leaving_reason ON leaving (community, reason)",
    """
    CREATE TABLE holiday (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      first_day \(.text) NOT NULL,
      last_day \(.text) NOT NULL CHECK (last_day >= first_day),
      yearly \(.integer) NOT NULL CHECK (yearly IN (0, 1)),
      name \(.text) NOT NULL,
      source \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX holiday_order ON holiday (community, first_day)",
    """
    CREATE TABLE cohort_host (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      cohort \(.id) NOT NULL REFERENCES cohort (id),
      host \(.id) NOT NULL REFERENCES host (id),
      room \(.text) NOT NULL,
      speakers \(.text) NOT NULL,
      costs \(.text) NOT NULL,
      signs \(.text) NOT NULL,
      is_shown \(.integer) NOT NULL CHECK (is_shown IN (0, 1)),
      agreed_by \(.text) NOT NULL,
      agreed_on \(.text)
    ) \(.strict)
    """,
    "CREATE INDEX cohort_host_cohort ON cohort_host (cohort)",
    "ALTER TABLE import ADD COLUMN untaken \(.text) NOT NULL DEFAULT ''")
}
