import Database

extension Migration {
  /// What was put to the vote, and who voted.
  ///
  /// Who voted by phone is journalled; how she voted in secret lies past
  /// the journal under an id by chance, in the order of those ids, without a time.
  static let motions = Migration(
    "gatherings-003-motions",
    """
    CREATE TABLE gathering_motion (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      gathering \(.id) NOT NULL REFERENCES gathering (id),
      item \(.id) REFERENCES gathering_item (id),
      number \(.integer) NOT NULL CHECK (number > 0),
      words \(.text) NOT NULL,
      mover \(.text) NOT NULL,
      mover_sex \(.text) CHECK (mover_sex IN ('woman', 'man')),
      majority \(.text) NOT NULL CHECK (majority IN ('simple', 'present', 'two-thirds')),
      ballot \(.text) NOT NULL CHECK (ballot IN ('hands', 'open', 'secret')),
      state \(.text) NOT NULL CHECK (state IN ('stated', 'voting', 'decided', 'withdrawn')),
      closes_at \(.integer),
      decided_at \(.integer),
      present \(.integer),
      votes_for \(.integer),
      votes_against \(.integer),
      votes_abstained \(.integer),
      adopted \(.integer) CHECK (adopted IN (0, 1))
    ) \(.strict)
    """,
    "CREATE INDEX gathering_motion_order ON gathering_motion (gathering, number)",
    """
    CREATE TABLE motion_cast (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      motion \(.id) NOT NULL REFERENCES gathering_motion (id),
      person \(.id) NOT NULL REFERENCES person (id),
      choice \(.text) CHECK (choice IN ('for', 'against', 'abstained'))
    ) \(.strict)
    """,
    "CREATE INDEX motion_cast_of ON motion_cast (motion)",
    """
    CREATE TABLE motion_ballot (
      id \(.id) PRIMARY KEY,
      motion \(.id) NOT NULL,
      choice \(.text) NOT NULL CHECK (choice IN ('for', 'against', 'abstained'))
    ) \(.strictByKey)
    """,
    "CREATE INDEX motion_ballot_of ON motion_ballot (motion, choice)")
}
