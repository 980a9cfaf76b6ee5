import Database

extension Migration {
  /// Thanks for something concrete; nothing in it can be counted up to a rank.
  static let thanks = Migration(
    "stories-002-thanks",
    """
    CREATE TABLE story_thanks (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      author \(.id) NOT NULL REFERENCES person (id),
      name \(.text) NOT NULL,
      name_key \(.text) NOT NULL,
      words \(.text) NOT NULL,
      happened_on \(.text) NOT NULL,
      stage \(.text) NOT NULL CHECK (stage IN ('waiting', 'shown', 'hidden')),
      reason \(.text) NOT NULL,
      is_hidden_by_her \(.integer) NOT NULL CHECK (is_hidden_by_her IN (0, 1)),
      is_open \(.integer) NOT NULL CHECK (is_open IN (0, 1)),
      made_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX story_thanks_open ON story_thanks (community, is_open, made_at, id)",
    "CREATE INDEX story_thanks_stage ON story_thanks (community, stage, made_at, id)",
    "CREATE INDEX story_thanks_name ON story_thanks (community, name_key, made_at)",
    "CREATE INDEX story_thanks_author ON story_thanks (author, made_at)")
}
