import Database

extension Migration {
  /// Gatherings, what they speak about, and how many came.
  static let gatherings = Migration(
    "gatherings-001-gatherings",
    """
    CREATE TABLE gathering (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      kind \(.text) NOT NULL CHECK (kind IN ('village', 'kurultai', 'council', 'hearing')),
      title \(.text) NOT NULL,
      place \(.text) NOT NULL,
      day \(.text) NOT NULL,
      minute \(.integer) NOT NULL CHECK (minute BETWEEN 0 AND 1439),
      invitation \(.text) NOT NULL,
      quorum_rule \(.text) NOT NULL
        CHECK (quorum_rule IN ('none', 'number', 'majority', 'share')),
      quorum_amount \(.integer) NOT NULL,
      quorum_total \(.integer) NOT NULL,
      quorum_source \(.text) NOT NULL,
      population_women \(.integer),
      population_men \(.integer),
      population_source \(.text) NOT NULL,
      chair \(.text) NOT NULL,
      secretary \(.text) NOT NULL,
      state \(.text) NOT NULL
        CHECK (state IN ('draft', 'announced', 'open', 'adjourned', 'closed')),
      opened_at \(.integer),
      ended_at \(.integer),
      approved_at \(.integer)
    ) \(.strict)
    """,
    "CREATE INDEX gathering_order ON gathering (community, day, id)",
    """
    CREATE TABLE gathering_item (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      gathering \(.id) NOT NULL REFERENCES gathering (id),
      place \(.integer) NOT NULL CHECK (place > 0),
      title \(.text) NOT NULL,
      minutes \(.integer) NOT NULL CHECK (minutes BETWEEN 1 AND 480),
      reporter \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX gathering_item_order ON gathering_item (gathering, place)",
    """
    CREATE TABLE gathering_presence (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      gathering \(.id) NOT NULL REFERENCES gathering (id),
      person \(.id) REFERENCES person (id),
      women \(.integer) NOT NULL,
      men \(.integer) NOT NULL,
      guest_women \(.integer) NOT NULL,
      guest_men \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX gathering_presence_of ON gathering_presence (gathering, person)")
}
