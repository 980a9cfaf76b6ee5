extension AttendanceSheet {
  /// The sheet on as many upright pages of A4 as the names need.
  package func pdf() throws(PaperError) -> [UInt8] {
    try writePDF(title: title, format: .portrait, pages: pages(Typesetter()))
  }

  func pages(_ typesetter: Typesetter) -> [Page] {
    let sheet = PageFormat.portrait.frame.inset(x: mm(14), y: mm(11))
    let content = Frame(
      x: sheet.x, y: sheet.y, width: sheet.width, height: sheet.height - mm(7))
    var flow = Flow(typesetter, in: content)
    flow.placeHead(place: place, title: title)
    flow.place(facts, columns: 2, maxLines: 4)
    flow.skip(mm(2))
    let grid = AttendanceGrid(labels, typesetter, in: content)
    let rows = people.map { grid.row(number: String($0.number), name: $0.name) }
    flow.place(rows, of: grid)
    flow.placeGuests(labels.guests, lines: guestLines, of: grid)
    flow.skip(mm(2))
    flow.pour(typesetter.set(note, TextStyle(size: 9, colour: .grey), width: content.width))
    var pages = flow.pages
    pages.addFooters(title, typesetter, in: sheet)
    return pages
  }
}

extension Flow {
  /// Places rows to tick, the header again on each page they reach.
  fileprivate mutating func place(_ rows: [AttendanceGrid.Row], of grid: AttendanceGrid) {
    var needsHeader = true
    for (index, row) in rows.enumerated() {
      if row.height > roomLeft && !isAtTop {
        turnPage()
        needsHeader = true
      }
      if needsHeader {
        require(grid.headerHeight + row.height)
        place(height: grid.headerHeight) { grid.drawHeader(on: &$0, in: $1) }
        needsHeader = false
      }
      place(height: row.height) { page, room in
        grid.draw(row, isLastOfFive: index % 5 == 4, on: &page, in: room)
      }
    }
  }

  /// Places empty lines under a heading that never stands without one.
  fileprivate mutating func placeGuests(_ label: String, lines: Int, of grid: AttendanceGrid) {
    guard lines > 0 else { return }
    let heading = typesetter.set(
      label, TextStyle(size: 10, isBold: true, colour: .red), width: frame.width, maxLines: 2)
    let row = grid.row(number: "", name: "")
    skip(mm(3))
    require(heading.size.height + mm(1) + row.height)
    place(heading)
    skip(mm(1))
    for _ in 0..<min(lines, 200) {
      place(height: row.height) { grid.drawGuest(row, on: &$0, in: $1) }
    }
  }
}
