extension Flow {
  /// Places a table; its header row comes again on each page it reaches, and no row is split.
  mutating func place(_ table: PaperTable) {
    guard !table.columns.isEmpty else { return }
    let grid = TableGrid(table.columns, typesetter, in: frame)
    let header = grid.cells(table.columns.map(\.heading), isHeader: true)
    var needsHeader = true
    for row in table.rows {
      let cells = grid.cells(row, isHeader: false)
      if grid.height(of: cells) > roomLeft && !isAtTop {
        turnPage()
        needsHeader = true
      }
      if needsHeader {
        require(grid.height(of: header) + grid.height(of: cells))
        place(header, of: grid, isHeader: true)
        needsHeader = false
      }
      place(cells, of: grid, isHeader: false)
    }
    if table.rows.isEmpty { place(header, of: grid, isHeader: true) }
  }

  private mutating func place(_ cells: [TextLayout], of grid: TableGrid, isHeader: Bool) {
    place(height: grid.height(of: cells)) { page, room in
      grid.draw(cells, isHeader: isHeader, on: &page, y: room.y)
    }
  }
}

/// The columns of a table with their places.
struct TableGrid {
  private let typesetter: Typesetter
  private let columns: [PaperTable.Column]
  private let frame: Frame
  private let widths: [Double]
  private let padding = Size(width: mm(1.4), height: mm(0.9))

  init(_ columns: [PaperTable.Column], _ typesetter: Typesetter, in frame: Frame) {
    self.typesetter = typesetter
    self.columns = columns
    self.frame = frame
    let shares = columns.map { $0.share.isFinite ? min(max($0.share, 0.01), 1_000) : 1 }
    let sum = shares.reduce(0, +)
    widths = shares.map { $0 / sum * frame.width }
  }

  /// A row's texts, one for each column; a text too long for a page is cut.
  func cells(_ texts: [String], isHeader: Bool) -> [TextLayout] {
    columns.indices.map { index in
      var style = TextStyle(size: 9, isBold: isHeader, colour: isHeader ? .indigo : .ink)
      style.alignment = columns[index].isNumber ? .right : .left
      return typesetter.set(
        index < texts.count ? texts[index] : "", style,
        width: widths[index] - 2 * padding.width, maxLines: isHeader ? 4 : 12)
    }
  }

  func height(of cells: [TextLayout]) -> Double {
    (cells.map(\.size.height).max() ?? 0) + 2 * padding.height
  }

  func draw(_ cells: [TextLayout], isHeader: Bool, on page: inout Page, y: Double) {
    let bottom = y + height(of: cells)
    if isHeader {
      page.fill(Frame(x: frame.x, y: y, width: frame.width, height: bottom - y), .mist)
    }
    var x = frame.x
    for (cell, width) in zip(cells, widths) {
      page.text(cell, x: x + padding.width, y: y + padding.height)
      x += width
    }
    page.line(
      from: Point(x: frame.x, y: bottom), to: Point(x: frame.maxX, y: bottom),
      isHeader ? Stroke(width: 0.9, colour: .indigo) : Stroke(width: 0.4, colour: .rule))
  }
}
