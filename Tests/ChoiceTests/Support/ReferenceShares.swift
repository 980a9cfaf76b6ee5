@testable import Choice

/// Equal Shares written down as it is defined, slowly: what the real count must agree with.
///
/// Every voter stands apart, every number is a fraction, no step is left out.
struct ReferenceShares {
  let election: Election
  let ranks: [Int]
  var money: [Rational]
  var ballots: [[Int]]
  /// What each voter gains from each project.
  var gains: [[Rational]]
  var winners: [Int] = []
  var payments: [[Rational]] = []

  init(
    _ election: Election, start: Rational, utility: Utility = .cost, ties: [Tie] = [.id],
    seed: String = ""
  ) {
    self.election = election
    ranks = TieOrder(ties, seed: seed, in: election).ranks
    (ballots, gains) = election.voterByVoter(utility)
    money = [Rational](repeating: start, count: ballots.count)
  }

  mutating func run() {
    for project in election.projects.indices
    where election.projects[project].cost.isZero && election.supporters[project] > 0 {
      winners.append(project)
    }
    while let (project, rate) = best() {
      winners.append(project)
      var paid = [Rational](repeating: .zero, count: ballots.count)
      for voter in ballots.indices where ballots[voter].contains(project) {
        paid[voter] = min(money[voter], rate * gains[voter][project])
        money[voter] -= paid[voter]
      }
      payments.append(paid)
    }
  }

  private func best() -> (project: Int, rate: Rational)? {
    var best: (project: Int, rate: Rational)?
    for project in election.projects.indices where !winners.contains(project) {
      guard let rate = rate(of: project) else { continue }
      if let best, best.rate < rate { continue }
      if let best, best.rate == rate, ranks[best.project] < ranks[project] { continue }
      best = (project, rate)
    }
    return best
  }

  private func rate(of project: Int) -> Rational? {
    var rest = ballots.indices.filter { ballots[$0].contains(project) }
    var cost = election.projects[project].cost
    guard !rest.isEmpty, !(rest.reduce(.zero) { $0 + money[$1] } < cost), !cost.isZero else {
      return nil
    }
    while true {
      let gain = rest.reduce(Rational.zero) { $0 + gains[$1][project] }
      guard let rate = cost.divided(by: gain) else { return nil }
      let poor = rest.filter { money[$0] < rate * gains[$0][project] }
      if poor.isEmpty { return rate }
      cost = poor.reduce(cost) { $0 - money[$1] }
      rest.removeAll(where: poor.contains)
    }
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
      election, start: start, utility: parameters.utility, ties: parameters.ties,
      seed: parameters.seed)
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
    let ties = TieOrder(parameters.ties, seed: parameters.seed, in: election)
    var winners = winners
    for project in election.order(of: parameters.utility, ties) where !winners.contains(project) {
      if cost(winners + [project], election) <= election.budget { winners.append(project) }
    }
    return winners
  }

  static func cost(_ projects: [Int], _ election: Election) -> Rational {
    projects.reduce(.zero) { $0 + election.projects[$1].cost }
  }
}

extension Election {
  /// Every voter apart: what she supports, and what she gains from each project.
  func voterByVoter(_ utility: Utility) -> (ballots: [[Int]], gains: [[Rational]]) {
    var (all, gains) = ([[Int]](), [[Rational]]())
    for place in ballots.counts.indices {
      let ballot = ballots.ballot(at: place)
      var row = [Rational](repeating: 0, count: projects.count)
      for index in ballot.indices {
        let project = Int(ballot[index])
        switch utility {
        case .cost: row[project] = projects[project].cost
        case .cardinality: row[project] = 1
        case .effort:
          row[project] = projects[project].cost.divided(by: Rational(supporters[project])) ?? 0
        case .points, .borda: row[project] = Rational(ballots.score(at: index))
        }
      }
      for _ in 0..<ballots.counts[place] {
        all.append(ballot.map { Int($0) })
        gains.append(row)
      }
    }
    let nothing = [Rational](repeating: 0, count: projects.count)
    return (
      all + [[Int]](repeating: [], count: ballots.blank),
      gains + [[Rational]](repeating: nothing, count: ballots.blank)
    )
  }
}
