import Database

extension Migration {
  /// How a question once stood; sheets of paper with their ids; and whose answers came on paper.
  ///
  /// Which sheet was whose stands nowhere.
  static let sheets = Migration(
    "deliberation-002-sheets",
    """
    CREATE TABLE deliberation_edition (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      topic \(.id) NOT NULL REFERENCES deliberation_topic (id),
      edition \(.integer) NOT NULL CHECK (edition > 0),
      question \(.text) NOT NULL,
      background \(.text) NOT NULL,
      opens_at \(.integer) NOT NULL,
      closes_at \(.integer) NOT NULL,
      why \(.text) NOT NULL,
      replaced_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX deliberation_edition_of ON deliberation_edition (topic, edition)",
    """
    CREATE TABLE deliberation_sheet (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      topic \(.id) NOT NULL REFERENCES deliberation_topic (id),
      code \(.text) NOT NULL,
      typed_by \(.id) REFERENCES person (id)
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX deliberation_sheet_code ON deliberation_sheet (topic, code)",
    """
    CREATE TABLE deliberation_on_paper (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      topic \(.id) NOT NULL REFERENCES deliberation_topic (id),
      person \(.id) NOT NULL REFERENCES person (id)
    ) \(.strict)
    """,
    "CREATE INDEX deliberation_on_paper_of ON deliberation_on_paper (topic, person)")
}
