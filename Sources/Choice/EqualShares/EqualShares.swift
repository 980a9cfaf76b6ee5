/// The Method of Equal Shares for additive utilities, in exact arithmetic.
///
/// The budget is divided among the voters; a project is bought by those who approve it, each
/// paying in proportion to what she gains from it, or all she has left; the project for which
/// they pay least per unit of gain comes first.
///
/// Source: Peters, Pierczynski, Skowron, Proportional Participatory Budgeting with Additive
/// Utilities (2021). Each round takes time proportional to the distinct ballots that support the
/// projects still in reach; fractions are worked out only where rounding could decide.
public struct EqualShares: Sendable {
  /// What fixes the count.
  public let parameters: EqualSharesParameters

  /// A count fixed by these parameters; throws nothing, constant time.
  public init(_ parameters: EqualSharesParameters = .init()) { self.parameters = parameters }

  /// Counts, to a result that does not depend on the order of ballots or projects.
  ///
  /// The same as ``BudgetRule/count(_:_:payments:)`` of that rule, in the same units. Throws nothing.
  /// Time of a run: winners times the approvals on the distinct ballots.
  public func count(_ election: Election) -> Outcome {
    BudgetRule.equalShares.count(election, parameters)
  }

  func count(
    _ election: Election, _ ties: TieOrder, _ rivals: Rivals, payments: Bool
  ) -> Outcome {
    let abundance = Abundance(parameters: parameters, election: election, ties: ties)
    if !payments, let outcome = abundance.outcome() { return outcome }
    let tally = Tally(
      election, ranks: ties.ranks, utility: parameters.utility,
      step: parameters.step(in: election), rivals: rivals)
    var raising = Raising(tally, parameters: parameters)
    let run = raising.finalRun()
    var report = Report(tally, run: run)
    if parameters.completion.fillsUp, election.voters > 0 {
      report.fillUp(in: election.order(of: parameters.utility, ties))
    }
    return report.outcome(raises: raising.raises, payments: payments)
  }
}
