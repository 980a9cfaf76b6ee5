import Database

extension Migration {
  /// What the council answers, and what is done about it.
  static let answers = Migration(
    "proposals-003-answers",
    """
    CREATE TABLE proposal_answer (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      proposal \(.id) NOT NULL UNIQUE REFERENCES proposal (id),
      outcome \(.text) NOT NULL CHECK (outcome IN ('accepted', 'changed', 'refused')),
      reason \(.text) NOT NULL,
      cost \(.integer) CHECK (cost >= 0),
      budget_line \(.text) NOT NULL,
      responsible \(.text) NOT NULL,
      due_on \(.text),
      body \(.text) NOT NULL,
      answered_on \(.text) NOT NULL
    ) \(.strict)
    """,
    """
    CREATE TABLE proposal_milestone (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      proposal \(.id) NOT NULL REFERENCES proposal (id),
      title \(.text) NOT NULL,
      due_on \(.text) NOT NULL,
      done_on \(.text)
    ) \(.strict)
    """,
    "CREATE INDEX proposal_milestone_order ON proposal_milestone (proposal, due_on)",
    """
    CREATE TABLE proposal_report (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      proposal \(.id) NOT NULL REFERENCES proposal (id),
      day \(.text) NOT NULL,
      words \(.text) NOT NULL,
      spent \(.integer) NOT NULL CHECK (spent >= 0),
      ending \(.text) CHECK (ending IN ('done', 'undone'))
    ) \(.strict)
    """,
    "CREATE INDEX proposal_report_order ON proposal_report (proposal, day)",
    "CREATE INDEX proposal_due ON proposal (stage, due_on)")
}
