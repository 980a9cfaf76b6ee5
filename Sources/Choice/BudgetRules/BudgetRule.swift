/// A rule by which a budget is divided.
package enum BudgetRule: String, Sendable, Hashable, CaseIterable {
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
  /// Of the parameters, the ways to break ties hold for every rule, the utility for all but
  /// Phragmén and maximin support, the rest for Equal Shares. The result does not depend on the
  /// order of ballots or projects.
  package func count(_ election: Election, _ parameters: EqualSharesParameters) -> Outcome {
    let ties = TieOrder(parameters.ties, seed: parameters.seed, in: election)
    let scores = parameters.utility.isScored ? election.points : election.supporters
    switch self {
    case .equalShares: return EqualShares(parameters).count(election)
    case .greedy:
      return Greedy(order: election.order(by: scores, perCost: false, ties)).count(election)
    case .greedyPerCost:
      return Greedy(order: election.order(by: scores, perCost: true, ties)).count(election)
    case .phragmen: return Phragmen(election, ties).count()
    case .maximinSupport: return MaximinSupport(election, ties).count()
    }
  }
}
