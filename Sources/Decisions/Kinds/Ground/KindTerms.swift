import Core
import JSON

/// What was decided about, by which kind and with which parameters: `decision.json` of every kind
/// but the budget.
struct KindTerms: JSONModel {
  let decision: Decision
  let options: [Idea]
  let countedAt: Instant
  let electors: Int
  let ballots: Int
  let listsBallots: Bool

  struct Option: JSONModel {
    let idea: Idea

    static let fields: [JSONField<Self>] = [
      .init("number") { $0.idea.number }, .init("title") { $0.idea.title },
      .init("sex") { $0.idea.sex },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.decision.id }, .init("title") { $0.decision.title },
    .init("kind") { $0.decision.kind.name }, .init("settings") { $0.decision.kind.settings },
    .init("options") { $0.options.map { Option(idea: $0) } },
    .init("opened_at") { $0.decision.openedAt }, .init("closes_at") { $0.decision.closesAt },
    .init("counted_at") { $0.countedAt },
    .init("rereading") { $0.decision.rereadingOfPapers }, .init("electors") { $0.electors },
    .init("ballots") { $0.ballots }, .init("lists_ballots") { $0.listsBallots },
  ]
}
