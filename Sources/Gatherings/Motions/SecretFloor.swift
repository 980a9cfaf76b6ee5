import Core
import Database

/// How many must have voted by phone in secret before their votes are opened and added.
///
/// Whoever counts the papers knows their sums: what the phones added is the difference, and of a
/// few phones it tells how each voted.
enum SecretFloor {
  static let fewest = SmallCell.fewest

  static func holdsBack(_ turnout: Int, of motion: Motion) -> Bool {
    motion.terms.ballot == .secret && (1..<fewest).contains(turnout)
  }
}

extension Migration {
  /// How many votes by phone were thrown away unread because they were too few to stay secret.
  static let floor = Migration(
    "gatherings-007-floor",
    """
    ALTER TABLE gathering_motion ADD COLUMN left_out \(.integer) NOT NULL DEFAULT 0
      CHECK (left_out >= 0)
    """)
}
