import Database

extension Migration {
  /// What came of each voter and by which way, the ballots that stand against one another, and how
  /// the commission settled it.
  static let merging = Migration(
    "decisions-010-merging",
    """
    CREATE TABLE ballot_claim (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      decision \(.id) NOT NULL REFERENCES decision (id),
      person \(.id) NOT NULL REFERENCES person (id),
      channel \(.text) NOT NULL,
      after_claims \(.text) NOT NULL,
      has_waited \(.integer) NOT NULL CHECK (has_waited IN (0, 1)),
      came_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX ballot_claim_person ON ballot_claim (decision, person)",
    """
    INSERT INTO ballot_claim
      (id, community, decision, person, channel, after_claims, has_waited, came_at)
    SELECT id, community, decision, person, channel, '', 0, cast_at FROM ballot_cast
    """,
    """
    CREATE TABLE ballot_aside (
      id \(.id) NOT NULL PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      decision \(.id) NOT NULL REFERENCES decision (id),
      stands_as \(.id) NOT NULL,
      approvals \(.text) NOT NULL
    ) \(.strictByKey)
    """,
    """
    CREATE TABLE ballot_conflict (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      decision \(.id) NOT NULL REFERENCES decision (id),
      person \(.id) NOT NULL REFERENCES person (id),
      is_open \(.integer) NOT NULL CHECK (is_open IN (0, 1))
    ) \(.strict)
    """,
    "CREATE INDEX ballot_conflict_order ON ballot_conflict (decision, is_open, id)",
    """
    CREATE TABLE ballot_ruling (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      decision \(.id) NOT NULL REFERENCES decision (id),
      person \(.id) NOT NULL REFERENCES person (id),
      chosen \(.id) NOT NULL,
      over_claims \(.text) NOT NULL,
      reason \(.text) NOT NULL,
      ruled_by \(.id) REFERENCES person (id),
      ruled_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX ballot_ruling_person ON ballot_ruling (decision, person)")
}
