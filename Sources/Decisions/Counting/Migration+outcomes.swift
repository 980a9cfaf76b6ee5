import Database

extension Migration {
  static let outcomes = Migration(
    "decisions-004-outcomes",
    """
    CREATE TABLE decision_outcome (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      decision \(.id) NOT NULL UNIQUE REFERENCES decision (id),
      ballots \(.integer) NOT NULL,
      on_paper \(.integer) NOT NULL,
      blank \(.integer) NOT NULL,
      electors \(.integer),
      cost \(.text) NOT NULL,
      endowment \(.text) NOT NULL,
      raises \(.text) NOT NULL,
      pleased \(.integer) NOT NULL
    ) \(.strict)
    """,
    """
    CREATE TABLE idea_outcome (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      decision \(.id) NOT NULL REFERENCES decision (id),
      idea \(.id) NOT NULL UNIQUE REFERENCES idea (id),
      position \(.integer) NOT NULL,
      votes \(.integer) NOT NULL,
      won \(.integer) NOT NULL CHECK (won IN (0, 1)),
      reason \(.text) NOT NULL,
      round \(.integer),
      payers \(.integer),
      short \(.integer),
      amount \(.text)
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX idea_outcome_position ON idea_outcome (decision, position)",
    // What is published to count again, packed; kept as it was counted.
    """
    CREATE TABLE ballot_file (
      decision \(.id) PRIMARY KEY REFERENCES decision (id),
      community \(.id) NOT NULL REFERENCES community (id),
      packed \(.bytes) NOT NULL
    ) \(.strict)
    """)
}
