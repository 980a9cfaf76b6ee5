/// How far a hidden count could move if the others hidden moved with it.
struct CellFlow {
  struct Cell: Hashable {
    var row: Int
    var column: Int
  }

  /// The hidden cells, totals among them.
  let cells: [Cell]
  private let counts: [[Int]]
  private let rowCount: Int
  private let around: [[Int]]

  init(_ counts: [[Int]], _ isHidden: [[Bool]]) {
    var (cells, around) = ([Cell](), [[Int]](repeating: [], count: counts.count + counts[0].count))
    for (row, line) in isHidden.enumerated() {
      for (column, hidden) in line.enumerated() where hidden {
        around[row].append(cells.count)
        around[counts.count + column].append(cells.count)
        cells.append(Cell(row: row, column: column))
      }
    }
    (self.cells, self.counts, self.around, rowCount) = (cells, counts, around, counts.count)
  }

  /// The greatest movement of a cell, at most `limit`, that leaves no count negative.
  func most(from cell: Cell, upwards: Bool, limit: Int) -> Int {
    guard let own = cells.firstIndex(of: cell) else { return 0 }
    var values = cells.map { counts[$0.row][$0.column] }
    let (tail, head) = ends(own)
    var moved = 0
    let bound = upwards ? limit : min(limit, values[own])
    while moved < bound {
      let path = way(from: upwards ? head : tail, to: upwards ? tail : head, own, values)
      guard !path.isEmpty else { break }
      // What rises has no bound; what falls stops at nought.
      let room = path.reduce(bound - moved) { $1.isUp ? $0 : min($0, values[$1.cell]) }
      for step in path { values[step.cell] += step.isUp ? room : -room }
      moved += room
    }
    return moved
  }

  private typealias Step = (cell: Int, isUp: Bool)

  /// A total counts against its row or column, so that its line runs the other way.
  private func ends(_ index: Int) -> (tail: Int, head: Int) {
    let cell = cells[index]
    let isRowTotal = cell.column == counts[0].count - 1
    let isColumnTotal = cell.row == rowCount - 1
    let (row, column) = (cell.row, rowCount + cell.column)
    return isRowTotal != isColumnTotal ? (column, row) : (row, column)
  }

  private func way(from start: Int, to end: Int, _ own: Int, _ values: [Int]) -> [Step] {
    var reached = [(from: Int, step: Step)?](repeating: nil, count: around.count)
    var (queue, next) = ([start], 0)
    while next < queue.count, reached[end] == nil {
      let node = queue[next]
      next += 1
      for cell in around[node] where cell != own {
        let (tail, head) = ends(cell)
        let isUp = tail == node
        let other = isUp ? head : tail
        guard isUp || values[cell] > 0, other != start, reached[other] == nil else { continue }
        reached[other] = (node, (cell, isUp))
        queue.append(other)
      }
    }
    var (path, node) = ([Step](), end)
    while node != start, let last = reached[node] {
      path.append(last.step)
      node = last.from
    }
    return path
  }
}
