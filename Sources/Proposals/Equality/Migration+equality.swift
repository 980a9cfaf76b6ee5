import Database

extension Migration {
  /// What was answered to the six questions of a draft of the council.
  static let equality = Migration(
    "proposals-004-equality",
    """
    CREATE TABLE process_equality (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      process \(.id) NOT NULL REFERENCES joint_process (id),
      question \(.text) NOT NULL,
      answer \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX process_equality_question ON process_equality (process, question)")
}
