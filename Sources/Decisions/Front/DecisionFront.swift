import Core
import Database
import JSON

/// A decision as the door of the village announces it: nothing of its count.
package struct DecisionFront: JSONModel {
  package let id: ID<Decision>
  package let title: Translated
  package let budget: Amount
  package let closesAt: Instant
  package let state: String

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("title") { $0.title }, .init("budget") { $0.budget },
    .init("closesAt") { $0.closesAt }, .init("state") { $0.state },
  ]

  /// The latest few that everybody may see, those still open first.
  package static func latest(
    _ community: ID<Community>, at now: Instant, in tx: borrowing Transaction<some Any>
  ) throws -> [DecisionFront] {
    try tx.all(
      """
      SELECT id, title, budget, closes_at, state FROM decision
      WHERE community = \(community) AND state <> 'draft'
      ORDER BY closes_at DESC, id DESC LIMIT 4
      """
    ) { row in
      let (closesAt, state): (Instant, String) = (try row(3), try row(4))
      return DecisionFront(
        id: try row(0), title: try row(1), budget: try row(2), closesAt: closesAt,
        state: state == "open" && closesAt <= now ? "closed" : state)
    }
  }
}
