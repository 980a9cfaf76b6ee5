import Web

extension Letters {
  /// What the two of a pair write to each other.
  init(_ environment: Environment) { self.init(environment, for: "mentoring-letters") }
}
