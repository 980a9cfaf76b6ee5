import Core
import Database
import Decisions
import JSON
import Proposals
import Web

/// From which process a decision is filled, and which of its proposals stand in it already.
struct TakeProposalsModel: JSONModel {
  let draft: Decisions.Draft
  let processes: [JointProcess]
  let process: JointProcess?
  let wishes: [Wish]

  static let fields: [JSONField<Self>] = [
    .init("decision") { $0.draft.id }, .init("processes") { $0.processes },
    .init("process") { $0.process?.id }, .init("proposals") { $0.wishes },
    .init("taken") { $0.wishes.filter($0.isTaken).map(\.id) },
  ]

  func isTaken(_ wish: Wish) -> Bool { draft.sources.contains(ID(wish.id.uuid)) }

  static func read(
    _ decision: ID<Decision>, from process: ID<JointProcess>?, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> TakeProposalsModel {
    let draft = try Decisions.prepared(decision, community: community, in: tx)
    let chosen = try process.map { try JointProcess.find($0, community: community, in: tx) }
    return TakeProposalsModel(
      draft: draft, processes: chosen == nil ? try Proposals.latest(in: community, tx) : [],
      process: chosen,
      wishes: try chosen.map { try Wish.all(of: $0.id, community: community, in: tx) } ?? [])
  }
}
