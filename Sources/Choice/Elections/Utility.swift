/// What a voter gains from a project that is funded.
public enum Utility: String, Sendable, Hashable, CaseIterable {
  /// Its cost, where she approves it.
  case cost
  /// One, where she approves it.
  case cardinality
  /// Its cost divided by the number of those who approve it.
  case effort
  /// The points she gave it.
  case points
  /// How many projects she ranked below it; so the last one ranked counts for nothing.
  case borda

  /// Whether it differs among the supporters of a project.
  public var isScored: Bool { self == .points || self == .borda }
}
