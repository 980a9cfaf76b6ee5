extension Partition {
  /// The partition of least inertia from `starts` starts that depend on the seed alone.
  ///
  /// Each start draws centres far from those drawn before it, by k-means++ (Arthur and
  /// Vassilvitskii 2007). Takes starts × places × groups × rounds.
  static func best(_ cells: Cells, groups: Int, starts: Int, seed: UInt64) -> Partition {
    var best: Partition?
    for start in 0..<starts {
      var numbers = SeededNumbers(seed: seed, UInt64(groups * 1_000 + start))
      let new = Partition(cells, from: scattered(cells, groups, &numbers), rounds: 40)
      if new.inertia < best?.inertia ?? .infinity { best = new }
    }
    return best ?? Partition(cells, from: [.middle])
  }

  private static func scattered(
    _ cells: Cells, _ groups: Int, _ numbers: inout SeededNumbers
  ) -> [Point] {
    var distances = [Double](repeating: .infinity, count: cells.points.count)
    var centers: [Point] = []
    while centers.count < groups {
      let shares = centers.isEmpty ? cells.weights : zip(distances, cells.weights).map { $0 * $1 }
      let place = drawn(shares, &numbers)
      let center = cells.points.isEmpty ? .middle : cells.points[place]
      centers.append(center)
      for place in distances.indices {
        distances[place] = min(distances[place], (cells.points[place] - center).square)
      }
    }
    return centers
  }

  static func drawn(_ shares: [Double], _ numbers: inout SeededNumbers) -> Int {
    var rest = numbers.fraction() * shares.reduce(0, +)
    for (place, share) in shares.enumerated() {
      rest -= share
      if rest < 0 { return place }
    }
    return max(0, shares.count - 1)
  }
}
