import Database

extension Migration {
  /// The six questions of the equality check, and women's share at each step.
  static let equality = Migration(
    "decisions-009-equality",
    """
    CREATE TABLE equality_answer (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      decision \(.id) NOT NULL REFERENCES decision (id),
      question \(.text) NOT NULL,
      answer \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX equality_answer_question ON equality_answer (decision, question)",
    // Noted by the clerks from the household list; nobody has to say it.
    """
    CREATE TABLE elector_sex (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      person \(.id) NOT NULL UNIQUE REFERENCES person (id),
      sex \(.text) NOT NULL CHECK (sex IN ('woman', 'man'))
    ) \(.strict)
    """,
    """
    CREATE TABLE population (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL UNIQUE REFERENCES community (id),
      women \(.integer) NOT NULL CHECK (women >= 0),
      men \(.integer) NOT NULL CHECK (men >= 0),
      source \(.text) NOT NULL
    ) \(.strict)
    """,
    // As it was on the day of the count.
    """
    CREATE TABLE decision_share (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      decision \(.id) NOT NULL UNIQUE REFERENCES decision (id),
      women_entitled \(.integer) NOT NULL,
      men_entitled \(.integer) NOT NULL,
      unsaid_entitled \(.integer) NOT NULL,
      women_voted \(.integer) NOT NULL,
      men_voted \(.integer) NOT NULL,
      unsaid_voted \(.integer) NOT NULL
    ) \(.strict)
    """)
}
