/// A sheet for the wall: one code to be read from the last row of a room.
package struct WallSheet: Sendable, Equatable {
  package var place: String
  package var title: String
  package var sentence: String
  package var code: String
  /// What to do, one after another.
  package var steps: [String]
  /// What the QR code opens.
  package var address: String

  package init(
    place: String, title: String, sentence: String, code: String, steps: [String], address: String
  ) {
    self.place = place
    self.title = title
    self.sentence = sentence
    self.code = code
    self.steps = steps
    self.address = address
  }

  package func pdf() throws(PaperError) -> [UInt8] {
    try writePDF(title: title, format: .portrait, pages: [try page(Typesetter())])
  }

  func page(_ typesetter: Typesetter) throws(PaperError) -> Page {
    let sheet = PageFormat.portrait.frame.inset(x: mm(18), y: mm(18))
    var page = Page()
    page.band(in: Frame(x: sheet.x, y: sheet.y, width: sheet.width, height: mm(8)))
    var stack = CentredStack(typesetter, width: sheet.width)
    stack.add(place, TextStyle(colour: .grey), lines: 2, sizes: [14, 12])
    stack.add(
      title, TextStyle(family: .serif, isBold: true, colour: .indigo), lines: 3,
      sizes: [34, 28, 22, 18], before: mm(2))
    stack.add(sentence, TextStyle(), lines: 3, sizes: [18, 16, 14], before: mm(6))
    stack.add(
      code, TextStyle(family: .mono, isBold: true, spacing: 6), lines: 1,
      sizes: [72, 60, 48, 36], before: mm(4))
    for (index, step) in steps.prefix(5).enumerated() {
      stack.add(
        "\(index + 1). \(step)", TextStyle(), lines: 3, sizes: [16, 14, 12], before: mm(2))
    }
    let side = mm(58)
    stack.draw(
      on: &page,
      in: Frame(
        x: sheet.x, y: sheet.y + mm(12), width: sheet.width,
        height: sheet.height - side - mm(18)))
    let square = Frame(x: sheet.midX - side / 2, y: sheet.maxY - side, width: side, height: side)
    try page.qrCode(address, in: square)
    return page
  }
}
