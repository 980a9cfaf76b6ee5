import Core
import Database
import JSON
import People
import Web

/// Something that happened to a proposal: its trace, and what those who follow it are told.
///
/// It is written once, whoever reads it; what is news to somebody follows from what she follows and
/// how far she has read.
package struct ProposalEvent: JSONModel {
  package static let table = Table("proposal_event")

  package enum Kind: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
    case written, entered, passed, hidden, rewritten, withdrawn, joined, asked
    case amendment, amended
    case amendmentRefused = "amendment-refused"
    case taken, merged, estimated, handed, silent, unanswered
    case won, lost, undecided
    case accepted, changed, refused, milestone, report, done, undone
  }

  /// Who of those who follow is told; the last number of those who may read of it.
  enum Audience: String, Sendable, SQLBindable, SQLReadable { case everybody, authors, asked }

  let number: Int
  let kind: Kind
  let words: String
  let madeAt: Instant

  package static let fields: [JSONField<Self>] = [
    .init("number") { $0.number }, .init("kind") { $0.kind.rawValue }, .init("words") { $0.words },
    .init("on") { $0.madeAt.day },
  ]

  static let most = 200

  /// What anybody may read of how a proposal went.
  static func trace(
    of proposal: ID<Proposal>, community: ID<Community>, withAuthors: Bool,
    in tx: borrowing Transaction<some Any>
  ) throws -> [ProposalEvent] {
    let whom: SQL = withAuthors ? "audience IN ('everybody', 'authors')" : "audience = 'everybody'"
    return try tx.all(
      """
      SELECT number, kind, words, made_at FROM proposal_event
      WHERE proposal = \(proposal) AND community = \(community) AND \(whom)
      ORDER BY number DESC LIMIT \(most)
      """
    ) { row in
      ProposalEvent(
        number: try row(0), kind: try row(1), words: try row(2), madeAt: try row(3))
    }
  }

  /// Writes an event and gives its number, by which events are in order: clocks lie.
  @discardableResult
  static func tell(
    _ kind: Kind, of proposal: ID<Proposal>, saying words: String = "",
    to audience: Audience = .everybody, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> Int {
    let number = try last(in: actor.community, tx: tx) + 1
    try tx.insert(
      into: table, ID<ProposalEvent>.make(at: actor.now),
      [
        "community": actor.community, "number": number, "proposal": proposal, "kind": kind,
        "words": words, "audience": audience, "made_by": actor.person, "made_at": actor.now,
      ])
    let readers = Follower.told(of: proposal, audience, by: actor)
    try MailQueue.add(.proposals, number, for: readers, by: actor, in: tx)
    return number
  }

  static func last(
    in community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      "SELECT coalesce(max(number), 0) FROM proposal_event WHERE community = \(community)")
  }
}
