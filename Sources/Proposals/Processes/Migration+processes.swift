import Database

extension Migration {
  /// Processes with their phases and what belongs to them.
  static let processes = Migration(
    "proposals-001-processes",
    """
    CREATE TABLE joint_process (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      template \(.text) NOT NULL,
      title \(.text) NOT NULL,
      purpose \(.text) NOT NULL,
      moderated_before \(.integer) NOT NULL CHECK (moderated_before IN (0, 1)),
      answer_days \(.integer) NOT NULL CHECK (answer_days BETWEEN 1 AND 90),
      answered_by \(.text) NOT NULL,
      passed_to \(.text) NOT NULL,
      is_public \(.integer) NOT NULL CHECK (is_public IN (0, 1)),
      last_day \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX joint_process_public ON joint_process (community, is_public, last_day, id)",
    "CREATE INDEX joint_process_order ON joint_process (community, last_day, id)",
    """
    CREATE TABLE joint_phase (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      process \(.id) NOT NULL REFERENCES joint_process (id),
      kind \(.text) NOT NULL,
      first_day \(.text) NOT NULL,
      last_day \(.text) NOT NULL CHECK (last_day >= first_day),
      opens \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX joint_phase_kind ON joint_phase (process, kind)",
    "CREATE INDEX joint_phase_day ON joint_phase (kind, first_day)",
    """
    CREATE TABLE joint_link (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      process \(.id) NOT NULL REFERENCES joint_process (id),
      title \(.text) NOT NULL,
      address \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX joint_link_process ON joint_link (process, id)")
}
