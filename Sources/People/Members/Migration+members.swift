import Database

extension Migration {
  static let members = Migration(
    "people-002-members",
    """
    CREATE TABLE person (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      name \(.text) NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      called \(.text),
      identifier \(.text),
      sort_key \(.bytes) NOT NULL,
      search_key \(.text) NOT NULL,
      language \(.text),
      created_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX person_order ON person (community, sort_key, id)",
    "CREATE INDEX person_search ON person (community, search_key)",
    "CREATE UNIQUE INDEX person_identifier ON person (community, identifier)",
    """
    CREATE TABLE membership (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      person \(.id) NOT NULL REFERENCES person (id),
      role \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX membership_person ON membership (person, role)",
    "CREATE INDEX membership_role ON membership (community, role)")

  /// Lets a page of the list, searched or not, be found in the index alone and in order; and the
  /// first community without a look at all.
  static let memberOrder = Migration(
    "people-005-order",
    "DROP INDEX person_order",
    "CREATE INDEX person_order ON person (community, sort_key, id, search_key)",
    "CREATE INDEX community_order ON community (created_at, id)")
}
