import Core
import Database
import Web

/// Puts a proposal before the village; the same command from a phone sent twice is one proposal.
package struct WriteProposal: Command {
  package static let name = "write-proposal"
  package static let access = Access.signedIn
  package var process: ID<JointProcess>
  package var text: ProposalText
  /// Whether others read who wrote it.
  package var isNamed: Bool
  var picture: DescribedPicture?
  var sound: PlainSound?

  package init(_ text: ProposalText, in process: ID<JointProcess>, isNamed: Bool = true) {
    self.process = process
    self.text = text
    self.isNamed = isNamed
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Proposal> {
    let person = try actor.requirePerson()
    let process = try JointProcess.find(process, community: actor.community, in: tx)
    guard process.isPublic else { throw DomainError.notFound }
    try process.require(.propose, on: actor.now.day)
    let id = try Proposal.begin(
      text, in: process, of: person, isNamed: isNamed, by: actor, in: tx)
    if let picture { try ProposalFile.lay(picture, beside: id, by: actor, in: tx) }
    if let sound { try ProposalFile.lay(sound, beside: id, by: actor, in: tx) }
    return id
  }
}
