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

  /// How far the machine's clock is off, as a trusted phone said.
  static let clockOfPhones = Migration(
    "house-003-clock-of-phones",
    """
    CREATE TABLE clock_correction (
      id \(.id) PRIMARY KEY,
      boot \(.text) NOT NULL,
      milliseconds \(.integer) NOT NULL
    ) \(.strict)
    """)
}
