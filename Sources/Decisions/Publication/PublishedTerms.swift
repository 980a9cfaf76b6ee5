import Core
import JSON

/// What was decided about, when, and by which rule: the first file of a publication.
struct PublishedTerms: JSONModel {
  let decision: Decision
  let countedAt: Instant
  let electors: Int?
  let ballots: Int
  let listsBallots: Bool

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.decision.id }, .init("title") { $0.decision.title },
    .init("budget") { $0.decision.budget }, .init("currency") { $0.decision.currency },
    .init("opened_at") { $0.decision.openedAt }, .init("closes_at") { $0.decision.closesAt },
    .init("counted_at") { $0.countedAt }, .init("parameters") { $0.decision.rule },
    .init("seed") { $0.decision.seed }, .init("imported") { $0.decision.isImported },
    .init("rereading") { $0.decision.rereadingOfPapers },
    .init("electors") { $0.electors }, .init("ballots") { $0.ballots },
    .init("lists_ballots") { $0.listsBallots },
  ]
}
