/// The least that must be hidden besides a cell, so that it lies on a circle of hidden cells.
struct CellCircle {
  typealias Cell = CellFlow.Cell
  private let counts: [[Int]]
  private let isHidden: [[Bool]]

  init(_ counts: [[Int]], _ isHidden: [[Bool]]) {
    (self.counts, self.isHidden) = (counts, isHidden)
  }

  /// The other cells of the circle by Dijkstra's search from the cell's row to its column.
  func cheapest(through cell: Cell) -> [Cell] {
    let nodes = counts.count + counts[0].count
    var cost = [Int](repeating: .max, count: nodes)
    var (before, isDone) = (
      [Int?](repeating: nil, count: nodes), [Bool](repeating: false, count: nodes)
    )
    cost[cell.row] = 0
    while let node = cost.indices.filter({ !isDone[$0] && cost[$0] < .max }).min(by: {
      (cost[$0], $0) < (cost[$1], $1)
    }) {
      isDone[node] = true
      for other in node < counts.count ? counts.count..<nodes : 0..<counts.count {
        let step = Self.between(node, other, counts.count)
        guard step != cell else { continue }
        let sum = cost[node] + price(step)
        if sum < cost[other] { (cost[other], before[other]) = (sum, node) }
      }
    }
    var (circle, node) = ([Cell](), counts.count + cell.column)
    while let last = before[node] {
      circle.append(Self.between(last, node, counts.count))
      node = last
    }
    return circle
  }

  /// The least cell still shown in the row or column of one, or else anywhere.
  func cheapestShown(near cell: Cell) -> Cell? {
    var best: (price: Int, cell: Cell)?
    for (row, line) in isHidden.enumerated() {
      for (column, hidden) in line.enumerated() where !hidden {
        let other = Cell(row: row, column: column)
        let isNear = row == cell.row || column == cell.column
        let price = price(other) + (isNear ? 0 : Self.far)
        if best.map({ price < $0.price }) ?? true { best = (price, other) }
      }
    }
    return best?.cell
  }

  private static let far = 1 << 40

  /// Totals matter to more readers than cells do.
  private func price(_ cell: Cell) -> Int {
    if isHidden[cell.row][cell.column] { return 0 }
    let isTotal = cell.row == counts.count - 1 || cell.column == counts[0].count - 1
    return counts[cell.row][cell.column] + 1 + (isTotal ? 1 << 30 : 0)
  }

  private static func between(_ one: Int, _ other: Int, _ rows: Int) -> Cell {
    Cell(row: min(one, other), column: max(one, other) - rows)
  }
}
