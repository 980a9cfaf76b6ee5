/// Maximin support: in each round that project, among those that fit, which leaves the most
/// burdened voter with the least, the costs of all bought so far being spread anew.
///
/// Source: Sánchez-Fernández and others, The Maximin Support Method (2021); for budgets Aziz,
/// Lee, Talmon, Proportionally Representative Participatory Budgeting (2018), there called
/// generalised sequential Phragmén. What nobody wants comes last, where it fits. A load never falls
/// when more is bought, so a project is weighed again only where what is known of its load comes
/// before the best one of the round. Takes a greatest flow for each project weighed, of which
/// there are a few in a round.
struct MaximinSupport<Amount: FlowAmount> {
  private let tally: Tally
  private let ties: TieOrder
  private let rivals: Rivals
  private var loads: SharedLoad<Amount>
  private var left: Rational
  private var bought: [Int] = []
  private var known: LoadBounds
  private var reasons: [Reason]

  init(_ tally: Tally, _ ties: TieOrder, _ rivals: Rivals) {
    self.tally = tally
    self.ties = ties
    self.rivals = rivals
    loads = SharedLoad(
      supporters: tally.supporters, weights: tally.weights, costs: tally.costs)
    left = tally.election.budget
    known = LoadBounds(tally)
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
    var waiting = open
    var best: Candidate?
    while let place = nearest(of: waiting) {
      let project = waiting[place]
      if known.sharpens(project) { continue }
      waiting.swapAt(place, waiting.count - 1)
      waiting.removeLast()
      let rank = tally.ranks[project]
      // Nothing that comes later can be better, not even by rank.
      let bound = max(loads.load, known.bounds[project])
      if let best, (best.load, best.rank) < (bound, rank) { break }
      let (load, part) = loads.load(
        adding: project, atLeast: bound, upTo: best?.load)
      known.raise(project, to: load)
      known.note(part.filter { $0 != project }.sorted())
      if let best, (best.load, best.rank) < (load, rank) { continue }
      best = (load, rank, project)
    }
    return best
  }

  /// Where the project stands that can bring the least load, as far as is known.
  private func nearest(of waiting: [Int]) -> Int? {
    let load = loads.load
    return waiting.indices.min { one, other in
      let (one, other) = (waiting[one], waiting[other])
      return (max(load, known.bounds[one]), tally.ranks[one])
        < (max(load, known.bounds[other]), tally.ranks[other])
    }
  }

  private mutating func buy(_ project: Int, _ load: Rational, _ open: inout [Int]) {
    bought.append(project)
    loads.buy(project, load: load)
    known.buy(project, open: open)
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
    let loads = loads.exactly(bought)
    return bought.map { project in
      Payment(
        project: tally.projects[project],
        parts: tally.parts(of: project) {
          loads.burden(at: $0).divided(by: Rational(tally.scale)) ?? .zero
        })
    }
  }
}

extension MaximinSupport where Amount == BigInteger {
  /// Counts in the smallest numbers that suffice.
  static func count(
    _ tally: Tally, _ ties: TieOrder, _ rivals: Rivals, payments: Bool
  ) -> Outcome {
    let voters = tally.weights.reduce(0, +)
    if SharedLoad<Int64>.fits(tally.costs, voters: voters) {
      return MaximinSupport<Int64>(tally, ties, rivals).count(payments: payments)
    }
    if SharedLoad<Int128>.fits(tally.costs, voters: voters) {
      return MaximinSupport<Int128>(tally, ties, rivals).count(payments: payments)
    }
    return MaximinSupport<BigInteger>(tally, ties, rivals).count(payments: payments)
  }
}
