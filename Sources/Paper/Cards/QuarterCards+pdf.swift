extension QuarterCards {
  /// One sheet; the text is as small as it must be and no smaller, and throws nothing away.
  package func pdf() throws(PaperError) -> [UInt8] {
    try writePDF(title: title, format: .portrait, pages: pages(Typesetter()))
  }

  func pages(_ typesetter: Typesetter) throws(PaperError) -> [Page] {
    let sheet = PageFormat.portrait.frame
    let (width, height) = (sheet.width / 2, sheet.height / 2)
    let size = fittingSize(typesetter, width: width - mm(14), height: height - mm(12))
    var page = Page()
    let cuts = Stroke(width: 0.5, colour: .grey, dashes: [4, 3])
    page.line(from: Point(x: width, y: 0), to: Point(x: width, y: sheet.height), cuts)
    page.line(from: Point(x: 0, y: height), to: Point(x: sheet.width, y: height), cuts)
    for place in 0..<4 {
      let cell = Frame(
        x: Double(place % 2) * width, y: Double(place / 2) * height, width: width, height: height
      ).inset(x: mm(7), y: mm(6))
      try draw(typesetter, on: &page, in: cell, size: size)
    }
    return [page]
  }

  private static let codeSide = mm(19)

  /// The largest size of the text at which all of it has room.
  private func fittingSize(_ typesetter: Typesetter, width: Double, height: Double) -> Double {
    let sizes = stride(from: 9.0, through: 5, by: -0.25)
    return sizes.first { size in
      layouts(typesetter, width: width, size: size).reduce(mm(5)) {
        $0 + $1.gap + $1.layout.size.height
      } + QuarterCards.codeSide + mm(2) <= height
    } ?? 5
  }

  private typealias Line = (layout: TextLayout, indent: Double, mark: TextLayout?, gap: Double)

  private func layouts(_ typesetter: Typesetter, width: Double, size: Double) -> [Line] {
    func line(_ text: String, _ style: TextStyle, gap: Double) -> Line {
      (typesetter.set(text, style, width: width), 0, nil, gap)
    }
    var lines: [Line] = [
      line(
        title, TextStyle(family: .serif, size: size + 3.5, isBold: true, colour: .indigo), gap: 0),
      line(question, TextStyle(size: size, isItalic: true, colour: .grey), gap: mm(0.6)),
    ]
    let style = TextStyle(size: size, leading: 1.04)
    for part in parts {
      if part.isHeading {
        lines.append(
          line(part.text, TextStyle(size: size + 0.5, isBold: true, colour: .red), gap: mm(1.4)))
      } else if let mark = part.mark {
        let sign = typesetter.set(mark, style)
        let indent = max(mm(3.5), sign.size.width + mm(1))
        lines.append(
          (typesetter.set(part.text, style, width: width - indent), indent, sign, mm(0.6)))
      } else {
        lines.append(line(part.text, style, gap: mm(1)))
      }
    }
    return lines
  }

  private func draw(
    _ typesetter: Typesetter, on page: inout Page, in cell: Frame, size: Double
  ) throws(PaperError) {
    page.band(in: Frame(x: cell.x, y: cell.y, width: cell.width, height: mm(3)))
    var y = cell.y + mm(5)
    for line in layouts(typesetter, width: cell.width, size: size) {
      y += line.gap
      if let mark = line.mark { page.text(mark, x: cell.x, y: y) }
      page.text(line.layout, x: cell.x + line.indent, y: y)
      y += line.layout.size.height
    }
    let side = QuarterCards.codeSide
    try page.qrCode(
      address, in: Frame(x: cell.maxX - side, y: cell.maxY - side, width: side, height: side))
    let foot = typesetter.set(
      "\(place)\n\(note)\n\(address)", TextStyle(size: 6.5, colour: .grey),
      width: cell.width - side - mm(2), maxLines: 7)
    page.text(foot, x: cell.x, y: cell.maxY - foot.size.height)
  }
}
