extension Election {
  /// Every project in the order in which a completion or a greedy rule takes them.
  ///
  /// With cost or effort as utility that is by votes, with any other by utility per unit of
  /// cost; what costs nothing comes first, if anybody wants it.
  func order(of utility: Utility, _ ties: TieOrder) -> [Int] {
    switch utility {
    case .cost, .effort: order(by: supporters, perCost: false, ties)
    case .cardinality: order(by: supporters, perCost: true, ties)
    case .points, .borda: order(by: points, perCost: true, ties)
    }
  }

  func order(by scores: [Int], perCost: Bool, _ ties: TieOrder) -> [Int] {
    func isFirst(_ left: Int, _ right: Int) -> Bool {
      let (gain, other) = (
        weight(scores[left], of: right, perCost), weight(scores[right], of: left, perCost)
      )
      return gain == other ? ties.ranks[left] < ties.ranks[right] : gain > other
    }
    // What costs nothing would be ahead of itself by cross-multiplication, so it stands apart.
    let free = projects.indices.filter { perCost && projects[$0].cost.isZero && scores[$0] > 0 }
    let rest = projects.indices.filter { !(perCost && projects[$0].cost.isZero) }
    let idle = projects.indices.filter { perCost && projects[$0].cost.isZero && scores[$0] == 0 }
    return free.sorted { ties.ranks[$0] < ties.ranks[$1] } + rest.sorted(by: isFirst)
      + idle.sorted { ties.ranks[$0] < ties.ranks[$1] }
  }

  private func weight(_ score: Int, of other: Int, _ perCost: Bool) -> Rational {
    perCost ? Rational(score) * projects[other].cost : Rational(score)
  }

  /// How many points each project got; an approval is one.
  public var points: [Int] {
    var points = [Int](repeating: 0, count: projects.count)
    for place in ballots.counts.indices {
      let ballot = ballots.ballot(at: place)
      for index in ballot.indices where Int(ballot[index]) < projects.count {
        points[Int(ballot[index])] += ballots.counts[place] * Int(ballots.score(at: index))
      }
    }
    return points
  }
}
