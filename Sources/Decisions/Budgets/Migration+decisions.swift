import Database

extension Migration {
  static let decisions = Migration(
    "decisions-001-decisions",
    """
    CREATE TABLE decision (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      title \(.text) NOT NULL,
      description \(.text) NOT NULL,
      budget \(.text) NOT NULL,
      currency \(.text) NOT NULL,
      closes_at \(.integer) NOT NULL,
      completion \(.text) NOT NULL
        CHECK (completion IN ('none', 'add1', 'utilitarian', 'add1+utilitarian')),
      start \(.text) NOT NULL CHECK (start IN ('exact', 'floor')),
      exhaustive \(.integer) NOT NULL CHECK (exhaustive IN (0, 1)),
      ties \(.text) NOT NULL,
      seed \(.text) NOT NULL,
      uses_paper \(.integer) NOT NULL CHECK (uses_paper IN (0, 1)),
      imported \(.integer) NOT NULL CHECK (imported IN (0, 1)),
      state \(.text) NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'counted')),
      opened_at \(.integer),
      paper_in_at \(.integer),
      counted_at \(.integer)
    ) \(.strict)
    """,
    "CREATE INDEX decision_order ON decision (community, closes_at, id)",
    "CREATE INDEX decision_due ON decision (state, closes_at)",
    """
    CREATE TABLE idea (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      decision \(.id) NOT NULL REFERENCES decision (id),
      number \(.integer) NOT NULL CHECK (number > 0),
      code \(.text) NOT NULL,
      title \(.text) NOT NULL,
      description \(.text) NOT NULL,
      cost \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX idea_number ON idea (decision, number)")
}
