import Database

extension Migration {
  /// Who spoke, for how long, about what; never who she was.
  static let speaking = Migration(
    "gatherings-002-speaking",
    """
    CREATE TABLE speaking_turn (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      gathering \(.id) NOT NULL REFERENCES gathering (id),
      item \(.id) REFERENCES gathering_item (id),
      sex \(.text) NOT NULL CHECK (sex IN ('woman', 'man')),
      seconds \(.integer) NOT NULL CHECK (seconds BETWEEN 1 AND 14400)
    ) \(.strict)
    """,
    "CREATE INDEX speaking_turn_of ON speaking_turn (gathering, item, sex)")
}
