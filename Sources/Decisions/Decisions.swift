import Database
import Ledger
import Web

/// The room where a community decides together: budgets, questions, people.
package struct Decisions: Sendable {
  let elsewhere: any VotesElsewhere

  package init(elsewhere: any VotesElsewhere = NoVotesElsewhere()) { self.elsewhere = elsewhere }

  package static let migrations: [Migration] = [
    .decisions, .ballots, .paperBallots, .outcomes, .publication, .ledger,
    .methods, .kinds, .equality, .merging, .help, .rereading, .sources, .terms,
  ]

  package static let tables: [Table] = [
    Decision.table, Idea.table, BallotCast.table, PaperBallot.table, DecisionOutcome.table,
    IdeaOutcome.table, KindOutcome.table, LedgerEntry.table, EqualityCheck.table,
    NoteSex.table, Population.table, DecisionShares.table, BallotClaim.table,
    BallotConflict.table, BallotRuling.table, VotingCode.table,
  ]

  package var endpoints: [Endpoint] {
    openDataEndpoints + equalityEndpoints + draftEndpoints + importEndpoints + decisionEndpoints
      + ballotEndpoints + conflictEndpoints
      + paperEndpoints
      + voterListEndpoints + kioskEndpoints + helpEndpoints + resultEndpoints + publicationEndpoints
      + ledgerEndpoints
  }
}
