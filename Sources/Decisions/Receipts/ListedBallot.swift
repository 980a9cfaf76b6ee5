import Core
import Database

/// A ballot beside the receipt under which it is published.
struct ListedBallot: Sendable, Hashable {
  let receipt: Receipt
  let ballot: Ballot
}

extension ListedBallot {
  /// The ballots cast by phone, in an order that tells nothing.
  static func all(
    of decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [ListedBallot] {
    try tx.all(
      """
      SELECT id, approvals FROM ballot WHERE decision = \(decision) AND community = \(community)
      ORDER BY id
      """
    ) { row in
      let id: ID<Ballot> = try row(0)
      return ListedBallot(receipt: Receipt(of: id), ballot: try row(1))
    }
  }

  /// What is counted of a paper ballot, once it was typed in.
  init?(_ paper: PaperBallot, in decision: ID<Decision>) {
    guard let ballot = paper.counted else { return nil }
    self.init(receipt: Receipt(of: paper.code, in: decision), ballot: ballot)
  }
}
