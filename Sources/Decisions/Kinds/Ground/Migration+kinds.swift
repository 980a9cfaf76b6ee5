import Database

extension Migration {
  /// More ways to decide than dividing a budget; what was decided before was that.
  static let kinds = Migration(
    "decisions-008-kinds",
    "ALTER TABLE decision ADD COLUMN kind \(.text) NOT NULL DEFAULT 'budget'",
    "ALTER TABLE decision ADD COLUMN settings \(.text) NOT NULL DEFAULT ''",
    """
    ALTER TABLE decision ADD COLUMN practice \(.integer) NOT NULL DEFAULT 0
      CHECK (practice IN (0, 1))
    """,
    "ALTER TABLE idea ADD COLUMN sex \(.text) CHECK (sex IN ('woman', 'man'))",
    // What was counted of all kinds but the budget, as it is published.
    """
    CREATE TABLE kind_outcome (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      decision \(.id) NOT NULL UNIQUE REFERENCES decision (id),
      ballots \(.integer) NOT NULL,
      on_paper \(.integer) NOT NULL,
      electors \(.integer) NOT NULL,
      result \(.text) NOT NULL
    ) \(.strict)
    """)
}
