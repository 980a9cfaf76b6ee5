extension MessagePictures {
  /// The width and the height of each picture: what messengers show whole and do not shrink.
  package static let width = 1_080
  package static let height = 1_350

  /// The pictures in the order of reading.
  package func pngs() throws(PaperError) -> [[UInt8]] {
    var pictures: [[UInt8]] = []
    for page in try pages(Typesetter()) {
      pictures.append(
        try writePNG(page, width: MessagePictures.width, height: MessagePictures.height))
    }
    return pictures
  }

  func pages(_ typesetter: Typesetter) throws(PaperError) -> [Page] {
    let foot = MessageFoot(self, typesetter, width: MessagePictures.content.width)
    var frame = MessagePictures.content
    let head = titled(typesetter, width: frame.width)
    frame.y += MessagePictures.bandRoom + head.size.height + 24
    frame.height = MessagePictures.content.maxY - foot.height - 28 - frame.y
    let texts = poured(typesetter, in: frame)
    var pages: [Page] = []
    for (place, text) in texts.enumerated() {
      var page = Page()
      page.fill(MessagePictures.sheet, .white)
      page.band(in: Frame(x: 0, y: 0, width: MessagePictures.sheet.width, height: 36))
      drawTop(typesetter, place, of: texts.count, on: &page)
      page.text(
        head, x: frame.x, y: MessagePictures.content.y + MessagePictures.bandRoom)
      page.marks += text.marks
      try foot.draw(on: &page, in: MessagePictures.content)
      pages.append(page)
    }
    return pages
  }

  private static let sheet = Frame(x: 0, y: 0, width: Double(width), height: Double(height))
  private static let content = sheet.inset(x: 60, y: 40)
  private static let bandRoom = 66.0
  /// Letters that a phone of 360 points' width shows at 12 to 15 points; smaller is not read.
  private static let sizes = [45.0, 43, 41, 39, 37, 36]

  private func titled(_ typesetter: Typesetter, width: Double) -> TextLayout {
    typesetter.fit(
      title, TextStyle(family: .serif, isBold: true, colour: .indigo), width: width, maxLines: 3,
      sizes: [64, 58, 52, 46])
  }

  /// Whose it is, and the number of the picture where there are several.
  private func drawTop(_ typesetter: Typesetter, _ place: Int, of count: Int, on page: inout Page) {
    let frame = MessagePictures.content
    let style = TextStyle(size: 30, colour: .grey)
    let whose = typesetter.set(self.place, style, width: frame.width - 120, maxLines: 1)
    page.text(whose, x: frame.x, y: frame.y + 14)
    guard count > 1 else { return }
    let number = typesetter.set(
      "\(place + 1) / \(count)", style.aligned(.right), width: 110, maxLines: 1)
    page.text(number, x: frame.maxX - 110, y: frame.y + 14)
  }

  /// The text in as few pictures as the smallest letters need, and then in the largest letters
  /// that need no more.
  private func poured(_ typesetter: Typesetter, in frame: Frame) -> [Page] {
    let flows = MessagePictures.sizes.map { size in
      var flow = Flow(typesetter, in: frame)
      flow.pour(self, size: size)
      return flow.pages
    }
    let fewest = flows.map(\.count).min() ?? 1
    return flows.first { $0.count == fewest } ?? []
  }
}

extension Flow {
  fileprivate mutating func pour(_ card: MessagePictures, size: Double) {
    let style = TextStyle(size: size, leading: 1.02)
    pour(
      typesetter.set(
        card.question, TextStyle(size: size - 3, isItalic: true, colour: .grey),
        width: frame.width))
    skip(16)
    for (place, part) in card.parts.enumerated() {
      let next = card.parts.dropFirst(place + 1).first
      self.place(part, style, before: next.map { whole(of: $0, style) } ?? 0)
    }
    guard !card.sources.isEmpty else { return }
    skip(10)
    let small = TextStyle(size: 28, colour: .grey)
    let lines = [card.sourcesHeading] + card.sources.map { "• \($0)" }
    pour(typesetter.set(lines.joined(separator: "\n"), small, width: frame.width))
  }

  /// The room that a part wants in one piece: halves of it are read on different days.
  private func whole(of part: CardPart, _ style: TextStyle) -> Double {
    min(layouts(of: part, style).text.size.height, frame.height / 2)
  }

  private func layouts(
    of part: CardPart, _ style: TextStyle
  ) -> (sign: TextLayout?, indent: Double, text: TextLayout) {
    let sign = part.mark.map { typesetter.set($0, style) }
    let indent = sign.map { max(52, $0.size.width + 16) } ?? 0
    return (sign, indent, typesetter.set(part.text, style, width: frame.width - indent))
  }

  private mutating func place(_ part: CardPart, _ style: TextStyle, before next: Double) {
    if part.isHeading {
      let heading = typesetter.set(
        part.text, TextStyle(size: style.size + 2, isBold: true, colour: .red), width: frame.width)
      skip(10)
      // A heading at the foot of a picture heads nothing.
      require(heading.size.height + 6 + next)
      place(heading)
      skip(6)
      return
    }
    let (sign, indent, text) = layouts(of: part, style)
    require(whole(of: part, style))
    if let sign { markPage { page, x, y in page.text(sign, x: x, y: y) } }
    pour(text, indent: indent)
    skip(12)
  }
}
