import Database

extension Migration {
  /// What the village's votes said of proposals.
  static let votes = Migration(
    "proposals-006-votes",
    """
    CREATE TABLE proposal_vote (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      proposal \(.id) NOT NULL REFERENCES proposal (id),
      decision \(.id) NOT NULL,
      title \(.text) NOT NULL,
      outcome \(.text) NOT NULL CHECK (outcome IN ('won', 'lost', 'undecided')),
      told_on \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX proposal_vote_decision ON proposal_vote (proposal, decision)")
}
