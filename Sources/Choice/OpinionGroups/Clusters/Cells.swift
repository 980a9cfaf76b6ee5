/// Places with weights: people who stand close together count as one place.
struct Cells: Sendable {
  var points: [Point] = []
  var weights: [Double] = []

  /// Up to this many people each is a place of her own.
  static let most = 256
  private static let side = 24

  var total: Double { weights.reduce(0, +) }

  /// Gathers people with a weight above 0; linear in the people.
  ///
  /// More than `most` of them fall into the cells of a grid three standard deviations wide on
  /// either side, and stand in the middle of those in their cell.
  init(_ places: [Point], weights given: [Double]) {
    if places.count <= Self.most {
      for (place, weight) in zip(places, given) where weight > 0 {
        points.append(place)
        weights.append(weight)
      }
      return
    }
    let (across, up) = (
      Scale(places, given, \.x, cells: Self.side), Scale(places, given, \.y, cells: Self.side)
    )
    let count = Self.side * Self.side
    var sums = [Point](repeating: .middle, count: count)
    var counts = [Double](repeating: 0, count: count)
    for (place, weight) in zip(places, given) where weight > 0 {
      let cell = across.cell(place.x) * Self.side + up.cell(place.y)
      sums[cell] = sums[cell] + weight * place
      counts[cell] += weight
    }
    for cell in 0..<count where counts[cell] > 0 {
      points.append((1 / counts[cell]) * sums[cell])
      weights.append(counts[cell])
    }
  }

  private struct Scale {
    let least, step: Double
    let cells: Int

    init(_ places: [Point], _ weights: [Double], _ axis: (Point) -> Double, cells: Int) {
      var (total, sum, squares) = (0.0, 0.0, 0.0)
      for (place, weight) in zip(places, weights) {
        let value = axis(place)
        total += weight
        sum += weight * value
        squares += weight * value * value
      }
      let mean = total > 0 ? sum / total : 0
      let spread = max(0, squares / max(total, 1) - mean * mean).squareRoot()
      least = mean - 3 * spread
      step = spread > 0 ? 6 * spread / Double(cells) : 1
      self.cells = cells
    }

    func cell(_ value: Double) -> Int {
      Int(min(max((value - least) / step, 0), Double(cells - 1)))
    }
  }
}

extension Cells {
  /// Each place by itself.
  init(each places: [Point]) {
    points = places
    weights = [Double](repeating: 1, count: places.count)
  }
}
