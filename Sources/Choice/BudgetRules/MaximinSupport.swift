/// Maximin support: in each round that project, among those that fit, which leaves the most
/// burdened voter with the least, the costs of all bought so far being spread anew.
///
/// Source: Sánchez-Fernández and others, The Maximin Support Method (2021); for budgets Aziz,
/// Lee, Talmon, Proportionally Representative Participatory Budgeting (2018), there called
/// generalised sequential Phragmén. What nobody wants comes last, where it fits. A load never falls when more is bought, so a project is
/// weighed again only where its last known load comes before the best one of the round.
struct MaximinSupport<Amount: FlowAmount> {
  private let tally: Tally
  private let ties: TieOrder
  private let rivals: Rivals
  private var loads: SharedLoad<Amount>
  private var left: Rational
  private var bought: [Int] = []
  private var bounds: [Rational]
  private var reasons: [Reason]

  init(_ tally: Tally, _ ties: TieOrder, _ rivals: Rivals) {
    self.tally = tally
    self.ties = ties
    self.rivals = rivals
    loads = SharedLoad(
      supporters: tally.supporters, weights: tally.weights, costs: tally.costs,
      fineness: BigInteger(max(1, tally.election.voters)))
    left = tally.election.budget
    bounds = tally.projects.indices.map { place in
      Rational(tally.costs[place], over: BigInteger(Int(tally.points[place]))) ?? .zero
    }
    reasons = tally.reasons
  }

  func count(payments: Bool) -> Outcome {
    var run = self
    var open = Array(tally.projects.indices)
    while let next = run.best(among: &open) { run.buy(next.project, next.load, &open) }
    for project in tally.projects where run.reasons[project] == .free {
      run.reasons[project] = .doesNotFit(left: run.left)
    }
    run.takeUnwanted()
    return Outcome(
      tally.election, reasons: run.reasons, payments: payments ? run.payments : [])
  }

  private typealias Candidate = (load: Rational, rank: Int, project: Int)

  private mutating func best(among open: inout [Int]) -> Candidate? {
    open.removeAll { tally.election.projects[tally.projects[$0]].cost > left }
    let load = loads.load
    let order = open.map { (load: max(load, bounds[$0]), rank: tally.ranks[$0], project: $0) }
      .sorted { ($0.load, $0.rank) < ($1.load, $1.rank) }
    var best: Candidate?
    for candidate in order {
      // Nothing that comes later can be better, not even by rank.
      if let best, (best.load, best.rank) < (candidate.load, candidate.rank) { break }
      let load = loads.load(
        adding: candidate.project, atLeast: candidate.load, upTo: best?.load)
      bounds[candidate.project] = load
      if let best, (best.load, best.rank) < (load, candidate.rank) { continue }
      best = (load, candidate.rank, candidate.project)
    }
    return best
  }

  private mutating func buy(_ project: Int, _ load: Rational, _ open: inout [Int]) {
    bought.append(project)
    loads.buy(project, load: load)
    let place = tally.projects[project]
    left -= tally.election.projects[place].cost
    let share = load.divided(by: Rational(tally.scale)) ?? .zero
    reasons[place] = .funded(
      Funding(
        round: bought.count, payers: Int(tally.points[project]), short: 0, share: share))
    let shutOut = rivals.of(place)
    for rival in shutOut { reasons[rival] = .excluded(by: place) }
    open.removeAll { $0 == project || shutOut.contains(tally.projects[$0]) }
  }

  private mutating func takeUnwanted() {
    let unwanted = reasons.indices.filter { reasons[$0] == .noVotes }
    var rank = bought.count
    for place in unwanted.sorted(by: { ties.ranks[$0] < ties.ranks[$1] })
    where reasons[place] == .noVotes && tally.election.projects[place].cost <= left {
      rank += 1
      reasons[place] = .addedByCompletion(rank: rank, left: left)
      left -= tally.election.projects[place].cost
      for rival in rivals.of(place) { reasons[rival] = .excluded(by: place) }
    }
  }

  /// Who bears what in the end.
  private var payments: [Payment] {
    bought.map { project in
      Payment(
        project: tally.projects[project],
        parts: tally.parts(of: project) {
          loads.burden(at: $0).divided(by: Rational(tally.scale)) ?? .zero
        })
    }
  }
}
