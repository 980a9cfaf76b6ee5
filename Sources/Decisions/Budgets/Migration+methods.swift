import Database

extension Migration {
  /// More rules than one; what was decided before was decided by Equal Shares.
  static let methods = Migration(
    "decisions-007-methods",
    """
    ALTER TABLE decision ADD COLUMN method \(.text) NOT NULL DEFAULT 'equal-shares'
      CHECK (method IN
        ('equal-shares', 'greedy', 'greedy-per-cost', 'phragmen', 'maximin-support'))
    """)
}
