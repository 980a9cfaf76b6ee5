/// Asks whether other people of the same kind would have shown the same groups.
///
/// Each resample draws as many people as there are, with replacement, finds the directions, the
/// number of groups and the groups anew, and says to which of them each person belongs.
///
/// A vote is not touched again: the directions of a resample are sought among the sixteen leading
/// ones of the whole, along which people were placed once, and the means of the statements stay.
struct Resampling: Sendable {
  static let width = 16
  /// Starts of the grouping in each resample.
  private static let starts = 6

  /// The places of all people along the leading directions, person by person.
  let places: [Double]
  let width: Int
  /// By how much few votes move a person outwards.
  let scales: [Double]
  /// Those who voted enough to be grouped, and their groups in the whole.
  let members: [Int]
  let groups: [Int]
  let seed: UInt64

  /// The mean adjusted Rand index of the resamples' groups with those of the whole.
  ///
  /// Takes resamples × people × 16²; the threads share them out.
  func stability(resamples: Int) -> Double {
    let found = Parallel.map(resamples) { resample in agreement(in: resample) }
    return found.reduce(0, +) / Double(max(1, found.count))
  }

  func agreement(in resample: Int) -> Double {
    let weights = weights(in: resample)
    let points = points(weights)
    let cells = Cells(points, weights: members.map { weights[$0] })
    let seed = SeededNumbers.mixed(seed &+ UInt64(resample))
    guard let found = Grouping(cells, starts: Self.starts, seed: seed) else { return 0 }
    return RandIndex.adjusted(groups, points.map { found.partition.group(of: $0) })
  }

  /// How often each person was drawn.
  func weights(in resample: Int) -> [Double] {
    var numbers = SeededNumbers(seed: seed, UInt64(resample) + 1)
    var weights = [Double](repeating: 0, count: scales.count)
    weights.withUnsafeMutableBufferPointer { weights in
      for _ in weights.indices { weights[numbers.below(weights.count)] += 1 }
    }
    return weights
  }

  private func points(_ weights: [Double]) -> [Point] {
    let spread = spread(weights)
    let found = Directions(size: width, count: 2, tolerance: 1e-8) { direction in
      (0..<width).map { row in
        Directions.dot(Array(spread[row * width..<(row + 1) * width]), direction)
      }
    }
    let pair = Projection.pair(found, size: width)
    return members.map { person in
      var (x, y) = (0.0, 0.0)
      for lane in 0..<width {
        x += places[person * width + lane] * pair[0][lane]
        y += places[person * width + lane] * pair[1][lane]
      }
      return scales[person] * Point(x: x, y: y)
    }
  }

  /// The spread of the drawn people around their mean.
  private func spread(_ weights: [Double]) -> [Double] {
    let total = weights.reduce(0, +)
    var sums = [Double](repeating: 0, count: width * width)
    var means = [Double](repeating: 0, count: width)
    places.withUnsafeBufferPointer { places in
      sums.withUnsafeMutableBufferPointer { sums in
        means.withUnsafeMutableBufferPointer { means in
          for person in weights.indices where weights[person] > 0 {
            let base = person * width
            for row in 0..<width {
              let value = weights[person] * places[base + row]
              means[row] += value
              for column in 0..<width {
                sums[row * width + column] += value * places[base + column]
              }
            }
          }
        }
      }
    }
    for row in 0..<width {
      for column in 0..<width {
        sums[row * width + column] -= means[row] * means[column] / max(total, 1)
      }
    }
    return sums
  }
}
