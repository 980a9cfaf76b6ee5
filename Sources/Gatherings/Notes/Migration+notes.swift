import Database

extension Migration {
  /// What was noted while people spoke, and who said of whom that she is there.
  static let notes = Migration(
    "gatherings-005-notes",
    """
    CREATE TABLE gathering_note (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      gathering \(.id) NOT NULL REFERENCES gathering (id),
      item \(.id) REFERENCES gathering_item (id),
      words \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX gathering_note_of ON gathering_note (gathering, id)",
    """
    CREATE TABLE gathering_mark (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      gathering \(.id) NOT NULL REFERENCES gathering (id),
      person \(.id) NOT NULL REFERENCES person (id),
      sex \(.text) NOT NULL CHECK (sex IN ('woman', 'man', 'nobody')),
      after_marks \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX gathering_mark_of ON gathering_mark (gathering, person)")
}
