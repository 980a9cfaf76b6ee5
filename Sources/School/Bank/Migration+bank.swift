import Database

extension Migration {
  /// The questions a village keeps: each in its text form, in one language or several.
  static let bank = Migration(
    "learning-005-bank",
    """
    CREATE TABLE bank_question (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      kind \(.text) NOT NULL,
      lesson \(.text) NOT NULL,
      texts \(.text) NOT NULL,
      search_key \(.text) NOT NULL,
      changed_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX bank_question_order ON bank_question (community, changed_at, id)",
    "CREATE INDEX bank_question_lesson ON bank_question (community, lesson, changed_at, id)")
}
