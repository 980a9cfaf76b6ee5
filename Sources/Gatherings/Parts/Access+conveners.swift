import Web

extension Access {
  /// Those who call a gathering, keep its minutes and count its hands: the school's staff, the
  /// council's deputies and the officers of the administration.
  static let conveners = Access.roles([.administrator, .facilitator, .deputy, .officer])
}
