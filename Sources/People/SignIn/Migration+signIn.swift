import Database

extension Migration {
  static let signIn = Migration(
    "people-003-sign-in",
    """
    CREATE TABLE credential (
      id \(.id) PRIMARY KEY REFERENCES person (id),
      community \(.id) NOT NULL REFERENCES community (id),
      login \(.text) NOT NULL,
      login_key \(.text) NOT NULL,
      password_hash \(.text),
      pin_hash \(.text),
      totp \(.bytes),
      totp_step \(.integer) NOT NULL DEFAULT 0,
      changed_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX credential_login ON credential (community, login_key)",
    """
    CREATE TABLE session (
      id \(.bytes) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      person \(.id) NOT NULL REFERENCES person (id),
      created_at \(.integer) NOT NULL,
      seen_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX session_person ON session (person)",
    """
    CREATE TABLE device (
      id \(.bytes) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      created_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    """
    CREATE TABLE device_person (
      id \(.id) PRIMARY KEY,
      device \(.bytes) NOT NULL REFERENCES device (id),
      person \(.id) NOT NULL REFERENCES person (id)
    ) \(.strict)
    """,
    "CREATE INDEX device_person_device ON device_person (device)",
    "CREATE INDEX device_person_person ON device_person (person)",
    """
    CREATE TABLE setup_token (
      id \(.bytes) PRIMARY KEY,
      expires_at \(.integer) NOT NULL
    ) \(.strict)
    """)

  /// Wrong PINs in a row on one phone, and how often that closed the PIN there.
  static let tries = Migration(
    "people-006-tries",
    "ALTER TABLE device_person ADD COLUMN tries \(.integer) NOT NULL DEFAULT 0",
    "ALTER TABLE device_person ADD COLUMN closings \(.integer) NOT NULL DEFAULT 0")
}
