extension PrefLib {
  /// Approval ballots and how many cast each: the first groups or categories of each order.
  ///
  /// `best` counts groups, so that for approval files it is 1. Time linear in the orders.
  public func approvals(best: Int = 1) -> (ballots: [[Int]], weights: [Int]) {
    let ballots = orders.map { $0.groups.prefix(max(0, best)).flatMap { $0 }.sorted() }
    return (ballots, orders.map(\.voters))
  }

  /// Ranked ballots with equals and how many cast each, the best group first.
  public var rankings: (ballots: [[[Int]]], weights: [Int]) {
    (orders.map { $0.groups.filter { !$0.isEmpty } }, orders.map(\.voters))
  }

  /// The committee election in which each voter approves the `best` first groups of her order.
  ///
  /// Throws `noSeats` and `tooManySeats`. Time linear in the voters.
  public func committee(
    seats: Int, best: Int = 1
  ) throws(CommitteeError) -> CommitteeElection {
    let (ballots, weights) = approvals(best: best)
    let each = zip(ballots, weights).lazy.flatMap { repeatElement($0, count: $1) }
    return try CommitteeElection(seats: seats, candidates: alternatives.map(\.name), ballots: each)
  }
}
