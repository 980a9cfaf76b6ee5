import Database

extension Migration {
  static let communities = Migration(
    "people-001-communities",
    """
    CREATE TABLE community (
      id \(.id) PRIMARY KEY,
      oblast \(.text) NOT NULL,
      district \(.text) NOT NULL,
      aimak \(.text) NOT NULL,
      village \(.text) NOT NULL,
      created_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    """
    CREATE TABLE host (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      kind \(.text) NOT NULL
        CHECK (kind IN ('ayil-kenesh', 'ayil-okmotu', 'womens-council', 'other')),
      name \(.text) NOT NULL,
      position \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX host_community ON host (community, position)")
}
