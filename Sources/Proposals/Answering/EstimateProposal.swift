import Core
import Database
import Web

/// What the administration thinks a proposal would cost.
package struct EstimateProposal: Command {
  package static let name = "estimate-proposal"
  package static let access = JointProcess.council
  static let most = 10_000_000_000
  package var proposal: ID<Proposal>
  package var som: Int
  package var words: String

  package init(_ proposal: ID<Proposal>, som: Int, saying words: String = "") {
    self.proposal = proposal
    self.som = som
    self.words = words
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Proposal.shown(proposal, by: actor, in: tx)
    try found.require(.open)
    let isNew = try tx.update(
      Proposal.table, proposal, ["estimate": som, "estimate_words": words])
    if isNew {
      try ProposalEvent.tell(.estimated, of: proposal, saying: String(som), by: actor, in: tx)
    }
    return Done()
  }
}
