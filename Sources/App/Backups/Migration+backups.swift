import Database

extension Migration {
  static let backups = Migration(
    "app-001-backups",
    """
    CREATE TABLE backup_key (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      public_key \(.bytes) NOT NULL,
      made_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    """
    CREATE TABLE backup_made (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      person \(.id) NOT NULL REFERENCES person (id),
      made_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX backup_made_order ON backup_made (community, made_at)",
    """
    CREATE TABLE restore_drill (
      sequence \(.sequence),
      begun_at \(.integer) NOT NULL,
      ended_at \(.integer),
      fault \(.text),
      detail \(.text),
      row_count \(.integer) NOT NULL DEFAULT 0,
      byte_count \(.integer) NOT NULL DEFAULT 0
    ) \(.strict)
    """)
}
