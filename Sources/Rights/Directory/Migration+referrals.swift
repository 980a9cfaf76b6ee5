import Database

extension Migration {
  /// Whom a village calls, beside the numbers of the whole country.
  static let referrals = Migration(
    "rights-001-referrals",
    """
    CREATE TABLE rights_referral (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      kind \(.text) NOT NULL CHECK (kind IN ('crisis-centre', 'police-inspector', 'legal-aid',
        'womens-council', 'social-worker', 'health-post', 'aksakal-court', 'other')),
      name \(.text) NOT NULL,
      help \(.text) NOT NULL,
      phones \(.text) NOT NULL,
      hours \(.text) NOT NULL,
      place \(.text) NOT NULL,
      languages \(.text) NOT NULL,
      verified \(.text),
      version \(.integer) NOT NULL CHECK (version > 0),
      made_at \(.integer) NOT NULL
    ) \(.strict)
    """,
    "CREATE INDEX rights_referral_order ON rights_referral (community, made_at, id)")
}
