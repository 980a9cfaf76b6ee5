import Core
import Database
import JSON
import Ledger
import People
import Web

/// The approved minutes of a gathering, for anybody.
struct MinutesModel: JSONModel {
  let gathering: Gathering
  let versions: [MinutesVersion]
  let place: CommunityRecord
  /// The lines of the ledger that these papers are in.
  let entries: [LedgerEntry]

  static let fields: [JSONField<Self>] = [
    .init("gathering") { $0.gathering.id }, .init("minutes") { $0.versions },
    .init("ledger") { $0.entries },
  ]

  /// What was approved and what amends it; drafts are for those who write.
  static func read(
    _ id: ID<Gathering>, for viewer: Viewer, in tx: borrowing Transaction<some Any>
  ) throws -> MinutesModel {
    let gathering = try Gathering.find(id, for: viewer, in: tx)
    guard let community = viewer.community else { throw DomainError.notFound }
    let published = try MinutesVersion.all(of: id, in: tx).filter { $0.seal != nil }
    guard !published.isEmpty else { throw DomainError.notFound }
    return MinutesModel(
      gathering: gathering, versions: published,
      place: try CommunityRecord.find(community, in: tx),
      entries: try LedgerEntry.all(.minutes, of: id.uuid, community: community, in: tx))
  }
}

/// What the desk of whoever writes the minutes knows.
struct MinutesDeskModel: JSONModel {
  let gathering: Gathering
  let versions: [MinutesVersion]
  /// The text as it follows from what happened.
  let drafted: String

  static let fields: [JSONField<Self>] = [
    .init("gathering") { $0.gathering.id }, .init("versions") { $0.versions },
    .init("drafted") { $0.drafted },
  ]

  static func read(
    _ visit: Visit, in tx: borrowing Transaction<some Any>
  ) throws -> MinutesDeskModel {
    let id = try visit.gathering
    let gathering = try Gathering.find(id, for: visit.viewer, in: tx)
    let draft = MinutesDraft(
      gathering: gathering, items: try AgendaItem.all(of: id, in: tx),
      present: try Presence.of(id, in: tx), speaking: try SpeakingTally.of(id, in: tx),
      motions: try Motion.all(of: id, in: tx), notes: try GatheringNote.all(of: id, in: tx),
      words: visit.words)
    return MinutesDeskModel(
      gathering: gathering, versions: try MinutesVersion.all(of: id, in: tx),
      drafted: draft.body)
  }
}
