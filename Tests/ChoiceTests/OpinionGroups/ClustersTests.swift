import Testing

@testable import Choice

struct ClustersTests {
  private func points(_ count: Int, seed: Int) -> [Point] {
    var dice = Dice(seed)
    return (0..<count).map { _ in
      Point(x: Double(dice.number(-50...50)), y: Double(dice.number(-50...50)))
    }
  }

  @Test func `the adjusted Rand index has its known values`() {
    #expect(RandIndex.adjusted([0, 0, 1, 1], [1, 1, 0, 0]) == 1)
    #expect(RandIndex.adjusted([0, 0, 0, 0], [0, 0, 0, 0]) == 1)
    #expect(RandIndex.adjusted([0, 0, 0, 0], [0, 1, 0, 1]) == 0)
    // scikit-learn's documentation of adjusted_rand_score.
    #expect(abs(RandIndex.adjusted([0, 0, 1, 2], [0, 0, 1, 1]) - 4.0 / 7) < 1e-12)
    #expect(abs(RandIndex.adjusted([0, 0, 1, 1], [0, 1, 0, 1]) + 0.5) < 1e-12)
  }

  @Test func `silhouettes are those of the definition`() {
    let places = points(30, seed: 2)
    let cells = Cells(each: places)
    let partitions = (2...4).map { Partition.best(cells, groups: $0, starts: 3, seed: 1) }
    for (partition, mean) in zip(partitions, Silhouette.means(cells, partitions)) {
      let known = places.indices.map { silhouette($0, places, partition.groups) }
      #expect(abs(mean - known.reduce(0, +) / 30) < 1e-12)
    }
  }

  private func silhouette(_ place: Int, _ places: [Point], _ groups: [Int]) -> Double {
    func mean(_ group: Int) -> Double? {
      let others = places.indices.filter { groups[$0] == group && $0 != place }
      return others.isEmpty
        ? nil
        : others.reduce(0) { $0 + places[$1].distance(to: places[place]) } / Double(others.count)
    }
    guard let inside = mean(groups[place]) else { return 0 }
    let outside = Set(groups).subtracting([groups[place]]).compactMap(mean).min() ?? 0
    return (outside - inside) / max(inside, outside)
  }

  @Test func `no single move of a place lessens the inertia`() {
    let cells = Cells(each: points(40, seed: 3))
    let found = Partition.best(cells, groups: 3, starts: 10, seed: 1)
    for place in cells.points.indices {
      let own = (cells.points[place] - found.centers[found.groups[place]]).square
      for center in found.centers {
        #expect(own <= (cells.points[place] - center).square)
      }
    }
  }

  @Test func `more starts never give a worse partition`() {
    let cells = Cells(each: points(60, seed: 4))
    let few = Partition.best(cells, groups: 5, starts: 1, seed: 9)
    #expect(Partition.best(cells, groups: 5, starts: 30, seed: 9).inertia <= few.inertia)
  }

  @Test func `cells keep the weight and the middle of the people`() {
    let places = points(2_000, seed: 5)
    let cells = Cells(places, weights: places.indices.map { Double($0 % 3) })
    #expect(cells.points.count < 600)
    #expect(cells.total == places.indices.reduce(0) { $0 + Double($1 % 3) })
    let sum = zip(cells.points, cells.weights).reduce(Point.middle) { $0 + $1.1 * $1.0 }
    let known = places.indices.reduce(Point.middle) { $0 + Double($1 % 3) * places[$1] }
    #expect(sum.distance(to: known) < 1e-6)
  }

  /// Known fault of Polis: its distance is a difference of squares, and near points become one.
  @Test func `points a little apart and far from the middle are told apart`() {
    let places = [0, 1, 2, 1_000, 1_001, 1_002].map { Point(x: 1e9 + Double($0), y: 1e9) }
    let found = Partition.best(Cells(each: places), groups: 2, starts: 10, seed: 1)
    #expect(found.groups[0] == found.groups[2])
    #expect(found.groups[3] == found.groups[5])
    #expect(found.groups[0] != found.groups[3])
    #expect(PolisSteps(Cells(each: places), most: 6, rounds: 20).centers.count == 6)
  }

  @Test func `places that are all one do not stop the program`() {
    let cells = Cells(each: [Point](repeating: Point(x: 1, y: 1), count: 5))
    let grouping = Grouping(cells, starts: 3, seed: 1)
    #expect(grouping?.silhouettes.allSatisfy { $0 == 0 } == true)
    #expect(Grouping(Cells(each: []), starts: 3, seed: 1) == nil)
  }
}
