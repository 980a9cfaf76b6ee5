import Database

extension Migration {
  /// The hashes of what was published, each over the one before it.
  ///
  /// It was a table of decisions once, and is named so for ever.
  package static let ledger = Migration(
    "decisions-006-ledger",
    """
    CREATE TABLE ledger_entry (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      number \(.integer) NOT NULL CHECK (number > 0),
      day \(.text) NOT NULL,
      kind \(.text) NOT NULL,
      subject \(.id),
      title \(.text) NOT NULL,
      digest \(.bytes) NOT NULL,
      hash \(.bytes) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX ledger_number ON ledger_entry (community, number)",
    "CREATE INDEX ledger_day ON ledger_entry (community, kind, day)")
}
