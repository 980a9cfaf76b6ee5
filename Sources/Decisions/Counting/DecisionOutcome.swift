import Core
import Database
import JSON

/// What a count came to, for the decision as a whole.
struct DecisionOutcome: Sendable {
  static let table = Table("decision_outcome")

  let ballots: Int
  let onPaper: Int
  let blank: Int
  let electors: Int?
  let cost: Amount
  /// With how much each voter's share stood in the run that counted.
  let endowment: Amount
  let raises: String
  /// How many voters chose at least one of the ideas that get money.
  let pleased: Int

  static func find(
    _ decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> DecisionOutcome {
    let found = try tx.first(
      """
      SELECT ballots, on_paper, blank, electors, cost, endowment, raises, pleased
      FROM decision_outcome WHERE decision = \(decision) AND community = \(community)
      """
    ) { row in
      DecisionOutcome(
        ballots: try row(0), onPaper: try row(1), blank: try row(2), electors: try row(3),
        cost: try row(4), endowment: try row(5), raises: try row(6), pleased: try row(7))
    }
    guard let found else { throw DomainError.notFound }
    return found
  }
}
