/// The plain shapes as steps of the pen.
enum SVGShapes {
  static func line(_ points: [SVGPoint], isClosed: Bool) -> [SVGStep] {
    guard let first = points.first else { return [] }
    return [.move(first)] + points.dropFirst().map { .line($0) } + (isClosed ? [.close] : [])
  }

  static func ellipse(_ centre: SVGPoint, rx: Double, ry: Double) -> [SVGStep] {
    guard rx > 0, ry > 0 else { return [] }
    let arc = SVGArc(rx: rx, ry: ry, turn: 0)
    let right = centre + SVGPoint(x: rx, y: 0)
    let left = centre - SVGPoint(x: rx, y: 0)
    return [.move(right)]
      + arc.curves(from: right, to: left, isLarge: false, isClockwise: true)
      + arc.curves(from: left, to: right, isLarge: false, isClockwise: true) + [.close]
  }

  static func rectangle(_ box: SVGBox, rx: Double, ry: Double) -> [SVGStep] {
    guard box.width > 0, box.height > 0 else { return [] }
    let (rx, ry) = (min(rx, box.width / 2), min(ry, box.height / 2))
    let (right, bottom) = (box.x + box.width, box.y + box.height)
    guard rx > 0, ry > 0 else {
      return line(
        [
          SVGPoint(x: box.x, y: box.y), SVGPoint(x: right, y: box.y),
          SVGPoint(x: right, y: bottom), SVGPoint(x: box.x, y: bottom),
        ], isClosed: true)
    }
    // The end of each side and the beginning of the next, round the corner.
    let corners: [(SVGPoint, SVGPoint)] = [
      (SVGPoint(x: right - rx, y: box.y), SVGPoint(x: right, y: box.y + ry)),
      (SVGPoint(x: right, y: bottom - ry), SVGPoint(x: right - rx, y: bottom)),
      (SVGPoint(x: box.x + rx, y: bottom), SVGPoint(x: box.x, y: bottom - ry)),
      (SVGPoint(x: box.x, y: box.y + ry), SVGPoint(x: box.x + rx, y: box.y)),
    ]
    let arc = SVGArc(rx: rx, ry: ry, turn: 0)
    return [.move(SVGPoint(x: box.x + rx, y: box.y))]
      + corners.flatMap { end, next in
        [.line(end)] + arc.curves(from: end, to: next, isLarge: false, isClockwise: true)
      } + [.close]
  }
}
