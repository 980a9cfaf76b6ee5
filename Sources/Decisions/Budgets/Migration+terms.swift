import Database

extension Migration {
  /// More terms than the rule; what was decided before weighed costs, and set nothing aside.
  static let terms = Migration(
    "decisions-013-terms",
    """
    ALTER TABLE decision ADD COLUMN utility \(.text) NOT NULL DEFAULT 'cost'
      CHECK (utility IN ('cost', 'cardinality', 'effort'))
    """,
    """
    ALTER TABLE decision ADD COLUMN gate \(.text) NOT NULL DEFAULT 'none'
      CHECK (gate IN ('none', '1', '2', '3'))
    """)
}
