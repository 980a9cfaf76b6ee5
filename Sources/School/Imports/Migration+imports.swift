import Database

extension Migration {
  /// Technical tables: what the journal keeps of an import are the people it enrolled.
  static let imports = Migration(
    "school-004-imports",
    """
    CREATE TABLE import (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      cohort \(.id) NOT NULL REFERENCES cohort (id),
      file_name \(.text) NOT NULL,
      state \(.text) NOT NULL,
      rows_total \(.integer) NOT NULL DEFAULT 0,
      rows_done \(.integer) NOT NULL DEFAULT 0,
      enrolled \(.integer) NOT NULL DEFAULT 0,
      rows_new \(.integer) NOT NULL DEFAULT 0,
      rows_known \(.integer) NOT NULL DEFAULT 0,
      rows_namesake \(.integer) NOT NULL DEFAULT 0,
      rows_enrolled \(.integer) NOT NULL DEFAULT 0,
      rows_faulty \(.integer) NOT NULL DEFAULT 0,
      namesakes \(.text) NOT NULL DEFAULT 'same',
      actor \(.id),
      created_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX import_cohort ON import (cohort, created_at)",
    """
    CREATE TABLE import_row (
      import \(.id) NOT NULL REFERENCES import (id),
      place \(.integer) NOT NULL,
      number \(.integer) NOT NULL,
      name \(.text) NOT NULL,
      called \(.text),
      identifier \(.text),
      verdict \(.text) NOT NULL,
      rank \(.integer) NOT NULL,
      fault \(.text),
      fault_column \(.text),
      fault_detail \(.integer),
      person \(.id),
      known_as \(.text),
      PRIMARY KEY (import, place)
    ) \(.strict)
    """,
    "CREATE INDEX import_row_rank ON import_row (import, rank, place)")
}
