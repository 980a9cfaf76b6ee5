import Core
import Database
import Web

extension Proposal {
  /// Puts a proposal down under the next number, whoever typed it: its author is whose wish it is.
  static func begin(
    _ text: ProposalText, in process: JointProcess, of author: ID<Person>, isNamed: Bool,
    brought: BroughtOnPaper? = nil, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Proposal> {
    try text.check()
    try checkRoom(of: author, in: process, tx)
    let id = ID<Proposal>.derived("proposal", actor.command, process.id.uuid)
    let stage: Stage = process.isModeratedBefore ? .waiting : .open
    let number = try tx.count(
      "SELECT coalesce(max(number), 0) + 1 FROM proposal WHERE process = \(process.id)")
    try tx.insert(
      into: Proposal.table, id,
      [
        "community": actor.community, "process": process.id, "number": number,
        "author": author, "is_named": isNamed, "title": text.title, "language": text.language,
        "version": 1, "stage": stage, "shelf": stage.shelf, "is_shown": stage.isShown,
        "made_at": actor.now, "supporters": 0, "estimate": nil as Int?, "estimate_words": "",
        "merged_into": nil as ID<Proposal>?, "reason": "", "handed_on": nil as Day?,
        "due_on": nil as Day?, "passed_on": nil as Day?, "entered_by": brought?.clerk,
        "brought_on": brought?.day,
      ])
    try ProposalVersion.write(text, number: 1, of: id, why: "", by: actor, in: tx)
    try Follower.follow(id, author, as: .author, by: actor, in: tx)
    // Of what was entered for her its author is told, in case she never brought it.
    try ProposalEvent.tell(
      brought == nil ? .written : .entered, of: id,
      to: stage == .open ? .everybody : .authors, by: actor, in: tx)
    return id
  }

  private static func checkRoom(
    of author: ID<Person>, in process: JointProcess, _ tx: borrowing Transaction<Writes>
  ) throws {
    let own = try tx.count(
      """
      SELECT count(*) FROM proposal WHERE author = \(author) AND process = \(process.id)
        AND stage IN ('waiting', 'open')
      """)
    guard own < mostOfOne else {
      throw DomainError.rule(Message("proposals.rule.most", .number(mostOfOne)))
    }
  }
}
