@testable import Choice

/// Equal Shares written down as it is defined, slowly: what the real count must agree with.
///
/// Every voter stands apart, every number is a fraction, no step is left out.
struct ReferenceShares {
  let election: Election
  let ranks: [Int]
  var money: [Rational]
  var ballots: [[Int]]
  var winners: [Int] = []
  var payments: [[Rational]] = []

  init(_ election: Election, start: Rational, ties: [Tie] = [.id], seed: String = "") {
    self.election = election
    ranks = TieOrder(ties, seed: seed, in: election).ranks
    ballots = election.allBallots
    money = [Rational](repeating: start, count: ballots.count)
  }

  mutating func run() {
    for project in election.projects.indices
    where election.projects[project].cost.isZero && election.supporters[project] > 0 {
      winners.append(project)
    }
    while let (project, share) = best() {
      winners.append(project)
      var paid = [Rational](repeating: .zero, count: ballots.count)
      for voter in ballots.indices where ballots[voter].contains(project) {
        paid[voter] = min(money[voter], share)
        money[voter] -= paid[voter]
      }
      payments.append(paid)
    }
  }

  private func best() -> (project: Int, share: Rational)? {
    var best: (project: Int, share: Rational, perUnit: Rational)?
    for project in election.projects.indices where !winners.contains(project) {
      guard let share = share(of: project),
        let perUnit = share.divided(by: election.projects[project].cost)
      else { continue }
      if let best, best.perUnit < perUnit { continue }
      if let best, best.perUnit == perUnit, ranks[best.project] < ranks[project] { continue }
      best = (project, share, perUnit)
    }
    return best.map { ($0.project, $0.share) }
  }

  private func share(of project: Int) -> Rational? {
    let purses = ballots.indices.filter { ballots[$0].contains(project) }.map { money[$0] }
      .sorted()
    var cost = election.projects[project].cost
    guard !purses.isEmpty, !(purses.reduce(.zero, +) < cost), !cost.isZero else { return nil }
    for (place, purse) in purses.enumerated() {
      guard let share = cost.divided(by: Rational(purses.count - place)) else { return nil }
      if share <= purse { return share }
      cost -= purse
    }
    return nil
  }

  /// The winners with every raise tried one after the other.
  static func winners(_ election: Election, _ parameters: EqualSharesParameters) -> [Int] {
    result(election, parameters).winners
  }

  /// The same with what each voter had in the run that counted.
  static func result(
    _ election: Election, _ parameters: EqualSharesParameters
  ) -> (winners: [Int], endowment: Rational) {
    guard
      let exact = election.budget.divided(by: Rational(max(1, election.voters)))
    else { return ([], 0) }
    var start = parameters.start == .floor ? Rational(exact.floor) : exact
    var winners = run(election, start, parameters)
    while parameters.completion.raisesShares, !isOver(winners, election, parameters) {
      start += 1
      let next = run(election, start, parameters)
      if cost(next, election) > election.budget {
        start -= 1
        break
      }
      winners = next
    }
    if parameters.completion.fillsUp { winners = fill(winners, election, parameters) }
    return (winners.sorted(), start)
  }

  private static func run(
    _ election: Election, _ start: Rational, _ parameters: EqualSharesParameters
  ) -> [Int] {
    var run = ReferenceShares(
      election, start: start, ties: parameters.ties, seed: parameters.seed)
    run.run()
    return run.winners
  }

  private static func isOver(
    _ winners: [Int], _ election: Election, _ parameters: EqualSharesParameters
  ) -> Bool {
    let left = election.budget - cost(winners, election)
    let wanted = election.projects.indices.filter {
      election.supporters[$0] > 0 && !winners.contains($0)
    }
    guard parameters.stopsWhenExhausted else { return wanted.isEmpty }
    return wanted.allSatisfy { election.projects[$0].cost > left }
  }

  private static func fill(
    _ winners: [Int], _ election: Election, _ parameters: EqualSharesParameters
  ) -> [Int] {
    let ranks = TieOrder(parameters.ties, seed: parameters.seed, in: election).ranks
    var winners = winners
    let order = election.projects.indices.sorted {
      (-election.supporters[$0], ranks[$0]) < (-election.supporters[$1], ranks[$1])
    }
    for project in order where !winners.contains(project) {
      if cost(winners + [project], election) <= election.budget { winners.append(project) }
    }
    return winners
  }

  static func cost(_ projects: [Int], _ election: Election) -> Rational {
    projects.reduce(.zero) { $0 + election.projects[$1].cost }
  }
}
