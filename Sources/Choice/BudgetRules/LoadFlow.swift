/// Spreads costs over voters none of whom bears more than she can, by augmenting paths.
struct LoadFlow<Amount: FlowAmount> {
  private let members: [[Int]]
  /// What each project has still to be paid.
  private var unpaidCosts: [Amount]
  /// What each ballot can still bear.
  private var capacities: [Amount]
  /// What each ballot bears for each project, in the places of `members`.
  private var flows: [[Amount]]
  /// For each ballot the projects and places where it stands.
  private var stands: [[(project: Int, place: Int)]]
  private var wayTo: [(project: Int, place: Int, here: Int)?] = []

  init(supporters: [ArraySlice<Int32>], costs: [Amount], capacities: [Amount]) {
    members = supporters.map { $0.map { Int($0) } }
    unpaidCosts = costs
    self.capacities = capacities
    flows = members.map { [Amount](repeating: .zero, count: $0.count) }
    stands = [[(project: Int, place: Int)]](repeating: [], count: capacities.count)
    for project in members.indices {
      for (place, ballot) in members[project].enumerated() {
        stands[ballot].append((project, place))
      }
    }
  }

  /// Pays all that can be paid; those projects that cannot, and all that share their voters'
  /// burden.
  mutating func unpaid() -> [Int] {
    var rest: Set<Int> = []
    for project in members.indices.sorted(by: { members[$0].count < members[$1].count }) {
      pour(project, upTo: unpaidCosts[project], for: project)
      while unpaidCosts[project] > .zero {
        let reached = search(from: project)
        if let end = reached.free {
          push(to: end, from: project)
        } else {
          rest.formUnion(reached.projects)
          break
        }
      }
    }
    return rest.sorted()
  }

  /// Lets the voters of one project bear more of it, as far as they can.
  @discardableResult
  private mutating func pour(
    _ project: Int, upTo amount: Amount, for first: Int
  ) -> Amount {
    var poured = Amount.zero
    for (place, ballot) in members[project].enumerated() {
      guard poured < amount else { break }
      let part = min(capacities[ballot], amount - poured)
      guard part > .zero else { continue }
      capacities[ballot] = capacities[ballot] - part
      flows[project][place] = flows[project][place] + part
      poured = poured + part
    }
    unpaidCosts[first] = unpaidCosts[first] - poured
    return poured
  }

  /// The first project within reach whose voters can bear more, or all within reach.
  private mutating func search(from first: Int) -> (free: Int?, projects: [Int]) {
    wayTo = [(project: Int, place: Int, here: Int)?](repeating: nil, count: members.count)
    var queue = [first]
    var seenProjects = Set(queue)
    var seenBallots = [Bool](repeating: false, count: capacities.count)
    var next = 0
    while next < queue.count {
      let project = queue[next]
      next += 1
      for (place, ballot) in members[project].enumerated() where !seenBallots[ballot] {
        seenBallots[ballot] = true
        if capacities[ballot] > .zero { return (project, queue) }
        for other in stands[ballot]
        where flows[other.project][other.place] > .zero
          && seenProjects.insert(other.project).inserted
        {
          wayTo[other.project] = (project, place, other.place)
          queue.append(other.project)
        }
      }
    }
    return (nil, queue)
  }

  /// Shifts burdens along the way found: a voter bears more of the one, less of the next.
  private mutating func push(to end: Int, from first: Int) {
    var amount = unpaidCosts[first]
    var project = end
    while let way = wayTo[project] {
      amount = min(amount, flows[project][way.here])
      project = way.project
    }
    let poured = pour(end, upTo: amount, for: first)
    project = end
    while let way = wayTo[project] {
      flows[project][way.here] = flows[project][way.here] - poured
      flows[way.project][way.place] = flows[way.project][way.place] + poured
      project = way.project
    }
  }
}
