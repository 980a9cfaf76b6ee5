import Database

extension Migration {
  static let paperBallots = Migration(
    "decisions-003-paper-ballots",
    """
    CREATE TABLE paper_ballot (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      decision \(.id) NOT NULL REFERENCES decision (id),
      code \(.text) NOT NULL,
      typed_by \(.id) REFERENCES person (id),
      typed \(.text),
      repeated_by \(.id) REFERENCES person (id),
      repeated \(.text),
      settled_by \(.id) REFERENCES person (id),
      settled \(.text),
      CHECK (repeated_by IS NULL OR repeated_by <> typed_by)
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX paper_ballot_code ON paper_ballot (decision, code)")
}
