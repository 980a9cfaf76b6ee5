import Database

extension Migration {
  /// Technical: what lies here is nobody's yet, and no line of the journal.
  static let imports = Migration(
    "deliberation-003-imports",
    """
    CREATE TABLE deliberation_import (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      file_name \(.text) NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
      bytes \(.bytes) NOT NULL,
      topic \(.id) REFERENCES deliberation_topic (id),
      created_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX deliberation_import_age ON deliberation_import (created_at)")
}
