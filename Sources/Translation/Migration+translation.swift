import Database

extension Migration {
  /// What speakers sent to mend our sentences.
  static let translation = Migration(
    "translation-001-corrections",
    """
    CREATE TABLE word_correction (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      person \(.id) NOT NULL REFERENCES person (id),
      path \(.text) NOT NULL,
      line \(.integer) NOT NULL,
      message \(.text),
      was \(.text) NOT NULL,
      words \(.text) NOT NULL,
      note \(.text) NOT NULL,
      state \(.text) NOT NULL CHECK (state IN ('sent', 'taken', 'refused')),
      reason \(.text) NOT NULL,
      sent_at \(.integer) NOT NULL,
      judged_at \(.integer)
    ) \(.strict)
    """,
    "CREATE INDEX word_correction_listed ON word_correction (community, state, sent_at)",
    "CREATE INDEX word_correction_own ON word_correction (community, person, sent_at)")
}
