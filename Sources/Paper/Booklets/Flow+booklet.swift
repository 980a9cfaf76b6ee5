extension Flow {
  private static let size = 10.5
  private static let step = mm(6)

  /// The head of the first page: whose it is, what it is called, and what is to be known of it.
  mutating func placeTitle(_ booklet: PaperBooklet) {
    placeHead(place: booklet.course, title: booklet.title)
    let style = TextStyle(size: 8.5, colour: .grey)
    for fact in booklet.facts {
      pour(typesetter.set(fact, style, width: frame.width))
    }
    skip(mm(3))
  }

  mutating func place(_ part: PaperBooklet.Part) {
    switch part {
    case .heading(let text, let level): placeHeading(text, level: level)
    case .paragraph(let runs, let indent):
      pour(runs, indent: indent)
      skip(mm(2))
    case .item(let mark, let runs, let indent):
      placeItem(mark, runs, indent: indent, size: Flow.size)
      skip(mm(1.2))
    case .small(let mark, let runs):
      placeItem(mark, runs, indent: 0, size: 8)
      skip(mm(0.6))
    case .quote(let runs):
      pour(runs.map { PaperRun($0.text, isBold: $0.isBold, isItalic: true) }, indent: 1)
      skip(mm(2))
    case .table(let table):
      place(table)
      skip(mm(3))
    case .picture(let image, let caption): placePicture(image, caption)
    case .lines(let count): placeLines(count)
    case .rule:
      place(height: mm(4)) { page, room in
        let middle = room.y + room.height / 2
        page.line(
          from: Point(x: room.x, y: middle), to: Point(x: room.maxX, y: middle),
          Stroke(width: 0.5, colour: .rule))
      }
    }
  }

  private mutating func placeHeading(_ text: String, level: Int) {
    let size = level <= 1 ? 13.5 : 11.5
    let style = TextStyle(
      family: .serif, size: size, isBold: true, colour: level <= 1 ? .red : .indigo)
    let layout = typesetter.set(text, style, width: frame.width, maxLines: 4)
    skip(level <= 1 ? mm(4) : mm(2.5))
    // A heading at the foot of a page heads nothing.
    require(layout.size.height + mm(16))
    place(layout)
    skip(mm(1.2))
  }

  private mutating func pour(_ runs: [PaperRun], indent: Int) {
    let left = Flow.step * Double(indent)
    pour(
      typesetter.set(
        runs, TextStyle(size: Flow.size, leading: 1.08), width: frame.width - left), indent: left)
  }

  private mutating func placeItem(
    _ mark: String, _ runs: [PaperRun], indent: Int, size: Double
  ) {
    let style = TextStyle(size: size, leading: 1.08)
    let start = Flow.step * Double(indent)
    let sign = typesetter.set(mark, style)
    let left = start + max(size < Flow.size ? mm(4) : Flow.step, sign.size.width + mm(1.5))
    let text = typesetter.set(runs, style, width: frame.width - left)
    // The mark stays with the first line of its text, and a short text in one piece.
    let first = text.lines.first.map { $0.upperBound - $0.lowerBound } ?? 0
    require(text.size.height <= mm(18) ? text.size.height : first)
    markPage { page, x, y in page.text(sign, x: x + start, y: y) }
    pour(text, indent: left)
  }

  private mutating func placePicture(_ image: PaperImage, _ caption: String) {
    let room = image.fitted(
      into: Frame(x: 0, y: 0, width: frame.width, height: min(mm(80), frame.height / 2)))
    let words = typesetter.set(
      caption, TextStyle(size: 8.5, isItalic: true, colour: .grey), width: frame.width, maxLines: 4)
    let gap = caption.isEmpty ? 0 : mm(1) + words.size.height
    place(height: room.height + gap) { page, place in
      page.image(
        image, in: Frame(x: place.x, y: place.y, width: place.width, height: room.height))
      if !caption.isEmpty { page.text(words, x: place.x, y: place.y + room.height + mm(1)) }
    }
    skip(mm(2.5))
  }

  private mutating func placeLines(_ count: Int) {
    for _ in 0..<max(0, count) {
      place(height: mm(8)) { page, room in
        page.line(
          from: Point(x: room.x, y: room.maxY), to: Point(x: room.maxX, y: room.maxY),
          Stroke(width: 0.5, colour: .rule))
      }
    }
    skip(mm(3))
  }
}
