/// One idea on a ballot: a box to tick, its number, its name and what it costs.
struct BallotLine {
  private let number: TextLayout
  private let name: TextLayout
  private let cost: TextLayout
  private let costWidth: Double
  private let box = mm(6)
  private let numberWidth = mm(11)

  init(_ idea: PaperBallots.Idea, _ typesetter: Typesetter, width: Double) {
    // Where nothing costs anything, the words have the whole line.
    costWidth = idea.cost.isEmpty ? 0 : width * 0.22
    number = typesetter.fit(
      String(idea.number), TextStyle(isBold: true, colour: .indigo, alignment: .right),
      width: numberWidth, maxLines: 1, sizes: [13, 11, 9, 7])
    name = typesetter.set(
      idea.name, TextStyle(size: 10.5),
      width: width - box - numberWidth - mm(5) - costWidth, maxLines: 4)
    cost = typesetter.set(
      idea.cost, TextStyle(size: 9.5, alignment: .right), width: costWidth, maxLines: 2)
  }

  var height: Double {
    max(box, name.size.height, cost.size.height) + mm(3.2)
  }

  func draw(on page: inout Page, in room: Frame) {
    let square = Frame(x: room.x + mm(0.5), y: room.midY - box / 2, width: box, height: box)
    page.outline(square, Stroke(width: 1.2))
    let middle = { (layout: TextLayout) in room.midY - layout.size.height / 2 }
    page.text(number, x: square.maxX, y: middle(number))
    page.text(name, x: square.maxX + numberWidth + mm(3), y: middle(name))
    page.text(cost, x: room.maxX - costWidth, y: middle(cost))
    page.line(
      from: Point(x: room.x, y: room.maxY), to: Point(x: room.maxX, y: room.maxY),
      Stroke(width: 0.4, colour: .rule))
  }
}
