import Database

extension Migration {
  /// Practices of the village with their files, and who stands by each.
  static let village = Migration(
    "culture-001-village",
    """
    CREATE TABLE culture_practice (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      author \(.id) NOT NULL REFERENCES person (id),
      stage \(.text) NOT NULL CHECK (stage IN ('waiting', 'shown', 'hidden')),
      reason \(.text) NOT NULL,
      title \(.text) NOT NULL,
      about \(.text) NOT NULL,
      uses \(.text) NOT NULL,
      care \(.text) NOT NULL,
      version \(.integer) NOT NULL CHECK (version > 0),
      is_endorsed \(.integer) NOT NULL CHECK (is_endorsed IN (0, 1)),
      made_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX culture_practice_order ON culture_practice (community, stage, made_at, id)",
    """
    CREATE TABLE culture_endorsement (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      practice \(.id) NOT NULL REFERENCES culture_practice (id),
      person \(.id) NOT NULL REFERENCES person (id),
      version \(.integer) NOT NULL,
      given_at \(.integer) NOT NULL,
      ended_at \(.integer),
      ending \(.text) NOT NULL CHECK (ending IN ('', 'withdrawn', 'rewritten')),
      reason \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX culture_endorsement_order ON culture_endorsement (practice, given_at, id)",
    """
    CREATE TABLE culture_file (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      owner \(.id) NOT NULL REFERENCES culture_practice (id),
      number \(.integer) NOT NULL,
      kind \(.text) NOT NULL,
      words \(.text) NOT NULL,
      bytes \(.bytes) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX culture_file_owner ON culture_file (owner, number)")
}
