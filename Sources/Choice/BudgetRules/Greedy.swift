/// Takes the projects one after the other and funds what fits into the rest.
///
/// This is what most cities do, and what CONSUL and the reference tools call greedy. A project
/// that nobody wants is funded, too, where money is left at the end. Takes time proportional to
/// the projects, once they are in order.
struct Greedy {
  let order: [Int]
  let rivals: Rivals

  func count(_ election: Election) -> Outcome {
    var reasons = [Reason](repeating: .noVotes, count: election.projects.count)
    var (left, rank) = (election.budget, 0)
    for project in order {
      let cost = election.projects[project].cost
      if let winner = rivals.winner(against: project, among: { reasons[$0].isWin }) {
        reasons[project] = .excluded(by: winner)
      } else if cost <= left {
        rank += 1
        reasons[project] = .addedByCompletion(rank: rank, left: left)
        left -= cost
      } else if election.supporters[project] > 0 {
        reasons[project] = .doesNotFit(left: left)
      }
    }
    return Outcome(election, reasons: reasons)
  }
}

extension Outcome {
  /// The outcome of a rule that gives nobody a share of her own.
  init(_ election: Election, reasons: [Reason], payments: [Payment] = []) {
    let winners = reasons.indices.filter { reasons[$0].isWin }
    self.init(
      winners: winners,
      cost: winners.reduce(.zero) { $0 + election.projects[$1].cost }, reasons: reasons,
      endowment: .zero, raises: .zero,
      votersWithWinner: election.votersApproving(anyOf: winners), payments: payments)
  }
}
