import Database

extension Migration {
  /// A story may be told by a voice or a picture; those that are there are told in words.
  static let storyTelling = Migration(
    "stories-003-telling",
    """
    ALTER TABLE story ADD COLUMN telling \(.text) NOT NULL DEFAULT 'words'
      CHECK (telling IN ('words', 'voice', 'picture'))
    """)
}
