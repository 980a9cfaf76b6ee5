import Database

extension Migration {
  /// Ballots cast with somebody's help, and codes given in person for a device at the table.
  static let help = Migration(
    "decisions-011-help",
    "ALTER TABLE ballot_claim ADD COLUMN helper \(.id) REFERENCES person (id)",
    "ALTER TABLE ballot_claim ADD COLUMN code_from \(.id) REFERENCES person (id)",
    "ALTER TABLE ballot_cast ADD COLUMN helper \(.id) REFERENCES person (id)",
    "ALTER TABLE ballot_cast ADD COLUMN code_from \(.id) REFERENCES person (id)",
    """
    CREATE TABLE voting_code (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      decision \(.id) NOT NULL REFERENCES decision (id),
      person \(.id) NOT NULL REFERENCES person (id),
      code \(.bytes) NOT NULL,
      given_by \(.id) NOT NULL REFERENCES person (id),
      until \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX voting_code_person ON voting_code (decision, person)",
    "CREATE UNIQUE INDEX voting_code_code ON voting_code (decision, code)")
}
