import Database

extension Migration {
  /// The last time that the house believed.
  static let clock = Migration(
    "house-002-clock",
    """
    CREATE TABLE house_clock (
      id \(.id) PRIMARY KEY,
      trusted_at \(.integer) NOT NULL
    ) \(.strict)
    """)
}
