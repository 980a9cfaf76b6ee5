/// What happens to the money that Equal Shares alone leaves over.
public enum Completion: String, Sendable, Hashable, CaseIterable {
  /// It stays unspent.
  case none
  /// Everybody's share is raised step by step, by one unit of the currency unless told otherwise,
  /// while what is bought stays within the budget.
  case add1
  /// It goes to what fits, by number of votes.
  case utilitarian
  /// Shares are raised first, then what fits is funded.
  case add1Utilitarian = "add1+utilitarian"

  var raisesShares: Bool { self == .add1 || self == .add1Utilitarian }
  var fillsUp: Bool { self == .utilitarian || self == .add1Utilitarian }
}

/// With how much money each voter starts.
public enum Start: String, Sendable, Hashable, CaseIterable {
  /// The budget divided by the ballots, exactly.
  case exact
  /// The same, rounded down to a whole unit of the currency.
  case floor
}

/// What a step is that raises the shares.
public enum Increase: String, Sendable, Hashable, CaseIterable {
  /// So much for each voter.
  case voter
  /// So much for all together, divided equally.
  case total
}
