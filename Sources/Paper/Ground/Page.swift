import SVG

/// One page: what stands on it, from back to front.
struct Page {
  var marks: [Mark] = []

  mutating func fill(_ frame: Frame, _ colour: Colour) {
    fill(
      [frame.point(0, 0), frame.point(1, 0), frame.point(1, 1), frame.point(0, 1)], colour)
  }

  mutating func fill(_ corners: [Point], _ colour: Colour) {
    marks.append(.shape([corners], colour))
  }

  mutating func line(from start: Point, to end: Point, _ stroke: Stroke) {
    marks.append(.path([start, end], isClosed: false, stroke))
  }

  mutating func outline(_ frame: Frame, _ stroke: Stroke) {
    marks.append(
      .path(
        [frame.point(0, 0), frame.point(1, 0), frame.point(1, 1), frame.point(0, 1)],
        isClosed: true, stroke))
  }

  mutating func image(_ image: PaperImage, in frame: Frame) {
    marks.append(.image(image, image.fitted(into: frame)))
  }

  mutating func text(_ layout: TextLayout, x: Double, y: Double) {
    marks.append(.text(layout, Point(x: x, y: y)))
  }
}

/// Something drawn on a page.
enum Mark {
  /// Polygons filled together, so that neighbours show no seam.
  case shape([[Point]], Colour)
  case path([Point], isClosed: Bool, Stroke)
  case text(TextLayout, Point)
  case image(PaperImage, Frame)
  case drawing(SVGDrawing, Frame)
  /// Some lines of a text, the first of them at the top.
  case lines(TextLayout, Range<Int>, Point)
}

/// How a line is drawn.
struct Stroke: Equatable, Sendable {
  var width = 0.6
  var colour = Colour.ink
  /// Lengths of dashes and gaps; none for a whole line.
  var dashes: [Double] = []
}
