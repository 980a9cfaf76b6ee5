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
    try text.check()
    try checkRoom(person, in: tx)
    let id = ID<Proposal>.derived("proposal", actor.command, process.id.uuid)
    let stage: Stage = process.isModeratedBefore ? .waiting : .open
    try tx.insert(
      into: Proposal.table, id,
      [
        "community": actor.community, "process": process.id, "number": try nextNumber(in: tx),
        "author": person, "is_named": isNamed, "title": text.title, "language": text.language,
        "version": 1, "stage": stage, "shelf": stage.shelf, "is_shown": stage.isShown,
        "made_at": actor.now, "supporters": 0, "estimate": nil as Int?, "estimate_words": "",
        "merged_into": nil as ID<Proposal>?, "reason": "", "handed_on": nil as Day?,
        "due_on": nil as Day?, "passed_on": nil as Day?,
      ])
    try ProposalVersion.write(text, number: 1, of: id, why: "", by: actor, in: tx)
    try Follower.follow(id, person, as: .author, by: actor, in: tx)
    try ProposalEvent.tell(
      .written, of: id, to: stage == .open ? .everybody : .authors, by: actor, in: tx)
    if let picture { try ProposalFile.lay(picture, beside: id, by: actor, in: tx) }
    if let sound { try ProposalFile.lay(sound, beside: id, by: actor, in: tx) }
    return id
  }

  private func nextNumber(in tx: borrowing Transaction<Writes>) throws -> Int {
    try tx.count("SELECT coalesce(max(number), 0) + 1 FROM proposal WHERE process = \(process)")
  }

  private func checkRoom(
    _ person: ID<Person>, in tx: borrowing Transaction<Writes>
  ) throws {
    let own = try tx.count(
      """
      SELECT count(*) FROM proposal WHERE author = \(person) AND process = \(process)
        AND stage IN ('waiting', 'open')
      """)
    guard own < Proposal.mostOfOne else {
      throw DomainError.rule(Message("proposals.rule.most", .number(Proposal.mostOfOne)))
    }
  }
}
