import Core
import Database
import Web

/// Lets a proposal live on in another that says the same; whoever supported it supports that one,
/// and whoever followed it is told of that one.
package struct MergeProposals: Command {
  package static let name = "merge-proposals"
  package static let access = JointProcess.makers
  package var proposal: ID<Proposal>
  package var number: Int

  /// Into the proposal of this number in the same process.
  package init(_ proposal: ID<Proposal>, intoNumber number: Int) {
    self.proposal = proposal
    self.number = number
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Proposal> {
    let gone = try Proposal.find(proposal, community: actor.community, in: tx)
    try gone.require(.open)
    let target = try Proposal.all(
      """
      WHERE proposal.process = \(gone.process) AND proposal.number = \(number)
        AND proposal.community = \(actor.community)
      """, in: tx
    ).first
    guard let target, target.stage == .open, target.id != gone.id else {
      throw DomainError.invalid([Fault("number", Message("proposals.fault.merge"))])
    }
    // Told before they are carried over, so that each hears of it once, and of all that follows.
    try ProposalEvent.tell(
      .merged, of: gone.id, saying: "№ \(target.number) \(target.title)", by: actor, in: tx)
    try ProposalEvent.tell(
      .taken, of: target.id, saying: "№ \(gone.number) \(gone.title)", by: actor, in: tx)
    try carry(from: gone.id, to: target.id, by: actor, in: tx)
    try tx.update(Proposal.table, gone.id, ["merged_into": target.id])
    try gone.move(to: .merged, in: tx)
    return target.id
  }

  private func carry(
    from gone: ID<Proposal>, to target: ID<Proposal>, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    let supporters: [ID<Person>] = try tx.all(
      "SELECT person FROM proposal_support WHERE proposal = \(gone) ORDER BY id"
    ) { row in try row(0) }
    let participants: [ID<Person>] = try tx.all(
      """
      SELECT person FROM proposal_follower
      WHERE proposal = \(gone) AND role = 'participant' ORDER BY since, id
      """
    ) { row in try row(0) }
    let authors = try Follower.all(.author, of: gone, community: actor.community, in: tx)
    for person in supporters + authors.map(\.person) {
      if try Follower.role(of: person, in: target, tx: tx) == .author { continue }
      try SupportProposal.give(person, to: target, by: actor, in: tx)
      try Follower.follow(target, person, as: .supporter, by: actor, in: tx)
    }
    // Whoever only took part wants neither of them yet: she hears on, and is counted nowhere.
    for person in participants {
      try Follower.follow(target, person, as: .participant, by: actor, in: tx)
    }
    try SupportProposal.recount(target, in: tx)
  }
}
