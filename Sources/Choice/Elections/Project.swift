/// Something that asks for a share of the budget: an idea with its cost.
///
/// Source: Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with Additive
/// Utilities (2021).
public struct Project: Sendable, Hashable {
  /// What ballots and published files call it.
  public let id: String
  /// What people call it; may be empty.
  public let name: String
  /// What it costs, in units of the currency.
  public let cost: Rational

  /// Takes the cost as an exact number of units of the currency; it must not be negative, which is
  /// not checked.
  ///
  /// Constant time.
  public init(id: String, name: String = "", cost: Rational) {
    self.id = id
    self.name = name
    self.cost = max(cost, .zero)
  }
}
