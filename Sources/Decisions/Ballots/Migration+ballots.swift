import Database

extension Migration {
  /// Keeps that somebody voted apart from how ballots were filled in.
  ///
  /// The key between them is destroyed at closing; no ballot carries a time, nor lies in the
  /// order in which it came.
  static let ballots = Migration(
    "decisions-002-ballots",
    """
    CREATE TABLE ballot_cast (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      decision \(.id) NOT NULL REFERENCES decision (id),
      person \(.id) NOT NULL REFERENCES person (id),
      channel \(.text) NOT NULL CHECK (channel IN ('phone', 'paper')),
      cast_at \(.integer) NOT NULL,
      changed_at \(.integer)
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX ballot_cast_person ON ballot_cast (decision, person)",
    """
    CREATE TABLE ballot (
      id \(.id) NOT NULL PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      decision \(.id) NOT NULL REFERENCES decision (id),
      approvals \(.text) NOT NULL
    ) \(.strictByKey)
    """,
    "CREATE INDEX ballot_decision ON ballot (decision)",
    """
    CREATE TABLE decision_key (
      decision \(.id) PRIMARY KEY REFERENCES decision (id),
      secret \(.bytes) NOT NULL
    ) \(.strict)
    """)
}
