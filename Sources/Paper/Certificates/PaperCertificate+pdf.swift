extension PaperCertificate {
  /// The certificate on one lying page of A4.
  package func pdf() throws(PaperError) -> [UInt8] {
    try writePDF(title: title, format: .landscape, pages: [page(Typesetter())])
  }

  func page(_ typesetter: Typesetter) throws(PaperError) -> Page {
    var page = Page()
    let border = QuiltBorder(on: PageFormat.landscape.frame, margin: mm(7), side: mm(13))
    page.border(border)
    page.seam(in: border.inside)
    let content = border.inside.inset(x: mm(14), y: mm(9))
    let foot = Frame(
      x: content.x, y: content.maxY - mm(40), width: content.width, height: mm(40))
    let top = emblems.isEmpty ? content.y : content.y + mm(15)
    let head = Frame(x: content.x, y: top, width: content.width, height: foot.y - top - mm(3))
    drawEmblems(
      on: &page, in: Frame(x: content.x, y: content.y - mm(2), width: content.width, height: mm(15))
    )
    words(typesetter).draw(on: &page, in: head)
    try drawFoot(typesetter, on: &page, in: foot)
    return page
  }

  /// Side by side in the middle of the first line.
  private func drawEmblems(on page: inout Page, in frame: Frame) {
    let (shown, step) = (emblems.prefix(4), mm(26))
    let start = frame.midX - step * Double(shown.count) / 2
    for (place, emblem) in shown.enumerated() {
      let cell = Frame(
        x: start + step * Double(place), y: frame.y, width: step, height: frame.height)
      page.emblem(emblem, in: cell.inset(x: mm(2), y: 0))
    }
  }

  /// The words from the school to the dates, shared out over the height they are given.
  private func words(_ typesetter: Typesetter) -> CentredStack {
    var stack = CentredStack(typesetter, width: mm(210))
    let small = TextStyle(size: 11, colour: .grey)
    stack.add(place, small.with(size: 12), lines: 2, sizes: [12, 10])
    stack.add(
      heading, TextStyle(family: .display, isBold: true, colour: .red, spacing: 1), lines: 1,
      sizes: [44, 38, 32, 26, 20], before: mm(3))
    stack.add(introduction, small, lines: 2, sizes: [11, 10], before: mm(3))
    stack.add(
      holder, TextStyle(family: .display, isBold: true, colour: .indigo), lines: 2,
      sizes: [36, 32, 28, 24, 20, 16, 12], atMost: 4, before: mm(1))
    stack.add(statement, small, lines: 2, sizes: [11, 10], before: mm(1.5))
    stack.add(
      course, TextStyle(family: .serif, isBold: true), lines: 2, sizes: [19, 17, 15, 13],
      before: mm(1.5))
    stack.add(
      details.filter { !$0.isEmpty }.joined(separator: "   ·   "), TextStyle(size: 11), lines: 2,
      sizes: [11.5, 10, 9], before: mm(2))
    return stack
  }

  private func drawFoot(
    _ typesetter: Typesetter, on page: inout Page, in frame: Frame
  ) throws(PaperError) {
    let square = Frame(
      x: frame.maxX - mm(40), y: frame.maxY - mm(40), width: mm(40), height: mm(40))
    try page.qrCode(qrCode, in: square)
    let beside = Frame(
      x: square.x - mm(46), y: square.y, width: mm(45), height: square.height)
    drawCheck(typesetter, on: &page, in: beside)
    let lines = Frame(
      x: frame.x, y: frame.y, width: beside.x - frame.x - mm(6), height: frame.height)
    page.signatures(signatures, typesetter, in: lines)
  }

  /// The code, what it is for, and the address to type, right up against the QR code.
  private func drawCheck(_ typesetter: Typesetter, on page: inout Page, in frame: Frame) {
    let small = TextStyle(size: 8, colour: .grey, alignment: .right)
    let code = TextStyle(isBold: true, colour: .indigo, alignment: .right, spacing: 0.8)
    let typed = address.replacing(/^https?:\/\//, with: "")
    let texts = [
      typesetter.fit(self.code, code, width: frame.width, maxLines: 1, sizes: [13, 11, 9]),
      typesetter.fit(verification, small, width: frame.width, maxLines: 3, sizes: [8, 7.5, 7]),
      typesetter.fit(typed, small, width: frame.width, maxLines: 2, sizes: [8, 7, 6]),
    ]
    var y = frame.maxY - mm(3) - texts.map(\.size.height).reduce(0, +)
    for text in texts {
      page.text(text, x: frame.x, y: y)
      y += text.size.height
    }
  }
}

extension Page {
  /// A running stitch along the inner edge of a border.
  fileprivate mutating func seam(in frame: Frame) {
    outline(frame.inset(by: mm(1.2)), Stroke(width: 0.8, colour: .indigo))
    outline(frame.inset(by: mm(2.6)), Stroke(width: 0.9, colour: .ochre, dashes: [4, 2.5]))
  }
}
