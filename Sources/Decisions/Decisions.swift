import Database
import Web

/// The room where a community decides together how a budget is spent.
package struct Decisions: Sendable {
  package init() {}

  package static let migrations: [Migration] = [
    .decisions, .ballots, .paperBallots, .outcomes, .publication, .ledger,
    .methods,
  ]

  package static let tables: [Table] = [
    Decision.table, Idea.table, BallotCast.table, PaperBallot.table, DecisionOutcome.table,
    IdeaOutcome.table, LedgerEntry.table,
  ]

  package var endpoints: [Endpoint] {
    draftEndpoints + importEndpoints + decisionEndpoints + ballotEndpoints + paperEndpoints
      + resultEndpoints + publicationEndpoints + ledgerEndpoints
  }
}
