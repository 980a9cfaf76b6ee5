extension Page {
  /// Adds another page's marks, moved to the right.
  mutating func add(_ other: Page, movedBy x: Double) {
    marks += other.marks.map { $0.moved(by: x) }
  }
}

extension Mark {
  fileprivate func moved(by x: Double) -> Mark {
    let move = { (point: Point) in Point(x: point.x + x, y: point.y) }
    switch self {
    case .shape(let polygons, let colour): return .shape(polygons.map { $0.map(move) }, colour)
    case .path(let points, let isClosed, let stroke):
      return .path(points.map(move), isClosed: isClosed, stroke)
    case .image(let image, let frame): return .image(image, frame.moved(by: x))
    case .drawing(let drawing, let frame): return .drawing(drawing, frame.moved(by: x))
    case .text(let layout, let point): return .text(layout, move(point))
    case .lines(let layout, let range, let point): return .lines(layout, range, move(point))
    }
  }
}

extension Frame {
  fileprivate func moved(by distance: Double) -> Frame {
    Frame(x: x + distance, y: y, width: width, height: height)
  }
}
