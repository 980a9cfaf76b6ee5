/// What all ballots of a decision have in common, set once and drawn for each.
struct BallotSheet {
  private let ballots: PaperBallots
  private let typesetter: Typesetter
  private let instruction: TextLayout
  private let lines: [BallotLine]
  private let half: Frame
  private let content: Frame

  init(_ ballots: PaperBallots, _ typesetter: Typesetter) {
    self.ballots = ballots
    self.typesetter = typesetter
    let page = PageFormat.landscape.frame
    half = Frame(x: 0, y: 0, width: page.width / 2, height: page.height)
    content = half.inset(x: mm(12), y: mm(10))
    let width = content.width
    instruction = typesetter.set(
      ballots.instruction, TextStyle(size: 10, leading: 1.1), width: width)
    lines = ballots.ideas.map { BallotLine($0, typesetter, width: width) }
  }

  /// One ballot as so many half pages as its list needs.
  func halves(number: String) -> [Page] {
    let label = typesetter.fit(
      [ballots.numberLabel, number].filter { !$0.isEmpty }.joined(separator: " "),
      TextStyle(isBold: true, colour: .red, alignment: .right), width: content.width, maxLines: 1,
      sizes: [13, 11, 9])
    var flow = Flow(
      typesetter,
      in: Frame(
        x: content.x, y: content.y + label.size.height + mm(1), width: content.width,
        height: content.height - label.size.height - mm(8)))
    flow.placeHead(place: ballots.place, title: ballots.title)
    flow.pour(instruction)
    flow.skip(mm(3))
    for line in lines {
      flow.place(height: line.height) { line.draw(on: &$0, in: $1) }
    }
    var pages = flow.pages
    for index in pages.indices { pages[index].text(label, x: content.x, y: content.y) }
    if pages.count > 1 { pages.addFooters(ballots.title, typesetter, in: content) }
    return pages
  }

  /// Puts a half page at the right; between two ballots runs a line to cut along.
  func addRight(_ right: Page, to page: inout Page, isOtherBallot: Bool) {
    page.add(right, movedBy: half.width)
    guard isOtherBallot else { return }
    page.line(
      from: Point(x: half.maxX, y: 0), to: Point(x: half.maxX, y: half.height),
      Stroke(width: 0.5, colour: .grey, dashes: [4, 3]))
  }
}
