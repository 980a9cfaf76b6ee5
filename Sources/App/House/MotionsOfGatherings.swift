import Core
import Database
import Decisions
import Gatherings
import Web

/// What gatherings decided by hand, beside the decisions by ballot, in the open data.
struct MotionsOfGatherings: VotesElsewhere {
  func all<Mode>(
    _ visit: Visit, in tx: borrowing Transaction<Mode>
  ) throws -> [VoteElsewhere] {
    try DecidedMotion.all(of: try visit.community, in: tx).map { motion in
      VoteElsewhere(
        id: motion.id.description, text: motion.words,
        classification: "gathering-\(motion.ballot.rawValue)",
        requirement: "majority=\(motion.majority.rawValue)", at: motion.decidedAt,
        hasPassed: motion.isAdopted,
        counts: [
          ("yes", motion.inFavour), ("no", motion.against), ("abstain", motion.abstained),
        ], page: motion.page(visit))
    }
  }
}
