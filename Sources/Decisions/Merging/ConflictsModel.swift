import Core
import Database
import JSON
import Web

/// Whose ballots stand against one another, for those who settle it; never what stands on them.
struct ConflictsModel: JSONModel {
  let decision: Decision
  let people: [Person]
  let open: Int
  let paging: Paging
  /// Whether it may still be settled.
  var isCounted: Bool { decision.state == .counted }

  struct Person: JSONModel {
    let id: ID<Core.Person>
    let name: String
    let isOpen: Bool
    let isReader: Bool
    let voter: VoterClaims

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.id }, .init("name") { $0.name }, .init("open") { $0.isOpen },
      .init("came") { $0.voter.claims }, .init("settled") { $0.voter.rulings },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("decision") { $0.decision.id }, .init("title") { $0.decision.title },
    .init("open") { $0.open }, .init("people") { $0.people },
    .init("page") { $0.paging.page }, .init("pages") { $0.paging.last },
  ]

  static func read(
    _ id: ID<Decision>, page: Int, for viewer: Viewer, in tx: borrowing Transaction<some Any>
  ) throws -> ConflictsModel {
    guard let community = viewer.community else { throw DomainError.notFound }
    let decision = try Decision.find(id, community: community, in: tx)
    guard decision.state != .draft else { throw DomainError.notFound }
    let counts = try BallotConflict.counts(in: id, community: community, tx: tx)
    let paging = Paging(page: page, total: counts.all)
    let found = try tx.all(
      BallotConflict.listing((Paging.size, paging.offset), of: id)
    ) { row in (try row(0) as ID<Core.Person>, try row(1) as String, try row(2) as Bool) }
    return ConflictsModel(
      decision: decision,
      people: try found.map { person, name, isOpen in
        Person(
          id: person, name: name, isOpen: isOpen, isReader: person == viewer.person,
          voter: try VoterClaims.read(id, person, in: tx))
      },
      open: counts.open, paging: paging)
  }
}

extension BallotClaim: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("channel") { $0.channel }, .init("waited") { $0.hasWaited },
    .init("came_at") { $0.cameAt },
  ]
}

extension BallotRuling: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("counts") { $0.chosen }, .init("reason") { $0.reason }, .init("by") { $0.by },
    .init("at") { $0.ruledAt },
  ]
}
