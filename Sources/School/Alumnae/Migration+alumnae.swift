import Database

extension Migration {
  /// Where graduates went on to, each step with her consent; and what is counted of a woman.
  static let alumnae = Migration(
    "school-007-alumnae",
    """
    CREATE TABLE alumna_step (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      person \(.id) NOT NULL REFERENCES person (id),
      role \(.text) NOT NULL,
      level \(.text),
      words \(.text) NOT NULL,
      since \(.text) NOT NULL,
      until \(.text),
      openness \(.text) NOT NULL CHECK (openness IN ('named', 'counted')),
      consent \(.text) NOT NULL,
      consent_on \(.text) NOT NULL,
      noted_by \(.id) REFERENCES person (id)
    ) \(.strict)
    """,
    "CREATE INDEX alumna_step_person ON alumna_step (person, since)",
    "CREATE INDEX alumna_step_named ON alumna_step (community, openness, since, id)",
    """
    CREATE TABLE person_figures (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      person \(.id) NOT NULL REFERENCES person (id),
      sex \(.text) CHECK (sex IN ('female', 'male')),
      birth_year \(.integer) CHECK (birth_year BETWEEN 1900 AND 2100),
      village \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX person_figures_person ON person_figures (person)")
}
