import Database

extension Migration {
  /// A certificate keeps the very text of its QR code: whoever prints it again prints the same.
  static let signing = Migration(
    "learning-003-signing",
    "ALTER TABLE certificate ADD COLUMN expires_on \(.text)",
    "ALTER TABLE certificate ADD COLUMN signed \(.text)",
    "ALTER TABLE certificate ADD COLUMN signers \(.text) NOT NULL DEFAULT ''",
    """
    CREATE TABLE certificate_setting (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      cohort \(.id) NOT NULL REFERENCES cohort (id),
      signers \(.text) NOT NULL,
      valid_months \(.integer)
    ) \(.strict)
    """,
    """
    CREATE TABLE certificate_emblem (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      cohort \(.id) NOT NULL REFERENCES cohort (id),
      png \(.bytes) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX certificate_emblem_order ON certificate_emblem (cohort, id)",
    """
    CREATE TABLE trusted_key (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      owner \(.text) NOT NULL,
      public_key \(.text) NOT NULL,
      added_on \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX trusted_key_order ON trusted_key (community, added_on, id)")
}
