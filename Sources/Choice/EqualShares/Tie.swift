/// A way to put equal projects in order.
public enum Tie: String, Sendable, Hashable, CaseIterable {
  /// The id that is least as a text, byte by byte.
  case id
  case minCost = "min-cost"
  case maxCost = "max-cost"
  /// The most supporters at the start.
  case maxVotes = "max-votes"
  /// A lot, drawn once for the whole count from the published seed.
  case lot
}

/// The order of preference among equal projects, fixed before the count starts.
struct TieOrder {
  /// The place of each project; the least wins.
  let ranks: [Int]

  init(_ ties: [Tie], seed: String, in election: Election) {
    let lots = ties.contains(.lot) ? election.projects.map { Lot.draw($0.id, seed: seed) } : []
    let order = election.projects.indices.sorted { left, right in
      for tie in ties {
        if let isFirst = Self.isFirst(left, right, by: tie, lots, election) { return isFirst }
      }
      return Self.isFirst(left, right, by: .id, lots, election) ?? (left < right)
    }
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, project) in order.enumerated() { ranks[project] = rank }
    self.ranks = ranks
  }

  /// Whether the left one comes first, or nothing where this way leaves them equal.
  private static func isFirst(
    _ left: Int, _ right: Int, by tie: Tie, _ lots: [[UInt8]], _ election: Election
  ) -> Bool? {
    let (a, b) = (election.projects[left], election.projects[right])
    switch tie {
    case .id:
      return a.id.utf8.elementsEqual(b.id.utf8)
        ? nil : a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
    case .minCost: return a.cost == b.cost ? nil : a.cost < b.cost
    case .maxCost: return a.cost == b.cost ? nil : a.cost > b.cost
    case .maxVotes:
      let (votes, others) = (election.supporters[left], election.supporters[right])
      return votes == others ? nil : votes > others
    case .lot:
      return lots[left] == lots[right] ? nil : lots[left].lexicographicallyPrecedes(lots[right])
    }
  }
}
