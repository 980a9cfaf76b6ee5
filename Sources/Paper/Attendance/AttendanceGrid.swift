/// The columns of an attendance sheet: number, name, four boxes to tick, room to sign.
struct AttendanceGrid {
  private let typesetter: Typesetter
  private let frame: Frame
  private let headings: [TextLayout]
  private let numberWidth = mm(14)
  private let boxWidth = mm(17)
  private let signatureWidth = mm(30)
  let headerHeight: Double

  /// A person's line, set and ready to draw.
  struct Row {
    let number: TextLayout
    let name: TextLayout
    let height: Double
  }

  init(_ labels: AttendanceSheet.Labels, _ typesetter: Typesetter, in frame: Frame) {
    self.typesetter = typesetter
    self.frame = frame
    let texts = [
      labels.number, labels.name, labels.present, labels.late, labels.excused, labels.absent,
      labels.signature,
    ]
    let widths = AttendanceGrid.widths(
      of: frame, number: numberWidth, box: boxWidth, signature: signatureWidth)
    headings = zip(texts, widths).enumerated().map { index, column in
      let isBox = (2...5).contains(index) || index == 0
      return typesetter.fitWords(
        column.0,
        TextStyle(isBold: true, colour: .indigo, alignment: isBox ? .centre : .left),
        width: column.1 - mm(1.6), maxLines: 3, sizes: isBox ? [8, 7, 6] : [9, 8, 7, 6])
    }
    headerHeight = (headings.map(\.size.height).max() ?? 0) + mm(2)
  }

  private static func widths(
    of frame: Frame, number: Double, box: Double, signature: Double
  ) -> [Double] {
    let name = frame.width - number - 4 * box - signature
    return [number, name, box, box, box, box, signature]
  }

  private var widths: [Double] {
    AttendanceGrid.widths(
      of: frame, number: numberWidth, box: boxWidth, signature: signatureWidth)
  }

  func row(number: String, name: String) -> Row {
    let bold = TextStyle(size: 13, isBold: true, alignment: .centre)
    let number = typesetter.fit(
      number, bold, width: numberWidth, maxLines: 1, sizes: [13, 11, 9, 7])
    let name = typesetter.fit(
      name, TextStyle(), width: widths[1] - mm(2), maxLines: 2, sizes: [10, 9.5])
    return Row(number: number, name: name, height: max(mm(7.1), name.size.height + mm(1.4)))
  }

  func drawHeader(on page: inout Page, in room: Frame) {
    page.fill(room, .mist)
    var x = room.x
    for (heading, width) in zip(headings, widths) {
      page.text(heading, x: x + mm(0.8), y: room.midY - heading.size.height / 2)
      x += width
    }
    underline(room, Stroke(width: 1, colour: .indigo), on: &page)
  }

  /// Draws a person's line; every fifth has a stronger rule, to keep the eye in its row.
  func draw(_ row: Row, isLastOfFive: Bool, on page: inout Page, in room: Frame) {
    page.text(row.number, x: room.x, y: room.midY - row.number.size.height / 2)
    page.text(
      row.name, x: room.x + numberWidth + mm(0.8), y: room.midY - row.name.size.height / 2)
    var x = room.x + numberWidth + widths[1]
    for _ in 0..<4 {
      box(centredIn: Frame(x: x, y: room.y, width: boxWidth, height: room.height), on: &page)
      x += boxWidth
    }
    page.line(
      from: Point(x: x, y: room.y), to: Point(x: x, y: room.maxY),
      Stroke(width: 0.4, colour: .rule))
    underline(
      room, isLastOfFive ? Stroke(width: 0.9, colour: .grey) : Stroke(width: 0.4, colour: .rule),
      on: &page)
  }

  /// Draws an empty line for somebody who is not on the list.
  func drawGuest(_ row: Row, on page: inout Page, in room: Frame) {
    underline(room, Stroke(width: 0.5, colour: .grey), on: &page)
  }

  private func box(centredIn cell: Frame, on page: inout Page) {
    let side = mm(4.4)
    page.outline(
      Frame(x: cell.midX - side / 2, y: cell.midY - side / 2, width: side, height: side),
      Stroke(width: 0.8, colour: .ink))
  }

  private func underline(_ room: Frame, _ stroke: Stroke, on page: inout Page) {
    page.line(
      from: Point(x: room.x, y: room.maxY), to: Point(x: room.maxX, y: room.maxY), stroke)
  }
}
