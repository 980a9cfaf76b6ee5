/// Everything a rule needs to divide a budget: the sum, the projects and the ballots.
///
/// Source: Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with Additive
/// Utilities (2021).
public struct Election: Sendable {
  /// What may be spent, in units of the currency.
  public let budget: Rational
  /// What may be funded; ballots and outcomes name projects by their place here.
  public let projects: [Project]
  /// What the voters approve.
  public let ballots: BallotBox
  /// How many ballots approve each project.
  public let supporters: [Int]

  /// Takes a box that was opened for as many projects as there are; the budget in units of the
  /// currency, one below nought counting as nought.
  ///
  /// Throws nothing. Time linear in the approvals on the distinct ballots.
  public init(budget: Rational, projects: [Project], ballots: BallotBox) {
    self.budget = max(budget, .zero)
    self.projects = projects
    self.ballots = ballots
    var supporters = [Int](repeating: 0, count: projects.count)
    for place in ballots.counts.indices {
      for project in ballots.ballot(at: place) where Int(project) < projects.count {
        supporters[Int(project)] += ballots.counts[place]
      }
    }
    self.supporters = supporters
  }

  /// Takes each ballot as the places of the projects it approves; an empty one is blank.
  ///
  /// The budget is in units of the currency. Throws nothing. Time that of sorting each ballot.
  public init(budget: Rational, projects: [Project], approvals: some Sequence<[Int]>) {
    var box = BallotBox(projectCount: projects.count)
    for ballot in approvals { box.cast(ballot) }
    self.init(budget: budget, projects: projects, ballots: box)
  }

  /// How many people voted, blank ballots included.
  public var voters: Int { ballots.cast }

  /// The ballots one by one, in an order that does not tell who cast them.
  public var allBallots: [[Int]] {
    let distinct = ballots.counts.indices.map { place in
      (ballot: ballots.ballot(at: place).map { Int($0) }, count: ballots.counts[place])
    }
    let ordered = distinct.sorted { $0.ballot.lexicographicallyPrecedes($1.ballot) }
    return [[Int]](repeating: [], count: ballots.blank)
      + ordered.flatMap { [[Int]](repeating: $0.ballot, count: $0.count) }
  }
}
