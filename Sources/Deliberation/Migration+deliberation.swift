import Database

extension Migration {
  /// Topics, what is said on them, and what people answer, under names that only a key can tell.
  static let deliberation = Migration(
    "deliberation-001-topics",
    """
    CREATE TABLE deliberation_topic (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      question \(.text) NOT NULL,
      background \(.text) NOT NULL,
      opens_at \(.integer) NOT NULL,
      closes_at \(.integer) NOT NULL,
      voters \(.text) NOT NULL CHECK (voters IN ('residents', 'code', 'nobody')),
      writers \(.text) NOT NULL CHECK (writers IN ('voters', 'nobody')),
      moderation \(.text) NOT NULL CHECK (moderation IN ('before', 'after')),
      code \(.text) UNIQUE,
      source \(.text) NOT NULL,
      made_at \(.integer) NOT NULL,
      closed_at \(.integer)
    ) \(.strict)
    """,
    "CREATE INDEX deliberation_topic_listed ON deliberation_topic (community, closes_at)",
    "CREATE INDEX deliberation_topic_due ON deliberation_topic (closed_at, closes_at)",
    """
    CREATE TABLE deliberation_key (
      topic \(.id) PRIMARY KEY REFERENCES deliberation_topic (id),
      secret \(.bytes) NOT NULL
    ) \(.strictByKey)
    """,
    """
    CREATE TABLE deliberation_opinion (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      topic \(.id) NOT NULL REFERENCES deliberation_topic (id),
      number \(.integer) NOT NULL,
      words \(.text) NOT NULL,
      language \(.text) NOT NULL,
      likeness \(.text) NOT NULL,
      author \(.bytes),
      is_seed \(.integer) NOT NULL CHECK (is_seed IN (0, 1)),
      about_person \(.integer) NOT NULL CHECK (about_person IN (0, 1)),
      state \(.text) NOT NULL CHECK (state IN ('waiting', 'shown', 'rejected')),
      reason \(.text) NOT NULL,
      written_at \(.integer) NOT NULL,
      judged_at \(.integer),
      UNIQUE (topic, number)
    ) \(.strict)
    """,
    "CREATE INDEX deliberation_opinion_state ON deliberation_opinion (topic, state, number)",
    "CREATE INDEX deliberation_opinion_author ON deliberation_opinion (topic, author)",
    "CREATE INDEX deliberation_opinion_likeness ON deliberation_opinion (topic, likeness)",
    """
    CREATE TABLE deliberation_correction (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      opinion \(.id) NOT NULL REFERENCES deliberation_opinion (id),
      words \(.text) NOT NULL,
      corrected_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX deliberation_correction_opinion ON deliberation_correction (opinion)",
    """
    CREATE TABLE deliberation_guest (
      voice \(.id) PRIMARY KEY,
      topic \(.id) NOT NULL REFERENCES deliberation_topic (id)
    ) \(.strictByKey)
    """,
    "CREATE INDEX deliberation_guest_topic ON deliberation_guest (topic)",
    """
    CREATE TABLE deliberation_answer (
      id \(.id) PRIMARY KEY,
      topic \(.id) NOT NULL REFERENCES deliberation_topic (id),
      voice \(.id) NOT NULL,
      number \(.integer) NOT NULL,
      answer \(.integer) NOT NULL CHECK (answer IN (-1, 0, 1)),
      change \(.integer) NOT NULL
    ) \(.strictByKey)
    """,
    "CREATE INDEX deliberation_answer_voice ON deliberation_answer (topic, voice, number)",
    "CREATE INDEX deliberation_answer_number ON deliberation_answer (topic, number)",
    "CREATE INDEX deliberation_answer_change ON deliberation_answer (topic, change)",
    """
    CREATE TABLE deliberation_tally (
      topic \(.id) PRIMARY KEY REFERENCES deliberation_topic (id),
      people \(.integer) NOT NULL,
      answers \(.integer) NOT NULL,
      changes \(.integer) NOT NULL,
      is_settled \(.integer) NOT NULL CHECK (is_settled IN (0, 1))
    ) \(.strict)
    """,
    "CREATE INDEX deliberation_tally_settled ON deliberation_tally (is_settled)",
    """
    CREATE TABLE deliberation_count (
      topic \(.id) PRIMARY KEY REFERENCES deliberation_topic (id),
      changes \(.integer) NOT NULL,
      figures \(.bytes) NOT NULL
    ) \(.strict)
    """)
}
