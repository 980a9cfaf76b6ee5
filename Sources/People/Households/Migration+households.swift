import Database

extension Migration {
  /// Where people live, and which cards were handed to them in person.
  static let households = Migration(
    "people-008-households",
    """
    CREATE TABLE residence (
      id \(.id) PRIMARY KEY REFERENCES person (id),
      community \(.id) NOT NULL REFERENCES community (id),
      street \(.text) NOT NULL,
      house \(.text) NOT NULL,
      place_key \(.bytes) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX residence_place ON residence (community, place_key, id)",
    "CREATE INDEX residence_street ON residence (community, street, place_key, id)",
    """
    CREATE TABLE card_handing (
      id \(.id) PRIMARY KEY REFERENCES invitation (id),
      community \(.id) NOT NULL REFERENCES community (id),
      handed_by \(.id) NOT NULL REFERENCES person (id),
      handed_at \(.integer) NOT NULL
    ) \(.strict)
    """)
}
