import Core
import Database

/// What is stated before a decision opens, and stays so afterwards.
package struct DecisionTerms: Sendable {
  package var title: Translated
  package var description: Translated
  package var budget: Int
  package var closesAt: Instant
  package var way: Way
  package var usesPaper: Bool
  package var rereading: Rereading
  package var isPractice: Bool

  package init(
    title: Translated, description: Translated = Translated(), budget: Int = 0,
    closesAt: Instant, way: Way = .budget(), usesPaper: Bool = false,
    rereading: Rereading = .all, isPractice: Bool = false
  ) {
    self.title = title
    self.description = description
    self.budget = budget
    self.closesAt = closesAt
    self.way = way
    self.usesPaper = usesPaper
    self.rereading = rereading
    self.isPractice = isPractice
  }

  /// The columns of a budget's rule; other kinds leave them as usual.
  var rule: CountingRule { (way.kind as? BudgetKind)?.rule ?? CountingRule() }

  var columns: KeyValuePairs<String, any SQLBindable> {
    [
      "title": title, "description": description, "budget": Amount(budget),
      "closes_at": closesAt, "method": rule.method, "completion": rule.completion,
      "start": rule.start,
      "exhaustive": rule.isExhaustive, "ties": rule.ties, "utility": rule.utility,
      "gate": rule.gate, "uses_paper": usesPaper,
      "rereading": rereading,
      "kind": way.kind.name, "settings": way.kind.settings, "practice": isPractice,
    ]
  }
}
