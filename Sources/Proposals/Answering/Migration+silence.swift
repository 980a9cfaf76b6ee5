import Database

extension Migration {
  /// How far up a silence went, and when the last of those it went to had been silent; and desks
  /// that begin with what was sent first.
  ///
  /// What went up before has no count: it is given the term of the body with which it lies when
  /// the clock looks the next time.
  static let silence = Migration(
    "proposals-005-silence",
    """
    ALTER TABLE proposal ADD COLUMN passed_times \(.integer) NOT NULL DEFAULT 0
      CHECK (passed_times >= 0)
    """,
    "ALTER TABLE proposal ADD COLUMN unanswered_on \(.text)",
    "CREATE INDEX proposal_silence ON proposal (stage, unanswered_on, due_on, id)",
    "CREATE INDEX proposal_sent ON proposal (community, stage, made_at, id)")
}
