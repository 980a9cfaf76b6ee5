/// Lays patches of given sizes into a rectangle, each as near to a square as the others allow
/// (Bruls, Huizing and van Wijk's squarified treemap).
struct Patchwork {
  struct Patch: Equatable {
    let index: Int
    let x: Double
    let y: Double
    let width: Double
    let height: Double
  }

  /// Patches in the order of the sizes; what has no size gets none.
  static func lay(_ sizes: [Double], width: Double, height: Double) -> [Patch] {
    let total = sizes.filter { $0 > 0 }.reduce(0, +)
    guard total > 0, total.isFinite, width > 0, height > 0 else { return [] }
    let scale = width * height / total
    var rest = sizes.indices.filter { sizes[$0] > 0 }.sorted { one, other in
      sizes[one] == sizes[other] ? one < other : sizes[one] > sizes[other]
    }[...]
    var room = Room(x: 0, y: 0, width: width, height: height)
    var patches: [Patch] = []
    while !rest.isEmpty {
      let row = longestRow(rest.map { sizes[$0] * scale }, side: min(room.width, room.height))
      let indices = rest.prefix(row)
      rest = rest.dropFirst(row)
      patches += room.fill(indices.map { ($0, sizes[$0] * scale) })
    }
    return patches.sorted { $0.index < $1.index }
  }

  /// How many of the first areas make the best row along a side.
  private static func longestRow(_ areas: [Double], side: Double) -> Int {
    var count = 1
    while count < areas.count,
      worst(areas.prefix(count + 1), side) <= worst(areas.prefix(count), side)
    {
      count += 1
    }
    return count
  }

  /// The worst proportion in a row: one is a square.
  private static func worst(_ row: ArraySlice<Double>, _ side: Double) -> Double {
    let sum = row.reduce(0, +)
    guard let largest = row.max(), let smallest = row.min(), smallest > 0, side > 0 else {
      return .infinity
    }
    return max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest))
  }

  private struct Room {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    /// Lays a row along the shorter side and keeps what is left.
    mutating func fill(_ row: [(index: Int, area: Double)]) -> [Patch] {
      let sum = row.reduce(0) { $0 + $1.area }
      let isUpright = width >= height
      let side = isUpright ? height : width
      let depth = side > 0 ? sum / side : 0
      var offset = 0.0
      let patches = row.map { index, area in
        let length = depth > 0 ? area / depth : 0
        defer { offset += length }
        return isUpright
          ? Patch(index: index, x: x, y: y + offset, width: depth, height: length)
          : Patch(index: index, x: x + offset, y: y, width: length, height: depth)
      }
      if isUpright {
        x += depth
        width -= depth
      } else {
        y += depth
        height -= depth
      }
      return patches
    }
  }
}
