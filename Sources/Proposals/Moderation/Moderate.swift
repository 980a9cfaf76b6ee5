import Core
import Database
import Web

/// Lets a proposal be seen that waited, or was out of sight.
package struct PassProposal: Command {
  package static let name = "pass-proposal"
  package static let access = Access.staff
  package var proposal: ID<Proposal>

  package init(_ proposal: ID<Proposal>) { self.proposal = proposal }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Proposal.moderated(proposal, by: actor, in: tx)
    try found.require(.waiting, .hidden)
    try found.move(to: .open, in: tx)
    try ProposalEvent.tell(.passed, of: proposal, by: actor, in: tx)
    return Done()
  }
}

/// Takes a proposal out of sight; its authors are told why, and may write it anew.
package struct HideProposal: Command {
  package static let name = "hide-proposal"
  package static let access = Access.staff
  package var proposal: ID<Proposal>
  package var reason: String

  package init(_ proposal: ID<Proposal>, because reason: String) {
    self.proposal = proposal
    self.reason = reason
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Proposal.moderated(proposal, by: actor, in: tx)
    try found.require(.waiting, .open)
    guard !reason.isEmpty else {
      throw DomainError.invalid([Fault("reason", Message("proposals.fault.reason"))])
    }
    try found.move(to: .hidden, because: reason, in: tx)
    try ProposalEvent.tell(.hidden, of: proposal, saying: reason, to: .authors, by: actor, in: tx)
    return Done()
  }
}

extension Proposal {
  /// Nobody looks at her own words for others.
  fileprivate static func moderated(
    _ id: ID<Proposal>, by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> Proposal {
    let found = try find(id, community: actor.community, in: tx)
    let person = try actor.requirePerson()
    if try Follower.role(of: person, in: id, tx: tx) == .author {
      throw DomainError.rule(Message("proposals.rule.own-moderation"))
    }
    return found
  }
}
