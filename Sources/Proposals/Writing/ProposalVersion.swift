import Core
import Database
import JSON
import Web

/// The words of a proposal as they once stood.
struct ProposalVersion: JSONModel {
  static let table = Table("proposal_version")

  let number: Int
  let title: String
  let words: String
  let why: String
  let madeAt: Instant

  static let fields: [JSONField<Self>] = [
    .init("number") { $0.number }, .init("title") { $0.title }, .init("words") { $0.words },
    .init("why") { $0.why }, .init("on") { $0.madeAt.day },
  ]

  static func all(
    of proposal: ID<Proposal>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [ProposalVersion] {
    try read("WHERE proposal = \(proposal) AND community = \(community) ORDER BY number", in: tx)
  }

  static func find(
    _ number: Int, of proposal: ID<Proposal>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> ProposalVersion {
    let which: SQL =
      "WHERE proposal = \(proposal) AND number = \(number) AND community = \(community)"
    guard let found = try read(which, in: tx).first else { throw DomainError.notFound }
    return found
  }

  private static func read(
    _ which: SQL, in tx: borrowing Transaction<some Any>
  ) throws -> [ProposalVersion] {
    try tx.all("SELECT number, title, words, why, made_at FROM proposal_version \(which)") { row in
      ProposalVersion(
        number: try row(0), title: try row(1), words: try row(2), why: try row(3),
        madeAt: try row(4))
    }
  }

  static func write(
    _ text: ProposalText, number: Int, of proposal: ID<Proposal>, why: String, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.insert(
      into: table,
      ID<ProposalVersion>.derived(
        "proposal-version", proposal.uuid, UUID16(high: 0, low: UInt64(number))),
      [
        "community": actor.community, "proposal": proposal, "number": number, "title": text.title,
        "words": text.words, "why": why, "made_by": actor.person, "made_at": actor.now,
      ])
  }
}
