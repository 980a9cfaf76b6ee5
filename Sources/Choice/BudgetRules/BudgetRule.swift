/// A rule by which a budget is divided.
///
/// Sources stand at each rule's own type; all of them side by side: Rey and Maly, The
/// (Computational) Social Choice Take on Indivisible Participatory Budgeting (2023), arXiv
/// 2303.00621.
public enum BudgetRule: String, Sendable, Hashable, CaseIterable {
  /// Everybody has the same share and buys with others what she wants.
  case equalShares = "equal-shares"
  /// What fits, by votes (or points).
  case greedy
  /// What fits, by votes (or points) per unit of cost.
  case greedyPerCost = "greedy-per-cost"
  /// Everybody earns at the same speed; what its supporters can first pay is bought.
  case phragmen
  /// What leaves the most burdened voter with the least, however the costs are spread.
  case maximinSupport = "maximin-support"

  /// Counts by this rule.
  ///
  /// Of the parameters, ties, the gate, the comparison and exclusive groups hold for every rule,
  /// the utility for all but Phragmén and maximin support, the rest for Equal Shares. Costs,
  /// the budget and what comes out are exact, in units of the currency. The result does not
  /// depend on the order of ballots or projects. Any election can be counted; nothing is thrown.
  /// `payments` asks who paid what, too, which takes time and memory for each payment. Time: greedy,
  /// that of sorting the projects; a run of Equal Shares or of Phragmén, winners times the approvals
  /// on the distinct ballots; add1, as many such runs as raises change the outcome; maximin support,
  /// winners times a flow over the approvals.
  public func count(
    _ election: Election, _ parameters: EqualSharesParameters, payments: Bool = false
  ) -> Outcome {
    guard let gate = parameters.gate else {
      return compared(election, parameters, payments: payments)
    }
    let needs = election.projects.map { gate.votesNeeded(cost: $0.cost, in: election) }
    let kept = election.projects.indices.filter { place in
      needs[place].map { BigInteger(election.supporters[place]) >= $0 } ?? false
    }
    return compared(election.keeping(kept), parameters, payments: payments)
      .placed(kept, in: election) { place in
        election.supporters[place] > 0 ? .belowGate(votesNeeded: needs[place]) : .noVotes
      }
  }

  /// Counts, and lets greedy's outcome take the place where strictly more voters prefer it.
  private func compared(
    _ election: Election, _ parameters: EqualSharesParameters, payments: Bool
  ) -> Outcome {
    let outcome = counted(election, parameters, payments: payments)
    guard parameters.comparison != .none else { return outcome }
    var greedy = BudgetRule.greedy.counted(election, parameters, payments: false)
    let preference = Preference(
      parameters.comparison, of: outcome.winners, with: greedy.winners, in: election)
    greedy.preference = preference
    var own = outcome
    own.preference = preference
    return preference.takesGreedy ? greedy : own
  }

  private func counted(
    _ election: Election, _ parameters: EqualSharesParameters, payments: Bool
  ) -> Outcome {
    let ties = TieOrder(parameters.ties, seed: parameters.seed, in: election)
    let rivals = Rivals(parameters.exclusive, in: election)
    let scores = parameters.utility.isScored ? election.points : election.supporters
    switch self {
    case .equalShares:
      return EqualShares(parameters).count(election, ties, rivals, payments: payments)
    case .greedy, .greedyPerCost:
      let order = election.order(by: scores, perCost: self == .greedyPerCost, ties)
      return Greedy(order: order, rivals: rivals).count(election)
    case .phragmen:
      return Phragmen(election, ties, rivals).count(payments: payments)
    case .maximinSupport:
      let tally = Tally(election, ranks: ties.ranks, rivals: rivals)
      return MaximinSupport<BigInteger>.count(tally, ties, rivals, payments: payments)
    }
  }
}
