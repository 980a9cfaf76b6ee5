import Core
import Database

/// What is stated before a decision opens, and stays so afterwards.
package struct DecisionTerms: Sendable {
  package var title: Translated
  package var description: Translated
  package var budget: Int
  package var closesAt: Instant
  package var rule: CountingRule
  package var usesPaper: Bool

  package init(
    title: Translated, description: Translated = Translated(), budget: Int, closesAt: Instant,
    rule: CountingRule = CountingRule(), usesPaper: Bool = false
  ) {
    self.title = title
    self.description = description
    self.budget = budget
    self.closesAt = closesAt
    self.rule = rule
    self.usesPaper = usesPaper
  }

  var columns: KeyValuePairs<String, any SQLBindable> {
    [
      "title": title, "description": description, "budget": Amount(budget),
      "closes_at": closesAt, "method": rule.method, "completion": rule.completion,
      "start": rule.start,
      "exhaustive": rule.isExhaustive, "ties": rule.ties, "uses_paper": usesPaper,
    ]
  }
}
