import Database

extension Migration {
  /// Minutes in their versions, and the resolutions that answer an item.
  static let minutes = Migration(
    "gatherings-004-minutes",
    """
    CREATE TABLE gathering_minutes (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      gathering \(.id) NOT NULL REFERENCES gathering (id),
      version \(.integer) NOT NULL CHECK (version > 0),
      kind \(.text) NOT NULL CHECK (kind IN ('draft', 'approved', 'amendment')),
      paper_number \(.text) NOT NULL,
      language \(.text) NOT NULL,
      body \(.text) NOT NULL,
      written_at \(.integer) NOT NULL,
      written_by \(.id) REFERENCES person (id),
      approved_on \(.text),
      chain_number \(.integer) CHECK (chain_number > 0),
      previous \(.bytes),
      hash \(.bytes),
      signed_on \(.text)
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX gathering_minutes_order ON gathering_minutes (gathering, version)",
    "CREATE UNIQUE INDEX gathering_minutes_chain ON gathering_minutes (community, chain_number)",
    """
    CREATE TABLE gathering_resolution (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      gathering \(.id) NOT NULL REFERENCES gathering (id),
      item \(.id) NOT NULL REFERENCES gathering_item (id),
      paper_number \(.text) NOT NULL,
      day \(.text) NOT NULL,
      issuer \(.text) NOT NULL,
      title \(.text) NOT NULL,
      basis \(.text) NOT NULL,
      points \(.text) NOT NULL,
      controller \(.text) NOT NULL,
      signer \(.text) NOT NULL,
      language \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX gathering_resolution_of ON gathering_resolution (gathering, day, id)")
}
