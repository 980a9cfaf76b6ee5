import Core
import Database
import Web

/// Writes a proposal anew; how it stood before stays to be read.
package struct ChangeProposal: Command {
  package static let name = "change-proposal"
  package static let access = Access.signedIn
  package var proposal: ID<Proposal>
  /// The version she had before her eyes.
  package var base: Int
  package var text: ProposalText
  package var why: String

  package init(
    _ proposal: ID<Proposal>, from base: Int, to text: ProposalText, why: String = ""
  ) {
    self.proposal = proposal
    self.base = base
    self.text = text
    self.why = why
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let found = try Proposal.own(proposal, by: actor, in: tx)
    try found.require(.waiting, .open, .hidden)
    try found.requireWriting(by: actor, in: tx)
    try text.check()
    guard base == found.version else {
      throw DomainError.rule(Message("proposals.rule.changed-meanwhile"))
    }
    let known = try ProposalVersion.find(
      base, of: proposal, community: actor.community, in: tx)
    guard known.title != text.title || known.words != text.words else { return base }
    let number = try found.write(text, why: why, by: actor, in: tx)
    // What was hidden is looked at again, now that its words are others.
    if found.stage == .hidden { try found.move(to: .waiting, in: tx) }
    return number
  }
}

extension Proposal {
  /// A proposal of whoever acts: the author's, or one of a group she has joined.
  static func own(
    _ id: ID<Proposal>, by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> Proposal {
    let found = try find(id, community: actor.community, in: tx)
    let role = try Follower.role(of: try actor.requirePerson(), in: id, tx: tx)
    guard role == .author else {
      throw found.stage.isShown ? DomainError.forbidden : DomainError.notFound
    }
    return found
  }

  /// One that everybody may read.
  static func shown(
    _ id: ID<Proposal>, by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> Proposal {
    let found = try find(id, community: actor.community, in: tx)
    // Of one that was merged everybody knows that it was here.
    if found.stage == .merged { try found.require(.open) }
    guard found.stage.isShown else { throw DomainError.notFound }
    return found
  }

  /// Words change while they may be written or amended, and not once the council has them.
  func requireWriting(by actor: Actor, in tx: borrowing Transaction<some Any>) throws {
    let process = try JointProcess.find(process, community: actor.community, in: tx)
    if process.opens(.amend, on: actor.now.day) { return }
    try process.require(.propose, on: actor.now.day)
  }

  /// Adds a version and gives its number.
  func write(
    _ text: ProposalText, why: String, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> Int {
    try tx.update(
      Proposal.table, id,
      ["title": text.title, "language": text.language, "version": version + 1])
    try ProposalVersion.write(text, number: version + 1, of: id, why: why, by: actor, in: tx)
    try ProposalEvent.tell(
      .rewritten, of: id, saying: why, to: stage == .open ? .everybody : .authors, by: actor, in: tx
    )
    return version + 1
  }
}

/// Takes a proposal back; that it was there stays to be seen, its words do not.
package struct WithdrawProposal: Command {
  package static let name = "withdraw-proposal"
  package static let access = Access.signedIn
  package var proposal: ID<Proposal>
  package var reason: String

  package init(_ proposal: ID<Proposal>, because reason: String = "") {
    self.proposal = proposal
    self.reason = reason
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Proposal.own(proposal, by: actor, in: tx)
    guard found.author == actor.person else {
      throw DomainError.rule(Message("proposals.rule.first-author"))
    }
    try found.require(.waiting, .open, .hidden)
    let wasOpen = found.stage == .open
    try found.move(to: .withdrawn, because: reason, in: tx)
    try ProposalEvent.tell(
      .withdrawn, of: proposal, saying: reason, to: wasOpen ? .everybody : .authors, by: actor,
      in: tx)
    return Done()
  }
}
