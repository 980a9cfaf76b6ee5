import Database

extension Migration {
  /// When she who wrote opened the word that came back; what was answered before counts as unread.
  static let wordsRead = Migration(
    "learning-007-words-read",
    "ALTER TABLE writing ADD COLUMN read_at \(.integer)",
    "CREATE INDEX writing_reply ON writing (person, replied_at)")
}
