/// Places parted into groups, each around its centre.
struct Partition: Sendable, Equatable {
  var centers: [Point]
  /// The group of each place.
  var groups: [Int]
  /// The weighted sum of squared distances to the centres.
  var inertia: Double

  init(centers: [Point], groups: [Int], inertia: Double = 0) {
    self.centers = centers
    self.groups = groups
    self.inertia = inertia
  }

  /// Moves the centres to the middle of their places until nothing moves (Lloyd 1982).
  ///
  /// A group that loses all its places keeps its centre. Takes places × groups × rounds.
  init(_ cells: Cells, from start: [Point], rounds: Int = 60) {
    centers = start
    groups = [Int](repeating: -1, count: cells.points.count)
    inertia = 0
    for _ in 0..<rounds {
      guard assign(cells) else { break }
      move(cells)
    }
    _ = assign(cells)
  }

  private mutating func assign(_ cells: Cells) -> Bool {
    var (hasMoved, sum) = (false, 0.0)
    centers.withUnsafeBufferPointer { centers in
      groups.withUnsafeMutableBufferPointer { groups in
        for place in groups.indices {
          let point = cells.points[place]
          let (group, distance) = Self.nearest(point, centers)
          sum += cells.weights[place] * distance
          if groups[place] != group {
            groups[place] = group
            hasMoved = true
          }
        }
      }
    }
    inertia = sum
    return hasMoved
  }

  @inline(__always)
  private static func nearest(
    _ point: Point, _ centers: UnsafeBufferPointer<Point>
  ) -> (Int, Double) {
    var (best, least) = (0, Double.infinity)
    for group in centers.indices {
      let (x, y) = (point.x - centers[group].x, point.y - centers[group].y)
      let distance = x * x + y * y
      if distance < least { (best, least) = (group, distance) }
    }
    return (best, least)
  }

  private mutating func move(_ cells: Cells) {
    var sums = [Point](repeating: .middle, count: centers.count)
    var weights = [Double](repeating: 0, count: centers.count)
    for place in groups.indices {
      let group = groups[place]
      sums[group] = sums[group] + cells.weights[place] * cells.points[place]
      weights[group] += cells.weights[place]
    }
    for group in centers.indices where weights[group] > 0 {
      centers[group] = (1 / weights[group]) * sums[group]
    }
  }

  /// The group whose centre is nearest to a point, the first of equally near ones.
  func group(of point: Point) -> Int {
    centers.withUnsafeBufferPointer { Self.nearest(point, $0).0 }
  }
}
