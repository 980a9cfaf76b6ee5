import Database

extension Migration {
  /// What an idea was before it was put to the vote, so that those who had it are told of the count.
  static let sources = Migration(
    "decisions-012-sources",
    "ALTER TABLE idea ADD COLUMN source \(.id)",
    "CREATE UNIQUE INDEX idea_source ON idea (decision, source)",
    "CREATE INDEX decision_counted ON decision (state, counted_at)")
}
