import Database

extension Migration {
  /// Stories, what each may be used for and since when, the lessons they stand in, their files.
  static let stories = Migration(
    "stories-001-stories",
    """
    CREATE TABLE story (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      author \(.id) NOT NULL REFERENCES person (id),
      is_named \(.integer) NOT NULL CHECK (is_named IN (0, 1)),
      title \(.text) NOT NULL,
      words \(.text) NOT NULL,
      language \(.text) NOT NULL,
      others \(.text) NOT NULL CHECK (others IN ('none', 'agreed')),
      questions \(.text) NOT NULL,
      stage \(.text) NOT NULL CHECK (stage IN ('waiting', 'shown', 'hidden', 'withdrawn')),
      reason \(.text) NOT NULL,
      version \(.integer) NOT NULL CHECK (version > 0),
      uses \(.text) NOT NULL,
      is_open \(.integer) NOT NULL CHECK (is_open IN (0, 1)),
      is_public \(.integer) NOT NULL CHECK (is_public IN (0, 1)),
      made_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX story_open ON story (community, is_open, made_at, id)",
    "CREATE INDEX story_public ON story (community, is_public, made_at, id)",
    "CREATE INDEX story_stage ON story (community, stage, made_at, id)",
    "CREATE INDEX story_author ON story (author, stage, made_at)",
    """
    CREATE TABLE story_consent (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      story \(.id) NOT NULL REFERENCES story (id),
      purpose \(.text) NOT NULL CHECK (purpose IN ('school', 'public', 'print', 'share')),
      given_at \(.integer) NOT NULL,
      ended_at \(.integer),
      ended_by \(.id) REFERENCES person (id)
    ) \(.strict)
    """,
    "CREATE INDEX story_consent_story ON story_consent (story, given_at, id)",
    """
    CREATE TABLE story_lesson (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      story \(.id) NOT NULL REFERENCES story (id),
      course \(.text) NOT NULL,
      lesson \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX story_lesson_one ON story_lesson (story, course, lesson)",
    "CREATE INDEX story_lesson_lesson ON story_lesson (community, course, lesson, story)",
    """
    CREATE TABLE story_file (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      owner \(.id) NOT NULL REFERENCES story (id),
      number \(.integer) NOT NULL,
      kind \(.text) NOT NULL,
      words \(.text) NOT NULL,
      bytes \(.bytes) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX story_file_owner ON story_file (owner, number)")
}
