/// All that fixes a count: print it with the result.
///
/// Source: the choices that the elections of Wieliczka (2023), Świecie (2024) and Aarau (2023)
/// differ in, as published at equalshares.net.
public struct EqualSharesParameters: Sendable, Hashable {
  /// What a voter gains from a project.
  public var utility: Utility
  /// What happens to the money left over.
  public var completion: Completion
  /// With how much each voter starts.
  public var start: Start
  /// Whether shares are raised by a sum for each voter or by one for all together.
  public var increase: Increase
  /// That sum, in units of the currency; nothing stands for one unit for each voter, or for one
  /// hundredth of the budget for all.
  public var step: Rational?
  /// Whether raising shares stops as soon as no approved project fits into the rest.
  public var stopsWhenExhausted: Bool
  /// Which projects are set aside before the count for want of votes.
  public var gate: Gate?
  /// Whether the outcome gives way to greedy's where more voters prefer that.
  public var comparison: Comparison
  /// Groups of projects, by their ids, of which at most one is funded.
  public var exclusive: [[String]]
  /// How equal projects are put in order, the first way first; the id decides at the end.
  public var ties: [Tie]
  /// The published text from which lots are drawn.
  public var seed: String

  /// The plain rule unless told otherwise; `step` in units of the currency.
  ///
  /// Throws nothing, constant time.
  public init(
    utility: Utility = .cost, completion: Completion = .none, start: Start = .exact,
    increase: Increase = .voter, step: Rational? = nil, stopsWhenExhausted: Bool = true,
    gate: Gate? = nil, comparison: Comparison = .none, exclusive: [[String]] = [],
    ties: [Tie] = [.id], seed: String = ""
  ) {
    self.utility = utility
    self.completion = completion
    self.start = start
    self.increase = increase
    self.step = step
    self.stopsWhenExhausted = stopsWhenExhausted
    self.gate = gate
    self.comparison = comparison
    self.exclusive = exclusive
    self.ties = ties
    self.seed = seed
  }

  /// By how much everybody's share is raised each time.
  func step(in election: Election) -> Rational {
    switch increase {
    case .voter: step ?? 1
    case .total:
      (step ?? election.budget * Rational(reducing: 1, over: 100))
        .divided(by: Rational(max(1, election.voters))) ?? .zero
    }
  }
}
