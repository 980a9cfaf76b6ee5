import Web

extension Access {
  /// Those who run the school and those who give it its house.
  ///
  /// Local self-government and the women's council see figures and what was agreed, never names.
  package static let hosts = Access.roles([
    .administrator, .facilitator, .deputy, .officer, .councilWoman,
  ])
}
