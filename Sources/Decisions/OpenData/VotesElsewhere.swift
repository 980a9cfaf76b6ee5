import Core
import Database
import Web

/// A vote that another room held, as it is told to everybody: sums alone, and no voter.
package struct VoteElsewhere: Sendable {
  package let id: String
  package let text: String
  package let classification: String
  package let requirement: String
  package let at: Instant
  package let hasPassed: Bool
  /// By Popolo's names: `yes`, `no`, `abstain`.
  package let counts: [(option: String, value: Int)]
  /// Where it can be read.
  package let page: URLPath

  package init(
    id: String, text: String, classification: String, requirement: String, at: Instant,
    hasPassed: Bool, counts: [(option: String, value: Int)], page: URLPath
  ) {
    self.id = id
    self.text = text
    self.classification = classification
    self.requirement = requirement
    self.at = at
    self.hasPassed = hasPassed
    self.counts = counts
    self.page = page
  }
}

/// Votes that are held elsewhere in the house: another room keeps them.
package protocol VotesElsewhere: Sendable {
  func all<Mode>(_ visit: Visit, in tx: borrowing Transaction<Mode>) throws -> [VoteElsewhere]
}

/// There are none.
package struct NoVotesElsewhere: VotesElsewhere {
  package init() {}

  package func all<Mode>(
    _ visit: Visit, in tx: borrowing Transaction<Mode>
  ) throws -> [VoteElsewhere] { [] }
}
