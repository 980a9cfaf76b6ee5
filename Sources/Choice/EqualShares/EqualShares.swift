/// The Method of Equal Shares for approval ballots, with cost as utility, in exact arithmetic.
///
/// The budget is divided among the voters; a project is bought by those who approve it, each
/// paying the same or all she has left; the project whose buyers give up the smallest part of
/// its cost each comes first.
package struct EqualShares: Sendable {
  /// What fixes the count.
  package let parameters: EqualSharesParameters

  /// A count fixed by these parameters.
  package init(_ parameters: EqualSharesParameters = .init()) { self.parameters = parameters }

  /// Counts, to a result that does not depend on the order of ballots or projects.
  package func count(_ election: Election) -> Outcome {
    let ties = TieOrder(parameters.ties, seed: parameters.seed, in: election)
    let tally = Tally(election, ranks: ties.ranks)
    var raising = Raising(tally, parameters: parameters)
    let run = raising.finalRun()
    var report = Report(tally, run: run)
    if parameters.completion.fillsUp, election.voters > 0 { report.fillUp(in: ties) }
    return report.outcome(raises: raising.raises)
  }
}
