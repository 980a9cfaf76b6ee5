/// The steps of k-means as Polis takes them, in its order of places.
///
/// Source: compdemocracy/polis, `clusters.clj`. Its outcome depends on the order of the places:
/// the first distinct ones are the first centres.
struct PolisSteps: Sendable {
  /// The centres in the order in which they began; those that lost all places are gone.
  private(set) var centers: [Point]
  /// The centre of each place.
  private(set) var groups: [Int] = []

  init(_ cells: Cells, most: Int, rounds: Int) {
    centers = []
    for point in cells.points where centers.count < most {
      if !centers.contains(point) { centers.append(point) }
    }
    for _ in 0..<rounds {
      let old = centers
      step(cells)
      if Self.isSettled(old, centers) { break }
    }
  }

  private mutating func step(_ cells: Cells) {
    let nearest = Partition(centers: centers, groups: [])
    groups = cells.points.map { nearest.group(of: $0) }
    let middles = Self.middles(cells, groups, centers.count)
    var places = [Int](repeating: 0, count: centers.count)
    var kept: [Point] = []
    for (group, middle) in middles.enumerated() {
      places[group] = kept.count
      if let middle { kept.append(middle) }
    }
    centers = kept
    groups = groups.map { places[$0] }
  }

  /// The weighted middle of the places of each group; nil where there are none.
  static func middles(_ cells: Cells, _ groups: [Int], _ count: Int) -> [Point?] {
    var sums = [Point](repeating: .middle, count: count)
    var weights = [Double](repeating: 0, count: count)
    for (place, group) in groups.enumerated() {
      sums[group] = sums[group] + cells.weights[place] * cells.points[place]
      weights[group] += cells.weights[place]
    }
    return zip(sums, weights).map { sum, weight in
      weight > 0 ? Point(x: sum.x / weight, y: sum.y / weight) : nil
    }
  }

  private static func isSettled(_ old: [Point], _ new: [Point]) -> Bool {
    guard old.count == new.count else { return false }
    return zip(sorted(old), sorted(new)).allSatisfy { $0.distance(to: $1) < 0.01 }
  }

  private static func sorted(_ points: [Point]) -> [Point] {
    points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
  }
}
