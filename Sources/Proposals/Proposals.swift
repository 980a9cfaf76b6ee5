import Core
import Database
import Web

/// The room where a village proposes, the council answers, and everybody sees what came of it.
package struct Proposals: Sendable {
  /// Whether a page of this house lies at an address.
  let isHere: @Sendable (URLPath) -> Bool

  package init(isHere: @escaping @Sendable (URLPath) -> Bool = { _ in false }) {
    self.isHere = isHere
  }

  package static let migrations: [Migration] = [.processes, .proposals]

  /// Every journalled table, in the order in which rows depend on one another.
  package static let tables: [Table] = [
    JointProcess.table, Phase.table, ProcessLink.table, Proposal.table, ProposalVersion.table,
    Follower.table, ProposalEvent.table, ReadNews.table, SupportProposal.table, Amendment.table,
    ProposalFile.table,
  ]

  package var endpoints: [Endpoint] {
    processEndpoints + deskEndpoints + writingEndpoints + joiningEndpoints + officeEndpoints
      + fileEndpoints
  }
}
