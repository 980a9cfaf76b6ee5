import Database

extension Migration {
  /// What is published of a decision beside its ballots, kept as it was on the day of the count.
  static let publication = Migration(
    "decisions-005-publication",
    """
    CREATE TABLE published_file (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      decision \(.id) NOT NULL REFERENCES decision (id),
      name \(.text) NOT NULL,
      packed \(.bytes) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX published_file_name ON published_file (decision, name)")
}
