import Core
import Database
import Localization
import People
import Web

/// Asks somebody of the village to write a proposal together; she says yes or no herself.
package struct AskCoauthor: Command {
  package static let name = "ask-coauthor"
  package static let access = Access.signedIn
  static let most = 20
  package var proposal: ID<Proposal>
  package var personName: String

  package init(_ proposal: ID<Proposal>, named name: String) {
    self.proposal = proposal
    personName = name
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Proposal.own(proposal, by: actor, in: tx)
    try found.require(.waiting, .open)
    let people = try PersonRecord.matching(
      name: personName, community: actor.community, in: tx)
    // One sentence for nobody and for several: it tells nothing about who is in the list.
    guard people.count == 1, let person = people.first?.id else {
      throw DomainError.invalid([Fault("name", Message("proposals.fault.coauthor"))])
    }
    if try Follower.role(of: person, in: proposal, tx: tx) == .author { return Done() }
    let group = try ["author", "asked"].map { role in
      try tx.count(
        "SELECT count(*) FROM proposal_follower WHERE proposal = \(proposal) AND role = \(role)")
    }.reduce(0, +)
    guard group < Self.most else {
      throw DomainError.rule(Message("proposals.rule.coauthors", .number(Self.most)))
    }
    try Follower.follow(proposal, person, as: .asked, by: actor, in: tx)
    try ProposalEvent.tell(.asked, of: proposal, to: .asked, by: actor, in: tx)
    return Done()
  }
}

/// What somebody who was asked to join says.
package struct AnswerCoauthor: Command {
  package static let name = "answer-coauthor"
  package static let access = Access.signedIn
  package var proposal: ID<Proposal>
  package var joins: Bool

  package init(_ proposal: ID<Proposal>, joins: Bool) {
    self.proposal = proposal
    self.joins = joins
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    let found = try Proposal.find(proposal, community: actor.community, in: tx)
    guard try Follower.role(of: person, in: proposal, tx: tx) == .asked else {
      throw DomainError.notFound
    }
    guard joins else {
      try tx.delete(from: Follower.table, Follower.id(proposal, person))
      // Who supported before she was asked goes on supporting.
      if try SupportProposal.isGiven(by: person, to: proposal, in: tx) {
        try Follower.follow(proposal, person, as: .supporter, by: actor, in: tx)
      }
      return Done()
    }
    try found.require(.waiting, .open)
    try tx.delete(from: SupportProposal.table, SupportProposal.id(person, proposal))
    try SupportProposal.recount(proposal, in: tx)
    try ProposalEvent.tell(.joined, of: proposal, to: .authors, by: actor, in: tx)
    try Follower.follow(proposal, person, as: .author, by: actor, in: tx)
    return Done()
  }
}

/// Leaves a group; whoever wrote first stays, or withdraws.
package struct LeaveProposal: Command {
  package static let name = "leave-proposal"
  package static let access = Access.signedIn
  package var proposal: ID<Proposal>

  package init(_ proposal: ID<Proposal>) { self.proposal = proposal }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Proposal.own(proposal, by: actor, in: tx)
    guard found.author != actor.person else {
      throw DomainError.rule(Message("proposals.rule.first-author-stays"))
    }
    try tx.delete(from: Follower.table, Follower.id(proposal, try actor.requirePerson()))
    return Done()
  }
}
