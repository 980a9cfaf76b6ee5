import Core
import Database
import JSON
import Web

/// A practice of the village as one reader may see it.
struct VillagePracticeModel: JSONModel {
  let practice: VillagePractice
  let files: [MediaItem]
  let endorsements: [Endorsement]
  /// Whether she may write it anew: her own, or as one who runs the school.
  let isHers: Bool

  static let fields: [JSONField<Self>] = [
    .init("practice") { $0.practice }, .init("files") { $0.files },
    .init("endorsements") { $0.endorsements },
  ]

  static func read(
    _ id: ID<VillagePractice>, for viewer: Viewer, in tx: borrowing Transaction<some Any>
  ) throws -> VillagePracticeModel {
    guard let community = viewer.community else { throw DomainError.notFound }
    let practice = try VillagePractice.find(id, community: community, in: tx)
    guard practice.isReadable(by: viewer) else { throw DomainError.notFound }
    return VillagePracticeModel(
      practice: practice,
      files: try VillagePractice.media.all(of: id.uuid, community: community, in: tx),
      endorsements: try Endorsement.all(of: id, community: community, in: tx),
      isHers: viewer.person != nil
        && (viewer.person == practice.author || viewer.may(.staff)))
  }
}
