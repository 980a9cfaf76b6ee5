import Core
import Database
import Web

/// Enters a proposal that a resident brought on paper: it is hers, whoever typed it.
package struct EnterProposal: Command {
  package static let name = "enter-proposal"
  package static let access = Access.clerks
  package var process: ID<JointProcess>
  package var text: ProposalText
  /// Name or number of a resident, as it stands on the paper.
  package var resident: String
  package var isNamed: Bool
  package var broughtOn: Day

  package init(
    _ text: ProposalText, in process: ID<JointProcess>, of resident: String, on day: Day,
    isNamed: Bool = true
  ) {
    self.text = text
    self.process = process
    self.resident = resident
    self.isNamed = isNamed
    broughtOn = day
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Proposal> {
    let process = try JointProcess.find(process, community: actor.community, in: tx)
    guard process.isPublic else { throw DomainError.notFound }
    let brought = try BroughtOnPaper(on: broughtOn, by: actor)
    try process.require(.propose, on: broughtOn)
    return try Proposal.begin(
      text, in: process, of: try author(by: actor, in: tx), isNamed: isNamed, brought: brought,
      by: actor, in: tx)
  }

  private func author(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Person> {
    switch try Register.find(resident, community: actor.community, in: tx) {
    case .one(let person): return person
    case .nobody:
      throw DomainError.invalid([Fault("resident", Message("proposals.fault.nobody"))])
    case .several:
      throw DomainError.invalid([Fault("resident", Message("proposals.fault.several"))])
    }
  }
}
