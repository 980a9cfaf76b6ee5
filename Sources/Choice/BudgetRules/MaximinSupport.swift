/// Maximin support: in each round that project, among those that fit, which leaves the most
/// burdened voter with the least, the costs of all bought so far being spread anew.
///
/// Source: Sánchez-Fernández and others, The Maximin Support Method (2021); for budgets Aziz,
/// Lee, Talmon, Proportionally Representative Participatory Budgeting (2018), there called
/// generalised sequential Phragmén. A load never falls when more is bought, so only projects
/// whose last known load is not above the best one are weighed again.
struct MaximinSupport {
  let election: Election
  private let ties: TieOrder
  private let tally: Tally
  private let loads: SharedLoad
  private var left: Rational
  private var bought: [Int] = []
  private var load = Rational.zero
  private var bounds: [Rational]
  private var reasons: [Reason]

  init(_ election: Election, _ ties: TieOrder) {
    self.election = election
    self.ties = ties
    let tally = Tally(election, ranks: ties.ranks)
    self.tally = tally
    loads = SharedLoad(
      supporters: tally.supporters, weights: tally.weights, costs: tally.costs)
    left = election.budget
    bounds = tally.projects.indices.map { place in
      Rational(tally.costs[place], over: BigInteger(Int(tally.points[place]))) ?? .zero
    }
    reasons = election.supporters.map { $0 > 0 ? .free : .noVotes }
  }

  func count() -> Outcome {
    var run = self
    var open = Array(tally.projects.indices)
    while let project = run.best(among: &open) { run.buy(project) }
    for project in tally.projects where run.reasons[project] == .free {
      run.reasons[project] = .doesNotFit(left: run.left)
    }
    return Outcome(election, reasons: run.reasons)
  }

  private mutating func best(among open: inout [Int]) -> Int? {
    let left = self.left
    open.removeAll { election.projects[tally.projects[$0]].cost > left }
    let order = open.sorted {
      bounds[$0] == bounds[$1]
        ? tally.ranks[$0] < tally.ranks[$1] : bounds[$0] < bounds[$1]
    }
    var best: (project: Int, load: Rational)?
    for project in order {
      if let best, bounds[project] > best.load { break }
      guard let load = loads.least(for: bought + [project], atLeast: max(load, bounds[project]))
      else { continue }
      bounds[project] = load
      if let best, best.load < load { continue }
      if let best, best.load == load, tally.ranks[best.project] < tally.ranks[project] { continue }
      best = (project, load)
    }
    guard let best else { return nil }
    open.removeAll { $0 == best.project }
    load = best.load
    return best.project
  }

  private mutating func buy(_ project: Int) {
    bought.append(project)
    left -= election.projects[tally.projects[project]].cost
    let share = load.divided(by: Rational(tally.scale)) ?? .zero
    reasons[tally.projects[project]] = .funded(
      Funding(
        round: bought.count, payers: Int(tally.points[project]), short: 0, share: share))
  }
}
