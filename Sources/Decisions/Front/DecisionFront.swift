import Core
import Database
import JSON
import Localization

/// A decision as the door of the village announces it: nothing of its count.
package struct DecisionFront: JSONModel {
  package let id: ID<Decision>
  package let title: Translated
  package let budget: Amount
  private let kind: String
  package let closesAt: Instant
  package let state: String

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("title") { $0.title }, .init("budget") { $0.budget },
    .init("closesAt") { $0.closesAt }, .init("state") { $0.state },
    .init("kind") { $0.kind },
  ]

  /// The sum that is divided, or the kind of the question.
  package func subject(_ words: Localizer) -> String {
    kind == BudgetKind.name
      ? words.money(budget, .som) : Kinds.named(kind).map { words($0.title) } ?? ""
  }

  /// The latest few that everybody may see, those still open first.
  package static func latest(
    _ community: ID<Community>, at now: Instant, in tx: borrowing Transaction<some Any>
  ) throws -> [DecisionFront] {
    try tx.all(
      """
      SELECT id, title, budget, closes_at, state, kind FROM decision
      WHERE community = \(community) AND state <> 'draft' AND practice = 0
      ORDER BY closes_at DESC, id DESC LIMIT 4
      """
    ) { row in
      let (closesAt, state): (Instant, String) = (try row(3), try row(4))
      return DecisionFront(
        id: try row(0), title: try row(1), budget: try row(2), kind: try row(5), closesAt: closesAt,
        state: state == "open" && closesAt <= now ? "closed" : state)
    }
  }
}
