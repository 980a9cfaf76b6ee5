import Core
import Database
import Web

/// A motion that a gathering decided, for whoever tells of all votes of the village.
package struct DecidedMotion: Sendable {
  package let id: ID<Motion>
  package let gathering: ID<Gathering>
  package let words: String
  package let majority: Majority
  package let ballot: MotionBallot
  package let decidedAt: Instant
  package let isAdopted: Bool
  /// As the page of the motion shows them: the hands and papers with what the phones added.
  package let inFavour: Int
  package let against: Int
  package let abstained: Int

  /// More than one file of open data should hold.
  static let most = 1000

  package func page(_ visit: Visit) -> URLPath {
    GatheringsPath.thing(id, "motions", of: gathering, visit)
  }

  /// Of gatherings that are over, the latest first.
  package static func all(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [DecidedMotion] {
    try tx.all(listing(community)) { row in
      DecidedMotion(
        id: try row(0), gathering: try row(1), words: try row(2), majority: try row(3),
        ballot: try row(4), decidedAt: try row(5), isAdopted: try row(6), inFavour: try row(7),
        against: try row(8), abstained: try row(9))
    }
  }

  static func listing(_ community: ID<Community>) -> SQL {
    """
    SELECT gathering_motion.id, gathering.id, words, majority, ballot, decided_at, adopted,
      votes_for, votes_against, votes_abstained
    FROM gathering JOIN gathering_motion ON gathering_motion.gathering = gathering.id
    WHERE gathering.community = \(community) AND gathering.state = 'closed'
      AND gathering_motion.state = 'decided'
    ORDER BY day DESC, gathering.id DESC, gathering_motion.number LIMIT \(most)
    """
  }
}
