import Database

extension Migration {
  static let mail = Migration(
    "people-007-mail",
    """
    CREATE TABLE person_mail (
      id \(.id) PRIMARY KEY REFERENCES person (id),
      community \(.id) NOT NULL REFERENCES community (id),
      address \(.bytes),
      language \(.text) NOT NULL,
      is_confirmed \(.integer) NOT NULL CHECK (is_confirmed IN (0, 1)),
      wants_news \(.integer) NOT NULL CHECK (wants_news IN (0, 1)),
      tries \(.integer) NOT NULL DEFAULT 0,
      codes \(.integer) NOT NULL DEFAULT 0,
      codes_on \(.text),
      failures \(.integer) NOT NULL DEFAULT 0,
      next_at \(.integer) NOT NULL DEFAULT 0
    ) \(.strict)
    """,
    """
    CREATE TABLE mail_waiting (
      person \(.id) NOT NULL REFERENCES person (id),
      kind \(.text) NOT NULL,
      number \(.integer) NOT NULL,
      community \(.id) NOT NULL REFERENCES community (id),
      queued_at \(.integer) NOT NULL,
      PRIMARY KEY (person, kind, number)
    ) \(.strict)
    """,
    "CREATE INDEX mail_waiting_order ON mail_waiting (queued_at, person)")
}
