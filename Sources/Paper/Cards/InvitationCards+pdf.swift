extension InvitationCards {
  /// The cards, eight on each upright page of A4, divided by lines to cut along.
  package func pdf() throws(PaperError) -> [UInt8] {
    try writePDF(title: title, format: .portrait, pages: pages(Typesetter()))
  }

  func pages(_ typesetter: Typesetter) throws(PaperError) -> [Page] {
    var pages: [Page] = []
    for (index, card) in cards.enumerated() {
      let place = index % CardGrid.count
      if place == 0 {
        var page = Page()
        CardGrid.drawCuts(on: &page)
        pages.append(page)
      }
      try card.draw(typesetter, on: &pages[pages.count - 1], in: CardGrid.cell(place))
    }
    return pages.isEmpty ? [Page()] : pages
  }
}

/// Two cards beside each other, four under each other, each a quarter of the page's height.
enum CardGrid {
  static let columns = 2
  static let rows = 4
  static let count = columns * rows

  static func cell(_ index: Int) -> Frame {
    let page = PageFormat.portrait.frame
    let (width, height) = (page.width / Double(columns), page.height / Double(rows))
    return Frame(
      x: Double(index % columns) * width, y: Double(index / columns % rows) * height,
      width: width, height: height)
  }

  static func drawCuts(on page: inout Page) {
    let sheet = PageFormat.portrait.frame
    let stroke = Stroke(width: 0.5, colour: .grey, dashes: [4, 3])
    for column in 1..<columns {
      let x = cell(column).x
      page.line(from: Point(x: x, y: 0), to: Point(x: x, y: sheet.height), stroke)
    }
    for row in 1..<rows {
      let y = cell(row * columns).y
      page.line(from: Point(x: 0, y: y), to: Point(x: sheet.width, y: y), stroke)
    }
  }
}
