/// Equal Shares for seats with more and more money: that of one seat more for all voters together,
/// until every seat is bought.
///
/// Where seats cannot be bought because too few are approved, or a quota asks for somebody whom
/// nobody approves, approvals fill them. With ties, each way of breaking them goes on until it has
/// bought every seat. Takes as many runs of Equal Shares as money is raised, at most seats times
/// voters. Source: Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with
/// Additive Utilities (2021), section 5; for committees Lackner, Regner and Krenn, abcvoting (2023).
struct RaisedPurchase {
  private let election: CommitteeElection
  private let isResolute: Bool
  private let limit: Int

  init(_ election: CommitteeElection, resolute: Bool, limit: Int) {
    self.election = election
    isResolute = resolute
    self.limit = limit
  }

  func outcome() throws(CommitteeError) -> CommitteeOutcome {
    var (committees, steps, last) = (Set<[Int]>(), [CommitteeStep](), election.seats)
    for money in amounts {
      let way = ways(.nobody, money)
      let first = try way.firstWay(election)
      let isFilled = first.members.count == election.seats
      if isFilled, steps.isEmpty { steps = first.steps }
      last = money
      if isResolute {
        guard isFilled else { continue }
        return outcome([first.members.sorted()], steps, money)
      }
      let found = try way.everyWay(election)
      committees.formUnion(found.committees)
      guard committees.count <= limit else { throw .tooManyTies(limit: limit) }
      if !found.isStuck, !committees.isEmpty { return outcome(committees, steps, money) }
    }
    if !committees.isEmpty { return outcome(committees, steps, last) }
    return try ways(.approvals, election.seats * max(1, election.voters)).outcome(election)
  }

  private func outcome(
    _ committees: some Collection<[Int]>, _ steps: [CommitteeStep], _ money: Int
  ) -> CommitteeOutcome {
    CommitteeOutcome(
      committees: committees.sorted { $0.lexicographicallyPrecedes($1) }, steps: steps, score: nil,
      money: money)
  }

  private func ways(_ end: SharePurchase.End, _ money: Int) -> Branching<SharePurchase> {
    Branching(
      SharePurchase(election, filledBy: end, money: money), resolute: isResolute, limit: limit)
  }

  /// From the least that lets so many candidates be bought as there are seats, each by all who
  /// approve her; none where too few are approved.
  private var amounts: Range<Int> {
    let approvals = election.approvals.sorted(by: >)[election.seats - 1]
    guard approvals > 0 else { return 0..<0 }
    let least = max(election.seats, (election.voters + approvals - 1) / approvals)
    return least..<max(least, election.seats * election.voters) + 1
  }
}
