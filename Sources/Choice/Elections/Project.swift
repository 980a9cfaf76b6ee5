/// Something that asks for a share of the budget: an idea with its cost.
///
/// Source: Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with Additive
/// Utilities (2021).
package struct Project: Sendable, Hashable {
  /// What ballots and published files call it.
  package let id: String
  /// What people call it; may be empty.
  package let name: String
  /// What it costs, in units of the currency.
  package let cost: Rational

  /// Takes the cost as an exact number of units of the currency; it must not be negative, which is
  /// not checked.
  ///
  /// Constant time.
  package init(id: String, name: String = "", cost: Rational) {
    self.id = id
    self.name = name
    self.cost = max(cost, .zero)
  }
}
