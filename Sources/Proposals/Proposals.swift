import Core
import Database
import Equality
import Web

/// The room where a village proposes, the council answers, and everybody sees what came of it.
package struct Proposals: Sendable {
  /// Whether a page of this house lies at an address.
  let isHere: @Sendable (URLPath) -> Bool

  /// The days on which no term runs.
  let freeDays: any FreeDays

  /// Who is a woman and who a man.
  let heads: any HeadCounts

  package init(
    freeDays: any FreeDays = NoFreeDays(), heads: any HeadCounts = NoHeadCounts(),
    isHere: @escaping @Sendable (URLPath) -> Bool = { _ in false }
  ) {
    self.freeDays = freeDays
    self.heads = heads
    self.isHere = isHere
  }

  package static let migrations: [Migration] = [
    .processes, .proposals, .answers, .equality, .silence, .votes, .paper, .drafts,
  ]

  /// Every journalled table, in the order in which rows depend on one another.
  package static let tables: [Table] = [
    JointProcess.table, Phase.table, ProcessLink.table, DraftText.table, Proposal.table,
    ProposalVersion.table,
    Follower.table, ProposalEvent.table, ReadNews.table, SupportProposal.table, Amendment.table,
    ProposalFile.table, ProposalAnswer.table, Milestone.table,
    ProgressReport.table, ProposalVote.table, AnswerProcessEquality.store.table,
  ]

  package var endpoints: [Endpoint] {
    processEndpoints + draftEndpoints + equalityEndpoints + openDataEndpoints + deskEndpoints
      + answerDeskEndpoints + writingEndpoints
      + joiningEndpoints + entryEndpoints + sheetEndpoints
      + officeEndpoints
      + fileEndpoints + answerEndpoints + progressEndpoints
  }
}
