extension PaperProtocol {
  /// The protocol on as many upright pages of A4 as it needs.
  package func pdf() throws(PaperError) -> [UInt8] {
    try writePDF(title: title, format: .portrait, pages: pages(Typesetter()))
  }

  func pages(_ typesetter: Typesetter) -> [Page] {
    let sheet = PageFormat.portrait.frame.inset(x: mm(20), y: mm(15))
    let content = Frame(
      x: sheet.x, y: sheet.y, width: sheet.width, height: sheet.height - mm(9))
    var flow = Flow(typesetter, in: content)
    flow.placeHead(place: place, title: title)
    for part in parts { flow.place(part) }
    var pages = flow.pages
    pages.addFooters(title, typesetter, in: sheet)
    return pages
  }
}

extension Flow {
  fileprivate mutating func place(_ part: PaperProtocol.Part) {
    switch part {
    case .heading(let text):
      placeHeading(text)
    case .paragraph(let text):
      pour(typesetter.set(text, TextStyle(size: 10, leading: 1.1), width: frame.width))
      skip(mm(2.5))
    case .facts(let facts):
      place(facts, columns: 1, maxLines: 20)
      skip(mm(2.5))
    case .table(let table):
      place(table)
      skip(mm(4))
    case .signatures(let signatures):
      place(signatures)
    }
  }

  private mutating func placeHeading(_ text: String) {
    let layout = typesetter.set(
      text, TextStyle(family: .serif, size: 12.5, isBold: true, colour: .red),
      width: frame.width, maxLines: 3)
    skip(mm(2))
    // A heading at the foot of a page heads nothing.
    require(layout.size.height + mm(20))
    place(layout)
    skip(mm(1))
  }

  /// Two beside each other, so that a long office still has room.
  private mutating func place(_ signatures: [PaperSignature]) {
    let height = mm(30)
    for start in stride(from: 0, to: signatures.count, by: 2) {
      let pair = Array(signatures[start..<min(start + 2, signatures.count)])
      let typesetter = typesetter
      place(height: height) { page, room in
        page.signatures(pair, typesetter, in: room)
      }
    }
  }
}
