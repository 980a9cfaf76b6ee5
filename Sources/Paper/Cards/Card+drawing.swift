extension InvitationCards.Card {
  /// Draws the card within its cell: whose it is above, how to get in below.
  func draw(_ typesetter: Typesetter, on page: inout Page, in cell: Frame) throws(PaperError) {
    let frame = cell.inset(x: mm(9), y: mm(7))
    page.band(in: Frame(x: frame.x, y: frame.y, width: frame.width, height: mm(3.6)))
    let square = Frame(x: frame.x - mm(3), y: frame.maxY - mm(37), width: mm(38), height: mm(38))
    drawHead(
      typesetter, on: &page,
      in: Frame(
        x: frame.x, y: frame.y + mm(5), width: frame.width, height: square.y - frame.y - mm(5)))
    try page.qrCode(address, in: square)
    let beside = Frame(
      x: square.maxX + mm(1.5), y: square.y + mm(3), width: frame.maxX - square.maxX - mm(1.5),
      height: square.height - mm(6))
    drawAccess(typesetter, on: &page, in: beside)
  }

  private func drawHead(_ typesetter: Typesetter, on page: inout Page, in frame: Frame) {
    let place = typesetter.fit(
      self.place, TextStyle(colour: .grey), width: frame.width, maxLines: 1, sizes: [9, 8])
    page.text(place, x: frame.x, y: frame.y)
    let name = typesetter.fit(
      self.name, TextStyle(family: .serif, isBold: true, colour: .indigo), width: frame.width,
      maxLines: 2, sizes: [17, 15, 13, 11, 9.5])
    page.text(name, x: frame.x, y: frame.y + place.size.height + mm(0.5))
  }

  private func drawAccess(_ typesetter: Typesetter, on page: inout Page, in frame: Frame) {
    let code = typesetter.fit(
      groupedCode, TextStyle(family: .mono, isBold: true, colour: .red), width: frame.width,
      maxLines: 2, sizes: [26, 23, 20, 17, 14, 11, 9])
    page.text(code, x: frame.x, y: frame.y)
    var y = frame.y + code.size.height + mm(1.5)
    for instruction in instructions.prefix(3) {
      let words = typesetter.set(
        instruction, TextStyle(size: 8), width: frame.width, maxLines: 3)
      guard y + words.size.height <= frame.maxY + mm(1) else { return }
      page.text(words, x: frame.x, y: y)
      y += words.size.height + mm(0.8)
    }
  }

  /// The code in groups that are read one by one.
  var groupedCode: String {
    let short = code.prefix(64)
    let given = short.split { $0 == "-" || $0.isWhitespace }
    if given.count > 1 { return given.joined(separator: "-") }
    let letters = Array(given.first ?? "")
    let starts = stride(from: 0, to: letters.count, by: 4)
    return starts.map { String(letters[$0..<min($0 + 4, letters.count)]) }
      .joined(separator: "-")
  }
}
