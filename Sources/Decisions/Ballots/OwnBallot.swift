import Core
import Database
import JSON
import Web

/// What the reader herself did: not yet cast, cast, changed; nobody else is shown this.
struct OwnBallot: JSONModel {
  let channel: BallotCast.Channel?
  let castAt: Instant?
  let changedAt: Instant?
  let isHelped: Bool
  let isAtTable: Bool
  /// More than one ballot of hers came, and it is not settled which of them counts.
  let isDisputed: Bool

  var status: String {
    if isDisputed { return "disputed" }
    return castAt == nil ? "not-cast" : changedAt == nil ? "cast" : "changed"
  }

  static let fields: [JSONField<Self>] = [
    .init("status") { $0.status }, .init("channel") { $0.channel },
    .init("cast_at") { $0.castAt }, .init("changed_at") { $0.changedAt },
    .init("helped") { $0.isHelped }, .init("at_table") { $0.isAtTable },
  ]

  /// Nothing for visitors, for those who have no ballot, and for what was voted on elsewhere.
  static func status(
    in decision: Decision, of viewer: Viewer, in tx: borrowing Transaction<some Any>
  ) throws -> OwnBallot? {
    guard let person = viewer.person, let community = viewer.community,
      viewer.may(.electors), decision.state != .draft, !decision.isImported
    else { return nil }
    let cast = try BallotCast.find(decision.id, person, community: community, in: tx)
    return OwnBallot(
      channel: cast?.channel, castAt: cast?.castAt, changedAt: cast?.changedAt,
      isHelped: cast?.helper != nil, isAtTable: cast?.codeFrom != nil,
      isDisputed: try BallotConflict.isOpen(decision.id, person, in: tx))
  }
}
