import Core
import Database
import JSON

/// What the count of a kind came to, kept as the file that is published of it.
struct KindOutcome: Sendable {
  static let table = Table("kind_outcome")

  let ballots: Int
  let onPaper: Int
  let electors: Int
  let result: [UInt8]

  static func find(
    _ decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> KindOutcome {
    let found = try tx.first(
      """
      SELECT ballots, on_paper, electors, result FROM kind_outcome
      WHERE decision = \(decision) AND community = \(community)
      """
    ) { row in
      let result: String = try row(3)
      return KindOutcome(
        ballots: try row(0), onPaper: try row(1), electors: try row(2),
        result: Array(result.utf8))
    }
    guard let found else { throw DomainError.notFound }
    return found
  }
}
