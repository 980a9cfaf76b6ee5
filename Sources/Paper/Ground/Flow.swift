/// Pages that fill from top to bottom; what does not fit goes on the next one.
struct Flow {
  let typesetter: Typesetter
  /// Where the content stands on each page.
  let frame: Frame
  private(set) var pages = [Page()]
  /// Where the next thing will stand.
  private(set) var y: Double

  init(_ typesetter: Typesetter, in frame: Frame) {
    self.typesetter = typesetter
    self.frame = frame
    y = frame.y
  }

  var roomLeft: Double { frame.maxY - y }
  var isAtTop: Bool { y == frame.y }

  mutating func turnPage() {
    pages.append(Page())
    y = frame.y
  }

  /// Turns the page unless so much room is left; at the top there never is more.
  mutating func require(_ height: Double) {
    if height > roomLeft && !isAtTop { turnPage() }
  }

  /// Leaves a gap, but none at the top of a page.
  mutating func skip(_ gap: Double) {
    if !isAtTop { y += gap }
  }

  /// Draws something of this height in the room at the current place and moves below it.
  mutating func place(height: Double, _ draw: (inout Page, Frame) -> Void) {
    require(height)
    draw(
      &pages[pages.count - 1], Frame(x: frame.x, y: y, width: frame.width, height: height))
    y += height
  }

  /// Places a text whole, at the left edge.
  mutating func place(_ layout: TextLayout) {
    place(height: layout.size.height) { $0.text(layout, x: $1.x, y: $1.y) }
  }

  /// Draws at the current place without moving from it.
  mutating func markPage(_ draw: (inout Page, _ x: Double, _ y: Double) -> Void) {
    draw(&pages[pages.count - 1], frame.x, y)
  }

  /// Places a text of any length, broken between its lines where a page ends.
  mutating func pour(_ layout: TextLayout, indent: Double = 0) {
    let lines = layout.lines
    var first = 0
    while first < lines.count {
      if lines[first].upperBound - lines[first].lowerBound > roomLeft && !isAtTop { turnPage() }
      let top = lines[first].lowerBound
      var end = first + 1
      while end < lines.count, lines[end].upperBound - top <= roomLeft { end += 1 }
      pages[pages.count - 1].marks.append(
        .lines(layout, first..<end, Point(x: frame.x + indent, y: y)))
      y += lines[end - 1].upperBound - top
      first = end
    }
  }
}
