import Database

extension Migration {
  /// What a participant wrote in answer to a question, and what a facilitator wrote back; the words
  /// of both are kept sealed.
  static let writings = Migration(
    "learning-004-writings",
    """
    CREATE TABLE writing (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      cohort \(.id) NOT NULL REFERENCES cohort (id),
      person \(.id) NOT NULL REFERENCES person (id),
      attempt \(.id) NOT NULL REFERENCES quiz_attempt (id),
      lesson \(.text) NOT NULL,
      version \(.integer) NOT NULL,
      question \(.integer) NOT NULL CHECK (question > 0),
      words \(.bytes) NOT NULL,
      sent_at \(.integer) NOT NULL,
      reply \(.bytes),
      replied_at \(.integer),
      replied_by \(.id) REFERENCES person (id)
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX writing_question ON writing (attempt, question)",
    "CREATE INDEX writing_waiting ON writing (cohort, replied_at, sent_at)",
    "CREATE INDEX writing_person ON writing (person, cohort)")
}
