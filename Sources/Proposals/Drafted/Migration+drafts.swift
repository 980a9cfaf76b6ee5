import Database

extension Migration {
  /// The text of a draft that is put before the village, each version of it.
  static let drafts = Migration(
    "proposals-008-drafts",
    """
    CREATE TABLE process_draft (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      process \(.id) NOT NULL REFERENCES joint_process (id),
      number \(.integer) NOT NULL CHECK (number > 0),
      language \(.text) NOT NULL,
      words \(.text) NOT NULL,
      why \(.text) NOT NULL,
      made_by \(.id) REFERENCES person (id),
      made_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX process_draft_number ON process_draft (process, number)")
}
