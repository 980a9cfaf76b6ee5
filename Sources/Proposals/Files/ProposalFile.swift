import Core
import Database
import HTTP
import JSON
import Web

/// A picture beside a proposal or a report, or the words of a proposal spoken.
struct ProposalFile: JSONModel {
  /// The journal notes that there is one; the bytes are not copied into it.
  static let table = Table("proposal_file", secret: ["bytes"])
  static let mostPictures = 6

  let id: ID<ProposalFile>
  let kind: MediaKind
  let words: String
  let report: ID<ProgressReport>?

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("type") { $0.kind.type.rawValue }, .init("words") { $0.words },
  ]

  static func all(
    of proposal: ID<Proposal>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [ProposalFile] {
    try tx.all(
      """
      SELECT id, kind, words, report FROM proposal_file
      WHERE proposal = \(proposal) AND community = \(community) ORDER BY number, id LIMIT 200
      """
    ) { row in
      ProposalFile(id: try row(0), kind: try row(1), words: try row(2), report: try row(3))
    }
  }

  static func bytes(
    _ id: ID<ProposalFile>, of proposal: ID<Proposal>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> (kind: MediaKind, bytes: [UInt8]) {
    let found = try tx.first(
      """
      SELECT kind, bytes FROM proposal_file
      WHERE id = \(id) AND proposal = \(proposal) AND community = \(community)
      """
    ) { row in (kind: try row(0) as MediaKind, bytes: try row(1) as [UInt8]) }
    guard let found else { throw DomainError.notFound }
    return found
  }
}

extension ProposalFile {
  static func lay(
    _ picture: DescribedPicture, beside proposal: ID<Proposal>, report: ID<ProgressReport>? = nil,
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    let count = try all(of: proposal, community: actor.community, in: tx)
      .count { !$0.kind.isSound && $0.report == nil }
    guard report != nil || count < mostPictures else {
      throw DomainError.rule(Message("web.rule.pictures", .number(mostPictures)))
    }
    try write(
      .derived("proposal-picture", actor.command, proposal.uuid),
      MediaKind(picture.picture.kind), picture.words,
      picture.picture.bytes, beside: proposal, report: report, by: actor, in: tx)
  }

  /// One voice: a new one takes the place of what was spoken before.
  static func lay(
    _ sound: PlainSound, beside proposal: ID<Proposal>, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    for file in try all(of: proposal, community: actor.community, in: tx)
    where file.kind.isSound {
      try tx.delete(from: table, file.id)
    }
    try write(
      .derived("proposal-sound", actor.command, proposal.uuid),
      MediaKind(sound.kind), "", sound.bytes, beside: proposal,
      report: nil, by: actor, in: tx)
  }

  private static func write(
    _ id: ID<ProposalFile>, _ kind: MediaKind, _ words: String, _ bytes: [UInt8],
    beside proposal: ID<Proposal>, report: ID<ProgressReport>?, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    let last = try tx.count(
      "SELECT coalesce(max(number), 0) FROM proposal_file WHERE proposal = \(proposal)")
    try tx.insert(
      into: table, id,
      [
        "community": actor.community, "proposal": proposal, "report": report,
        "number": last + 1, "kind": kind, "words": words, "bytes": bytes,
      ])
  }
}
