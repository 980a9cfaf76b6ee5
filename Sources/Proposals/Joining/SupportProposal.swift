import Core
import Database
import Web

/// Says that she wants it too: once, however often it is sent.
package struct SupportProposal: Command {
  package static let table = Table("proposal_support")
  package static let name = "support-proposal"
  package static let access = Access.signedIn
  package var proposal: ID<Proposal>

  package init(_ proposal: ID<Proposal>) { self.proposal = proposal }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let person = try actor.requirePerson()
    let found = try Proposal.shown(proposal, by: actor, in: tx)
    try found.requireSupporting(by: actor, in: tx)
    if try Follower.role(of: person, in: proposal, tx: tx) == .author {
      throw DomainError.rule(Message("proposals.rule.own"))
    }
    try Self.give(person, to: proposal, by: actor, in: tx)
    try Follower.follow(proposal, person, as: .supporter, by: actor, in: tx)
    return try Self.recount(proposal, in: tx)
  }

  static func id(_ person: ID<Person>, _ proposal: ID<Proposal>) -> ID<SupportProposal> {
    .derived("proposal-support", proposal.uuid, person.uuid)
  }

  static func give(
    _ person: ID<Person>, to proposal: ID<Proposal>, enteredBy clerk: ID<Person>? = nil,
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    if try isGiven(by: person, to: proposal, in: tx) { return }
    try tx.insert(
      into: table, id(person, proposal),
      [
        "community": actor.community, "proposal": proposal, "person": person,
        "entered_by": clerk,
      ])
  }

  static func isGiven(
    by person: ID<Person>, to proposal: ID<Proposal>, in tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists("SELECT 1 FROM proposal_support WHERE id = \(id(person, proposal))")
  }

  /// The count stands with the proposal, so that lists are in its order.
  @discardableResult
  static func recount(
    _ proposal: ID<Proposal>, in tx: borrowing Transaction<Writes>
  ) throws -> Int {
    let count = try tx.count(
      "SELECT count(*) FROM proposal_support WHERE proposal = \(proposal)")
    try tx.update(Proposal.table, proposal, ["supporters": count])
    return count
  }
}

/// Takes her support back.
package struct TakeBackSupport: Command {
  package static let name = "take-back-support"
  package static let access = Access.signedIn
  package var proposal: ID<Proposal>

  package init(_ proposal: ID<Proposal>) { self.proposal = proposal }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let person = try actor.requirePerson()
    let found = try Proposal.shown(proposal, by: actor, in: tx)
    try found.requireSupporting(by: actor, in: tx)
    try tx.delete(from: SupportProposal.table, SupportProposal.id(person, proposal))
    try Follower.leave(proposal, person, as: .supporter, in: tx)
    if try Amendment.exists(by: person, to: proposal, in: tx) {
      try Follower.follow(proposal, person, as: .participant, by: actor, in: tx)
    }
    return try SupportProposal.recount(proposal, in: tx)
  }
}

extension Proposal {
  fileprivate func requireSupporting(
    by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws {
    try require(.open)
    try JointProcess.find(process, community: actor.community, in: tx)
      .require(.support, on: actor.now.day)
  }
}
