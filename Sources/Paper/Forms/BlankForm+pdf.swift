extension BlankForm {
  /// The form on as many upright pages of A4 as it needs.
  package func pdf() throws(PaperError) -> [UInt8] {
    try writePDF(title: title, format: .portrait, pages: pages(Typesetter()))
  }

  func pages(_ typesetter: Typesetter) -> [Page] {
    let sheet = PageFormat.portrait.frame.inset(x: mm(20), y: mm(15))
    let content = Frame(
      x: sheet.x, y: sheet.y, width: sheet.width, height: sheet.height - mm(9))
    var flow = Flow(typesetter, in: content)
    flow.placeHead(place: place, title: title)
    if !introduction.isEmpty {
      flow.pour(typesetter.set(introduction, TextStyle(size: 11), width: content.width))
    }
    for line in lines { flow.place(line) }
    flow.skip(mm(5))
    flow.pour(typesetter.set(note, TextStyle(size: 9, colour: .grey), width: content.width))
    var pages = flow.pages
    pages.addFooters(title, typesetter, in: sheet)
    return pages
  }
}

extension Flow {
  /// A question never stands on another page than the first line for its answer.
  fileprivate mutating func place(_ line: BlankForm.Line) {
    let question = typesetter.set(
      line.question, TextStyle(size: 11, isBold: true), width: frame.width, maxLines: 6)
    skip(mm(4))
    require(question.size.height + mm(11))
    place(question)
    for _ in 0..<min(max(line.lines, 0), 40) {
      place(height: mm(10)) { page, room in
        page.line(
          from: Point(x: room.x, y: room.maxY), to: Point(x: room.maxX, y: room.maxY),
          Stroke(width: 0.5, colour: .grey))
      }
    }
  }
}
