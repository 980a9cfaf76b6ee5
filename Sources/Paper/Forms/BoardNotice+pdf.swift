extension BoardNotice {
  /// The notice on as many upright pages of A4 as it needs; the code stands on the last.
  package func pdf() throws(PaperError) -> [UInt8] {
    try writePDF(title: title, format: .portrait, pages: pages(Typesetter()))
  }

  func pages(_ typesetter: Typesetter) throws(PaperError) -> [Page] {
    let sheet = PageFormat.portrait.frame.inset(x: mm(18), y: mm(15))
    let content = Frame(
      x: sheet.x, y: sheet.y, width: sheet.width, height: sheet.height - mm(9))
    var flow = Flow(typesetter, in: content)
    flow.placeHead(place: place, title: title)
    for line in headlines where !line.isEmpty {
      flow.pour(typesetter.set(line, TextStyle(size: 17, isBold: true), width: content.width))
      flow.skip(mm(2))
    }
    for sentence in sentences where !sentence.isEmpty {
      flow.pour(typesetter.set(sentence, TextStyle(size: 13, leading: 1.1), width: content.width))
      flow.skip(mm(3))
    }
    if let table, !table.rows.isEmpty {
      flow.place(table)
      flow.skip(mm(4))
    }
    flow.place(facts, columns: 1, maxLines: 20)
    flow.skip(mm(5))
    let side = mm(34)
    flow.require(side)
    let corner = Point(x: content.x, y: flow.y)
    let room = content.width - side - mm(6)
    let words = typesetter.set(note, TextStyle(size: 12), width: room, maxLines: 6)
    flow.place(height: side) { page, place in
      page.text(words, x: place.x + side + mm(6), y: place.y)
      page.text(
        typesetter.set(address, TextStyle(size: 9, colour: .grey), width: room, maxLines: 4),
        x: place.x + side + mm(6), y: place.y + words.size.height + mm(2))
    }
    var pages = flow.pages
    try pages[pages.count - 1].qrCode(
      address, in: Frame(x: corner.x, y: corner.y, width: side, height: side))
    pages.addFooters(title, typesetter, in: sheet)
    return pages
  }
}
