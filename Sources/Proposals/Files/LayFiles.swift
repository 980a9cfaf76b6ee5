import Core
import Database
import Web

/// Lays a picture or a spoken version beside a proposal.
struct LayFiles: Command {
  static let name = "lay-proposal-files"
  static let access = Access.signedIn
  var proposal: ID<Proposal>
  var picture: DescribedPicture?
  var sound: PlainSound?

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Proposal.own(proposal, by: actor, in: tx)
    try found.require(.waiting, .open)
    try found.requireWriting(by: actor, in: tx)
    if let picture { try ProposalFile.lay(picture, beside: proposal, by: actor, in: tx) }
    if let sound { try ProposalFile.lay(sound, beside: proposal, by: actor, in: tx) }
    return Done()
  }
}

/// Takes a picture or a spoken version away.
struct TakeFile: Command {
  static let name = "take-proposal-file"
  static let access = Access.signedIn
  var proposal: ID<Proposal>
  var file: ID<ProposalFile>

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Proposal.own(proposal, by: actor, in: tx)
    try found.require(.waiting, .open, .hidden)
    let files = try ProposalFile.all(of: proposal, community: actor.community, in: tx)
    guard files.contains(where: { $0.id == file && $0.report == nil }) else {
      throw DomainError.notFound
    }
    try tx.delete(from: ProposalFile.table, file)
    return Done()
  }
}
