/// How much nearer places are to their own group than to the next, from -1 to 1.
enum Silhouette {
  /// The weighted mean silhouette of every partition; the distances are found once for all.
  ///
  /// People in one cell have no distance among them; somebody alone in her group counts 0.
  /// Takes the square of the places. Source: Rousseeuw 1987.
  static func means(_ cells: Cells, _ partitions: [Partition]) -> [Double] {
    let count = cells.points.count
    let widths = partitions.map(\.centers.count)
    var offsets = [0]
    for width in widths { offsets.append(offsets[offsets.count - 1] + width) }
    let masses = zip(partitions, widths).map { partition, width in
      mass(cells, partition.groups, width)
    }
    var totals = [Double](repeating: 0, count: partitions.count)
    var sums = [Double](repeating: 0, count: offsets[offsets.count - 1])
    var distances = [Double](repeating: 0, count: count)
    for place in 0..<count {
      for index in sums.indices { sums[index] = 0 }
      spread(from: place, cells, into: &distances)
      for (index, partition) in partitions.enumerated() {
        let offset = offsets[index]
        partition.groups.withUnsafeBufferPointer { groups in
          distances.withUnsafeBufferPointer { distances in
            sums.withUnsafeMutableBufferPointer { sums in
              for other in groups.indices { sums[offset + groups[other]] += distances[other] }
            }
          }
        }
        let value = value(
          sums[offset..<offset + widths[index]], masses[index], own: partition.groups[place])
        totals[index] += cells.weights[place] * value
      }
    }
    let all = cells.total
    return totals.map { all > 0 ? $0 / all : 0 }
  }

  private static func mass(_ cells: Cells, _ groups: [Int], _ width: Int) -> [Double] {
    var mass = [Double](repeating: 0, count: width)
    for (group, weight) in zip(groups, cells.weights) { mass[group] += weight }
    return mass
  }

  private static func spread(from place: Int, _ cells: Cells, into distances: inout [Double]) {
    let from = cells.points[place]
    cells.points.withUnsafeBufferPointer { points in
      cells.weights.withUnsafeBufferPointer { weights in
        distances.withUnsafeMutableBufferPointer { distances in
          for other in distances.indices {
            let (x, y) = (points[other].x - from.x, points[other].y - from.y)
            distances[other] = weights[other] * (x * x + y * y).squareRoot()
          }
        }
      }
    }
  }

  private static func value(_ sums: ArraySlice<Double>, _ mass: [Double], own: Int) -> Double {
    guard mass[own] > 1 else { return 0 }
    let inside = sums[sums.startIndex + own] / (mass[own] - 1)
    var outside = Double.infinity
    for group in mass.indices where group != own && mass[group] > 0 {
      outside = min(outside, sums[sums.startIndex + group] / mass[group])
    }
    guard outside < .infinity, max(inside, outside) > 0 else { return 0 }
    return (outside - inside) / max(inside, outside)
  }
}
