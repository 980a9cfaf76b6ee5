import Core
import Database
import JSON
import Web

/// Where the paper ballots of a decision stand; how many were given out is told after closing.
struct PaperDeskModel: JSONModel {
  static let partSize = 250

  let decision: Decision
  let state: DecisionState
  let printed: Int
  let counts: PaperCounts?
  let unread: Int
  let disputed: Int
  /// How many of those typed in must be read by two people.
  let due: Int

  /// How many files the printed ballots are cut into.
  var parts: Int { (printed + PaperDeskModel.partSize - 1) / PaperDeskModel.partSize }
  /// Whether papers may still be typed in.
  var isBoxOpen: Bool { state == .closed && decision.paperInAt == nil }

  static let fields: [JSONField<Self>] = [
    .init("decision") { $0.decision.id }, .init("title") { $0.decision.title },
    .init("state") { $0.state }, .init("printed") { $0.printed }, .init("counts") { $0.counts },
    .init("rereading") { $0.decision.rereading.rawValue }, .init("due") { $0.due },
    .init("unread") { $0.unread },
    .init("disputed") { $0.disputed }, .init("papers_in_at") { $0.decision.paperInAt },
  ]

  static func read(
    _ id: ID<Decision>, community: ID<Community>, at now: Instant,
    in tx: borrowing Transaction<some Any>
  ) throws -> PaperDeskModel {
    let decision = try Decision.withPaper(id, community: community, in: tx)
    let counts = try PaperCounts.of(decision, community: community, in: tx)
    let state = decision.state(at: now)
    let check = PaperCheck(
      try PaperBallot.allTyped(in: id, community: community, in: tx), in: decision)
    return PaperDeskModel(
      decision: decision, state: state, printed: counts.printed,
      counts: state == .open ? nil : counts, unread: check.unread.count,
      disputed: check.disputed.count, due: check.due)
  }
}

extension Decision {
  /// A decision that has a desk: on paper, and no draft any more.
  static func withPaper(
    _ id: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Decision {
    let found = try find(id, community: community, in: tx)
    guard found.usesPaper, found.state != .draft else { throw DomainError.notFound }
    return found
  }
}
