/// Sequential Phragmén: all voters earn at the same speed, and a project is bought as soon as its
/// supporters have its cost, who then start again from nothing.
///
/// It ends when one of those that could be bought next does not fit into the budget. Source:
/// Brill, Freeman, Janson, Lackner, Phragmén's Voting Methods and Justified Representation
/// (2017); Los, Christoff, Grossi (2022) for budgets. Takes time proportional to rounds times
/// projects, plus each approval once per round that touches it; times are compared exactly.
struct Phragmen {
  let election: Election
  let ties: TieOrder
  private let rivals: Rivals
  private let tally: Tally
  /// When each ballot last paid: the round, or none yet.
  private var last: [Int]
  /// How many supporters of each project last paid in each round.
  private var counts: [[Int]]
  private var times = Ledger()
  private var open: [Int]
  private var idle: [Int]
  private var left: Rational
  private var reasons: [Reason]
  private var rank = 0
  private var payments: [Payment] = []

  init(_ election: Election, _ ties: TieOrder, _ rivals: Rivals = .none) {
    self.election = election
    self.ties = ties
    self.rivals = rivals
    let tally = Tally(election, ranks: ties.ranks, rivals: rivals)
    self.tally = tally
    last = [Int](repeating: -1, count: tally.weights.count)
    counts = [[Int]](repeating: [], count: tally.projects.count)
    left = election.budget
    open = tally.projects.indices.filter { tally.costs[$0] <= tally.budget }
    idle = election.projects.indices.filter {
      tally.reasons[$0] == .noVotes && election.projects[$0].cost <= election.budget
    }
    reasons = tally.reasons
  }

  func count(payments: Bool = false) -> Outcome {
    var run = self
    while run.buyNext(payments) {}
    run.explainRest()
    return Outcome(election, reasons: run.reasons, payments: run.payments)
  }

  private mutating func buyNext(_ notesPayments: Bool) -> Bool {
    guard !open.isEmpty else { return takeUnwanted() }
    let first = earliest()
    guard first.allSatisfy({ cost(of: $0) <= left }),
      let project = first.min(by: { tally.ranks[$0] < tally.ranks[$1] })
    else { return false }
    let part = time(of: project)
    let before = counts[project].firstIndex { $0 > 0 }
    times.add(part)
    let paidLast = counts[project].reduce(0, +) == Int(tally.points[project]) ? before : nil
    let share = times.payments[rank] - (paidLast.map { times.payments[$0] } ?? .zero)
    reasons[tally.projects[project]] = .funded(
      Funding(
        round: rank + 1, payers: Int(tally.points[project]), short: 0,
        share: Rational(reducing: share, over: times.denominator * tally.scale)))
    left -= cost(of: project)
    if notesPayments { payments.append(payment(for: project)) }
    open.removeAll { $0 == project }
    shutOut(rivalsOf: tally.projects[project])
    settle(project)
    rank += 1
    return true
  }

  /// What each supporter earned since she last paid.
  private func payment(for project: Int) -> Payment {
    Payment(
      project: tally.projects[project],
      parts: tally.parts(of: project) { place in
        let before = last[Int(tally.supporters.members[place])]
        let share = times.payments[rank] - (before < 0 ? .zero : times.payments[before])
        return Rational(reducing: share, over: times.denominator * tally.scale)
      })
  }

  private mutating func shutOut(rivalsOf winner: Int) {
    for rival in rivals.of(winner) {
      reasons[rival] = .excluded(by: winner)
      open.removeAll { tally.projects[$0] == rival }
      idle.removeAll { $0 == rival }
    }
  }

  private func cost(of project: Int) -> Rational {
    election.projects[tally.projects[project]].cost
  }

  /// Those whose supporters are the first to have the cost.
  private func earliest() -> [Int] {
    let rounded = times.payments.map { times.rounded($0) }
    let guesses = open.map { project in
      zip(counts[project], rounded).reduce(tally.roundedCosts[project]) {
        $0 + Double($1.0) * $1.1
      } / tally.points[project]
    }
    let ceiling = (guesses.min() ?? 0) * (1 + 1e-9)
    let near = open.indices.filter { guesses[$0] <= ceiling }.map { open[$0] }
    guard near.count > 1 else { return near }
    let exact = near.map { (project: $0, time: time(of: $0)) }
    var best: [(project: Int, time: Ledger.Part)] = []
    for candidate in exact {
      if let found = best.first {
        if Ledger.Part.isLess(found.time, per: .one, candidate.time, per: .one) { continue }
        if Ledger.Part.isLess(candidate.time, per: .one, found.time, per: .one) { best = [] }
      }
      best.append(candidate)
    }
    return best.map(\.project)
  }

  /// When the supporters have the cost, over the denominator of the times so far.
  private func time(of project: Int) -> Ledger.Part {
    let sum = zip(counts[project], times.payments).reduce(
      tally.costs[project] * times.denominator
    ) { $1.0 > 0 ? $0 + BigInteger($1.0) * $1.1 : $0 }
    return Ledger.Part(amount: sum, divisor: BigInteger(Int(tally.points[project])))
  }

  /// Lets every supporter start again from nothing.
  private mutating func settle(_ project: Int) {
    for other in counts.indices { counts[other].append(0) }
    for ballot in tally.supporters[project] {
      let weight = tally.weights[Int(ballot)]
      for choice in tally.choices[Int(ballot)] {
        if last[Int(ballot)] >= 0 { counts[Int(choice)][last[Int(ballot)]] -= weight }
        counts[Int(choice)][rank] += weight
      }
      last[Int(ballot)] = rank
    }
  }

  /// What nobody wants comes after all else, while each that is left would fit.
  private mutating func takeUnwanted() -> Bool {
    let left = self.left
    guard idle.allSatisfy({ election.projects[$0].cost <= left }),
      let project = idle.min(by: { ties.ranks[$0] < ties.ranks[$1] })
    else { return false }
    rank += 1
    reasons[project] = .addedByCompletion(rank: rank, left: left)
    self.left -= election.projects[project].cost
    idle.removeAll { $0 == project }
    shutOut(rivalsOf: project)
    return true
  }

  private mutating func explainRest() {
    for project in tally.projects where reasons[project] == .free {
      reasons[project] = .doesNotFit(left: left)
    }
  }
}
