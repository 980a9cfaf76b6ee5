import Database

extension Migration {
  /// What is read is one fact for each woman, cohort and lesson; every try at a quiz is its own.
  ///
  /// Lessons are named by their folders: their content is no row of this database.
  static let progress = Migration(
    "learning-001-progress",
    """
    CREATE TABLE lesson_progress (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      cohort \(.id) NOT NULL REFERENCES cohort (id),
      person \(.id) NOT NULL REFERENCES person (id),
      lesson \(.text) NOT NULL,
      started_at \(.integer) NOT NULL,
      finished_at \(.integer)
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX lesson_progress_lesson ON lesson_progress (cohort, person, lesson)",
    """
    CREATE TABLE quiz_attempt (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      cohort \(.id) NOT NULL REFERENCES cohort (id),
      person \(.id) NOT NULL REFERENCES person (id),
      lesson \(.text) NOT NULL,
      number \(.integer) NOT NULL CHECK (number > 0),
      version \(.integer) NOT NULL,
      answers \(.text) NOT NULL,
      marks \(.text) NOT NULL,
      right_count \(.integer) NOT NULL CHECK (right_count BETWEEN 0 AND question_count),
      question_count \(.integer) NOT NULL CHECK (question_count > 0),
      answered_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX quiz_attempt_number ON quiz_attempt (cohort, person, lesson, number)")
}
