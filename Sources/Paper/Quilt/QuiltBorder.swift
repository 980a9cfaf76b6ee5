/// A border of patches around a page, the same from each corner to the middle of its side.
struct QuiltBorder {
  /// The outer edge; its sides are whole multiples of a patch.
  let frame: Frame
  let side: Double
  let columns: Int
  let rows: Int

  /// A border of square patches centred on a page, at least this far from its edge.
  init(on page: Frame, margin: Double, side: Double) {
    columns = Int((page.width - 2 * margin) / side)
    rows = Int((page.height - 2 * margin) / side)
    self.side = side
    let (width, height) = (Double(columns) * side, Double(rows) * side)
    frame = Frame(
      x: page.midX - width / 2, y: page.midY - height / 2, width: width, height: height)
  }

  /// What is left in the middle.
  var inside: Frame { frame.inset(by: side) }

  private func cell(column: Int, row: Int, span: Int = 1) -> Frame {
    Frame(
      x: frame.x + Double(column) * side, y: frame.y + Double(row) * side,
      width: Double(span) * side, height: Double(span) * side)
  }

  /// Every patch with its place.
  func patches() -> [(Patch, Frame)] {
    var found: [(Patch, Frame)] = []
    for column in 1..<max(1, columns - 1) {
      let step = min(column, columns - 1 - column)
      found.append((patch(step, turns: 2), cell(column: column, row: 0)))
      found.append((patch(step, turns: 0), cell(column: column, row: rows - 1)))
    }
    for row in 1..<max(1, rows - 1) {
      let step = min(row, rows - 1 - row)
      found.append((patch(step, turns: 1), cell(column: 0, row: row)))
      found.append((patch(step, turns: 3), cell(column: columns - 1, row: row)))
    }
    for (column, row) in [(0, 0), (columns - 1, 0), (0, rows - 1), (columns - 1, rows - 1)] {
      let corner = Patch(
        pattern: .star, colours: [.indigo, .ochre, .cream, .red, .ochre])
      found.append((corner, cell(column: column, row: row)))
    }
    return found
  }

  /// The patch so many steps from the nearest corner.
  private func patch(_ step: Int, turns: Int) -> Patch {
    switch step % 4 {
    case 1: Patch(pattern: .tumarcha, colours: [.cream, .red, .ochre], turns: turns)
    case 2: Patch(pattern: .diamond, colours: [.teal, .cream, .ink], turns: turns)
    case 3: Patch(pattern: .tumarcha, colours: [.cream, .indigo, .ochre], turns: turns)
    default: Patch(pattern: .hourglass, colours: [.red, .ochre, .indigo], turns: turns)
    }
  }
}

extension Page {
  mutating func border(_ border: QuiltBorder) {
    for (patch, frame) in border.patches() { self.patch(patch, in: frame) }
  }
}
