extension PaperBooklet {
  /// The pages of A5 one by one, as a phone shows them.
  package func pdf() throws(PaperError) -> [UInt8] {
    try writePDF(title: title, format: .halfPortrait, pages: pages(Typesetter()))
  }

  /// Sheets of A4 to be printed on both sides and folded into one booklet.
  package func foldedPDF() throws(PaperError) -> [UInt8] {
    try writePDF(
      title: title, format: .landscape, pages: BookletSheets.fold(pages(Typesetter())))
  }

  /// All pages in the order of reading, as many as sheets of four have.
  func pages(_ typesetter: Typesetter) -> [Page] {
    let sheet = PageFormat.halfPortrait.frame.inset(x: mm(13), y: mm(11))
    let content = Frame(
      x: sheet.x, y: sheet.y, width: sheet.width, height: sheet.height - mm(8))
    var flow = Flow(typesetter, in: content)
    flow.placeTitle(self)
    for (place, part) in parts.enumerated() {
      // A heading with another right below it takes that one along to the next page.
      if case .heading = part, parts.dropFirst(place + 1).first?.isHeading == true {
        flow.require(mm(38))
      }
      flow.place(part)
    }
    var front = flow.pages
    var last = Flow(typesetter, in: content)
    for part in back { last.place(part) }
    let behind = back.isEmpty ? [] : last.pages
    let missing = (4 - (front.count + behind.count) % 4) % 4
    // Pages left over stand before the answers, so that these are the last thing in the booklet.
    front += Array(repeating: ruledPage(typesetter, content), count: missing)
    var pages = front + behind
    pages.addFooters(title, typesetter, in: sheet)
    return pages
  }
}

extension PaperBooklet {
  private func ruledPage(_ typesetter: Typesetter, _ content: Frame) -> Page {
    var flow = Flow(typesetter, in: content)
    flow.place(.heading(notes, level: 2))
    flow.place(.lines(Int(flow.roomLeft / mm(8.5))))
    return flow.pages[0]
  }
}

extension PaperBooklet.Part {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}

/// How pages lie on sheets so that they follow one another when these are folded.
enum BookletSheets {
  /// The places of the pages on each side of each sheet, left and right.
  static func order(_ count: Int) -> [(left: Int, right: Int)] {
    (0..<count / 4).flatMap { sheet in
      let (first, last) = (sheet * 2, count - 1 - sheet * 2)
      return [(left: last, right: first), (left: first + 1, right: last - 1)]
    }
  }

  static func fold(_ pages: [Page]) -> [Page] {
    order(pages.count).map { side in
      var sheet = pages[side.left]
      sheet.add(pages[side.right], movedBy: PageFormat.landscape.frame.width / 2)
      return sheet
    }
  }
}
