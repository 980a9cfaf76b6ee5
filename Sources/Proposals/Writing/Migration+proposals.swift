import Database

extension Migration {
  /// Proposals with their versions, authors, supports, amendments, files, and what happened to each.
  static let proposals = Migration(
    "proposals-002-proposals",
    """
    CREATE TABLE proposal (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      process \(.id) NOT NULL REFERENCES joint_process (id),
      number \(.integer) NOT NULL CHECK (number > 0),
      author \(.id) NOT NULL REFERENCES person (id),
      is_named \(.integer) NOT NULL CHECK (is_named IN (0, 1)),
      title \(.text) NOT NULL,
      language \(.text) NOT NULL,
      version \(.integer) NOT NULL CHECK (version > 0),
      stage \(.text) NOT NULL,
      shelf \(.text) NOT NULL,
      is_shown \(.integer) NOT NULL CHECK (is_shown IN (0, 1)),
      made_at \(.integer) NOT NULL,
      supporters \(.integer) NOT NULL CHECK (supporters >= 0),
      estimate \(.integer) CHECK (estimate >= 0),
      estimate_words \(.text) NOT NULL,
      merged_into \(.id) REFERENCES proposal (id),
      reason \(.text) NOT NULL,
      handed_on \(.text),
      due_on \(.text),
      passed_on \(.text)
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX proposal_number ON proposal (process, number)",
    "CREATE INDEX proposal_shown ON proposal (process, is_shown, number)",
    "CREATE INDEX proposal_liked ON proposal (process, is_shown, supporters, number)",
    "CREATE INDEX proposal_shelf ON proposal (process, shelf, number)",
    "CREATE INDEX proposal_shelf_liked ON proposal (process, shelf, supporters, number)",
    "CREATE INDEX proposal_stage ON proposal (community, stage, due_on, id)",
    "CREATE INDEX proposal_author_stage ON proposal (author, process, stage)",
    """
    CREATE TABLE proposal_version (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      proposal \(.id) NOT NULL REFERENCES proposal (id),
      number \(.integer) NOT NULL CHECK (number > 0),
      title \(.text) NOT NULL,
      words \(.text) NOT NULL,
      why \(.text) NOT NULL,
      made_by \(.id) REFERENCES person (id),
      made_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX proposal_version_number ON proposal_version (proposal, number)",
    """
    CREATE TABLE proposal_follower (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      proposal \(.id) NOT NULL REFERENCES proposal (id),
      person \(.id) NOT NULL REFERENCES person (id),
      role \(.text) NOT NULL CHECK (role IN ('author', 'asked', 'supporter', 'participant')),
      since \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX proposal_follower_role ON proposal_follower (proposal, role, since)",
    "CREATE INDEX proposal_follower_person ON proposal_follower (person, proposal)",
    """
    CREATE TABLE proposal_event (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      number \(.integer) NOT NULL CHECK (number > 0),
      proposal \(.id) NOT NULL REFERENCES proposal (id),
      kind \(.text) NOT NULL,
      words \(.text) NOT NULL,
      audience \(.text) NOT NULL CHECK (audience IN ('everybody', 'authors', 'asked')),
      made_by \(.id) REFERENCES person (id),
      made_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX proposal_event_number ON proposal_event (community, number)",
    "CREATE INDEX proposal_event_proposal ON proposal_event (proposal, number)",
    """
    CREATE TABLE proposal_reader (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      person \(.id) NOT NULL UNIQUE REFERENCES person (id),
      seen \(.integer) NOT NULL
    ) \(.strict)
    """,
    """
    CREATE TABLE proposal_support (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      proposal \(.id) NOT NULL REFERENCES proposal (id),
      person \(.id) NOT NULL REFERENCES person (id)
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX proposal_support_person ON proposal_support (proposal, person)",
    """
    CREATE TABLE proposal_amendment (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      proposal \(.id) NOT NULL REFERENCES proposal (id),
      base \(.integer) NOT NULL,
      title \(.text) NOT NULL,
      words \(.text) NOT NULL,
      why \(.text) NOT NULL,
      person \(.id) NOT NULL REFERENCES person (id),
      state \(.text) NOT NULL CHECK (state IN ('open', 'accepted', 'refused')),
      reply \(.text) NOT NULL,
      made_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX proposal_amendment_order ON proposal_amendment (proposal, made_at)",
    """
    CREATE TABLE proposal_file (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      proposal \(.id) NOT NULL REFERENCES proposal (id),
      report \(.id),
      number \(.integer) NOT NULL,
      kind \(.text) NOT NULL,
      words \(.text) NOT NULL,
      bytes \(.bytes) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX proposal_file_proposal ON proposal_file (proposal, number)")
}
