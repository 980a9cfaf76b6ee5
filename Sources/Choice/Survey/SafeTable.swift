/// Counts by two properties with their totals, small ones hidden so that nobody can work them out.
///
/// A hidden count is a line from its row to its column. Equations alone give it away where that
/// line is a bridge (Gusfield 1988); since counts are not negative, its range is found by flows
/// (Cox 1995): each hidden count could be another, and each small one could be `least` or more.
public struct SafeTable: Sendable, Equatable {
  /// The most cells with totals.
  public static let mostCells = 2_500

  /// What lies below is hidden, nought too.
  public let least: Int
  /// Rows with their totals, the row of totals last.
  let counts: [[Int]]
  private(set) var isHidden: [[Bool]]

  /// Hides small counts, then as few others as are found, totals last.
  ///
  /// Throws `tooFew` without cells, `unpaired` for rows of unequal length, `tooMany` above
  /// `mostCells`, `count` for counts or totals beyond the limits. Time cells³ · `least` at worst.
  public init(_ rows: [[Int]], least: Int) throws(SurveyError) {
    self.least = least
    counts = try Self.withTotals(rows)
    isHidden = counts.map { $0.map { $0 < least } }
    while let open = openCell() { hideMore(for: open) }
  }

  /// A count by its row and column, or the total where either is nil; nil where it is hidden.
  ///
  /// Constant time.
  public func shown(row: Int? = nil, column: Int? = nil) -> Int? {
    let (i, j) = (row ?? counts.count - 1, column ?? (counts.first?.count ?? 0) - 1)
    guard counts.indices.contains(i), counts[i].indices.contains(j) else { return nil }
    return isHidden[i][j] ? nil : counts[i][j]
  }

  /// Whether every total of a column is shown.
  public var showsColumnTotals: Bool { isHidden.last?.contains(true) == false }

  /// Whether no hidden count can be worked out from what is shown.
  public var isSafe: Bool { openCell() == nil }

  private static func withTotals(_ rows: [[Int]]) throws(SurveyError) -> [[Int]] {
    guard let width = rows.first?.count, width > 0 else { throw .tooFew(least: 1) }
    guard rows.count < mostCells, width < mostCells, (rows.count + 1) * (width + 1) <= mostCells
    else { throw .tooMany(most: mostCells) }
    var (extended, totals) = ([[Int]](), [Int](repeating: 0, count: width + 1))
    for row in rows {
      guard row.count == width else { throw .unpaired(first: width, second: row.count) }
      for count in row { try SurveyLimits.check(count) }
      let whole = row + [row.reduce(0, +)]
      for place in totals.indices { totals[place] += whole[place] }
      extended.append(whole)
    }
    try SurveyLimits.check(totals[width])
    return extended + [totals]
  }

  private func openCell() -> CellFlow.Cell? {
    let flow = CellFlow(counts, isHidden)
    for cell in flow.cells {
      let count = counts[cell.row][cell.column]
      let wanted = max(1, least - count)
      let up = flow.most(from: cell, upwards: true, limit: wanted)
      if count < least
        ? up < wanted : up == 0 && flow.most(from: cell, upwards: false, limit: 1) == 0
      {
        return cell
      }
    }
    return nil
  }

  /// Closes a circle through the cell where there is none, or else hides the least count left.
  private mutating func hideMore(for open: CellFlow.Cell) {
    let circle = CellCircle(counts, isHidden).cheapest(through: open)
    let added = circle.filter { !isHidden[$0.row][$0.column] }
    for cell in added { isHidden[cell.row][cell.column] = true }
    guard added.isEmpty else { return }
    let left = CellCircle(counts, isHidden).cheapestShown(near: open)
    if let left { isHidden[left.row][left.column] = true }
  }
}
