import Database

extension Migration {
  /// What was brought on paper, and who typed it in.
  static let paper = Migration(
    "proposals-007-paper",
    "ALTER TABLE proposal ADD COLUMN entered_by \(.id) REFERENCES person (id)",
    "ALTER TABLE proposal ADD COLUMN brought_on \(.text)",
    "ALTER TABLE proposal_support ADD COLUMN entered_by \(.id) REFERENCES person (id)")
}
