import Core
import Database
import JSON
import Web

/// What anybody may know of a gathering.
struct GatheringModel: JSONModel {
  let gathering: Gathering
  let items: [AgendaItem]
  let motions: [Motion]
  let resolutions: [Resolution]
  let hasMinutes: Bool
  /// Once it is over.
  let figures: EqualityFigures?
  /// How many are there: for those who count them, while they count.
  let present: Presence?

  private var plan: GatheringPlan { gathering.plan }

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.gathering.id }, .init("kind") { $0.plan.kind },
    .init("title") { $0.plan.title }, .init("place") { $0.plan.place },
    .init("day") { $0.plan.day }, .init("time") { $0.plan.time },
    .init("invitation") { $0.plan.invitation }, .init("state") { $0.gathering.state },
    .init("chair") { $0.gathering.officers.chair },
    .init("secretary") { $0.gathering.officers.secretary },
    .init("quorum_rule") { $0.plan.quorum.rule },
    .init("quorum_needed") { $0.plan.quorum.needed },
    .init("quorum_source") { $0.plan.quorum.source }, .init("agenda") { $0.items },
    .init("motions") { $0.motions }, .init("resolutions") { $0.resolutions },
    .init("has_minutes") { $0.hasMinutes }, .init("equality") { $0.figures },
    .init("present") { $0.present },
  ]

  static func read(
    _ id: ID<Gathering>, for viewer: Viewer, in tx: borrowing Transaction<some Any>
  ) throws -> GatheringModel {
    let gathering = try Gathering.find(id, for: viewer, in: tx)
    let motions = try Motion.all(of: id, in: tx)
    return GatheringModel(
      gathering: gathering, items: try AgendaItem.all(of: id, in: tx),
      motions: motions.filter { $0.state != .withdrawn },
      resolutions: try Resolution.all(of: id, in: tx), hasMinutes: gathering.approvedAt != nil,
      figures: gathering.state == .closed
        ? try EqualityFigures.read(gathering, motions, in: tx) : nil,
      present: viewer.may(.conveners) ? try Presence.of(id, in: tx) : nil)
  }
}
