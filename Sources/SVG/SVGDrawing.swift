/// A drawing of plain shapes, read from SVG; nothing in it refers to anything outside it.
package struct SVGDrawing: Sendable, Equatable {
  package let box: SVGBox
  package let figures: [SVGFigure]
}

/// The part of the plane that is shown.
package struct SVGBox: Sendable, Equatable {
  package let x: Double
  package let y: Double
  package let width: Double
  package let height: Double
}

package indirect enum SVGFigure: Sendable, Equatable {
  case shape(SVGShape)
  /// Drawn together, then laid as one over what is below.
  case veiled([SVGFigure], opacity: Double)
}

package struct SVGShape: Sendable, Equatable {
  package let steps: [SVGStep]
  package let matrix: SVGMatrix
  package let style: SVGStyle
}

/// A step of the pen; every place is absolute.
package enum SVGStep: Sendable, Equatable {
  case move(SVGPoint)
  case line(SVGPoint)
  case curve(SVGPoint, SVGPoint, SVGPoint)
  case close
}

package struct SVGPoint: Sendable, Equatable {
  package var x: Double
  package var y: Double

  static let zero = SVGPoint(x: 0, y: 0)

  static func + (left: SVGPoint, right: SVGPoint) -> SVGPoint {
    SVGPoint(x: left.x + right.x, y: left.y + right.y)
  }

  static func - (left: SVGPoint, right: SVGPoint) -> SVGPoint {
    SVGPoint(x: left.x - right.x, y: left.y - right.y)
  }

  static func * (point: SVGPoint, factor: Double) -> SVGPoint {
    SVGPoint(x: point.x * factor, y: point.y * factor)
  }
}
