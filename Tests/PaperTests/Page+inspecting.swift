@testable import Paper

/// A text with its place on a page.
struct PlacedText {
  let layout: TextLayout
  let frame: Frame

  func overlapsAnother(in others: [PlacedText]) -> Bool {
    others.contains { other in
      other.layout !== layout && !layout.text.isEmpty && !other.layout.text.isEmpty
        && frame.y + 1 < other.frame.maxY && other.frame.y + 1 < frame.maxY
        && frame.x + 1 < other.frame.maxX && other.frame.x + 1 < frame.maxX
    }
  }
}

extension Page {
  var texts: [PlacedText] {
    marks.compactMap { mark in
      guard case .text(let layout, let point) = mark else { return nil }
      let size = layout.size
      return PlacedText(
        layout: layout,
        frame: Frame(x: point.x, y: point.y, width: size.width, height: size.height))
    }
  }

  /// True when no mark reaches beyond this frame.
  func isWithin(_ frame: Frame) -> Bool {
    marks.flatMap(\.corners).allSatisfy {
      $0.x >= frame.x - 0.01 && $0.x <= frame.maxX + 0.01 && $0.y >= frame.y - 0.01
        && $0.y <= frame.maxY + 0.01
    }
  }
}

extension Mark {
  fileprivate var corners: [Point] {
    switch self {
    case .shape(let polygons, _): return Array(polygons.joined())
    case .path(let points, _, _): return points
    case .image(_, let frame), .drawing(_, let frame):
      return [frame.point(0, 0), frame.point(1, 1)]
    case .text(let layout, let point):
      return [point, Point(x: point.x, y: point.y + layout.size.height)]
    case .lines(let layout, let range, let point):
      let lines = layout.lines
      let height = lines[range.upperBound - 1].upperBound - lines[range.lowerBound].lowerBound
      return [point, Point(x: point.x, y: point.y + height)]
    }
  }
}
