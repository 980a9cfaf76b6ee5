import Foundation

/// A part of an ellipse as curves, after appendix B.2 of SVG 2.
struct SVGArc {
  let rx: Double
  let ry: Double
  /// In radians, of the ellipse against the axes.
  let turn: Double

  func curves(
    from start: SVGPoint, to end: SVGPoint, isLarge: Bool, isClockwise: Bool
  ) -> [SVGStep] {
    guard start != end else { return [] }
    guard rx > 1e-9, ry > 1e-9 else { return [.line(end)] }
    let half = turned((start - end) * 0.5, by: -turn)
    // Radii too short to reach are made just long enough.
    let reach = (half.x / rx) * (half.x / rx) + (half.y / ry) * (half.y / ry)
    let growth = max(1, reach.squareRoot())
    let (rx, ry) = (rx * growth, ry * growth)
    let side = isLarge == isClockwise ? -1.0 : 1.0
    let away = side * max(0, 1 / min(reach, 1) - 1).squareRoot()
    let centre = SVGPoint(x: away * rx * half.y / ry, y: -away * ry * half.x / rx)
    let first = atan2((half.y - centre.y) / ry, (half.x - centre.x) / rx)
    let last = atan2((-half.y - centre.y) / ry, (-half.x - centre.x) / rx)
    var sweep = last - first
    if isClockwise && sweep < 0 { sweep += 2 * .pi }
    if !isClockwise && sweep > 0 { sweep -= 2 * .pi }
    let middle = turned(centre, by: turn) + (start + end) * 0.5
    var steps = Self.circle(from: first, sweep).map { step in
      guard case .curve(let one, let two, let three) = step else { return step }
      let places = [one, two, three].map {
        middle + turned(SVGPoint(x: $0.x * rx, y: $0.y * ry), by: turn)
      }
      return .curve(places[0], places[1], places[2])
    }
    // The last place is the one that was written, whatever the rounding.
    if case .curve(let one, let two, _) = steps.last {
      steps[steps.count - 1] = .curve(one, two, end)
    }
    return steps
  }

  /// Curves along the circle of radius one, each of a quarter at most.
  private static func circle(from first: Double, _ sweep: Double) -> [SVGStep] {
    let count = max(1, Int((abs(sweep) / (.pi / 2) - 1e-9).rounded(.up)))
    let part = sweep / Double(count)
    let pull = 4 / 3 * tan(part / 4)
    return (0..<count).map { place in
      let (from, to) = (first + part * Double(place), first + part * Double(place + 1))
      return .curve(
        SVGPoint(x: cos(from) - pull * sin(from), y: sin(from) + pull * cos(from)),
        SVGPoint(x: cos(to) + pull * sin(to), y: sin(to) - pull * cos(to)),
        SVGPoint(x: cos(to), y: sin(to)))
    }
  }

  private func turned(_ point: SVGPoint, by angle: Double) -> SVGPoint {
    SVGPoint(
      x: point.x * cos(angle) - point.y * sin(angle),
      y: point.x * sin(angle) + point.y * cos(angle))
  }
}
