/// How a shape is painted; what a group says holds for those within it.
package struct SVGStyle: Sendable, Equatable {
  package enum Cap: String, Sendable { case butt, round, square }
  package enum Join: String, Sendable { case miter, round, bevel }

  package var fill: SVGColour? = .black
  package var fillOpacity = 1.0
  package var isEvenOdd = false
  package var stroke: SVGColour?
  package var strokeOpacity = 1.0
  package var strokeWidth = 1.0
  package var cap = Cap.butt
  package var join = Join.miter
  package var miterLimit = 4.0
  /// Of this element alone, with all that is in it.
  var opacity = 1.0
  var isHidden = false

  /// What its children begin with.
  var inherited: SVGStyle {
    var style = self
    (style.opacity, style.isHidden) = (1, false)
    return style
  }

  static let properties: Set<String> = [
    "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
    "stroke-dashoffset", "opacity", "display", "visibility", "clip-rule", "color",
  ]

  /// False for a value that is not understood; one that refers to anything never is.
  mutating func set(_ property: String, _ value: String) -> Bool {
    switch property {
    case "fill": return SVGStyle.paint(value, &fill)
    case "stroke": return SVGStyle.paint(value, &stroke)
    case "fill-opacity": return SVGStyle.part(value, &fillOpacity)
    case "stroke-opacity": return SVGStyle.part(value, &strokeOpacity)
    case "opacity": return SVGStyle.part(value, &opacity)
    case "stroke-width": return SVGStyle.length(value, 0...SVGLimits.side, &strokeWidth)
    case "stroke-miterlimit": return SVGStyle.length(value, 1...1_000, &miterLimit)
    case "stroke-linecap": return Cap(rawValue: value).map { cap = $0 } != nil
    case "stroke-linejoin": return Join(rawValue: value).map { join = $0 } != nil
    case "fill-rule":
      isEvenOdd = value == "evenodd"
      return isEvenOdd || value == "nonzero"
    case "display":
      isHidden = value == "none"
      return isHidden || value == "inline" || value == "block"
    case "visibility": return value == "visible"
    // Dashes are not drawn, so a drawing that has any is not shown otherwise than it is.
    case "stroke-dasharray": return value == "none"
    // Nothing that is drawn hangs on these.
    case "stroke-dashoffset", "clip-rule", "color": return true
    default: return false
    }
  }

  private static func paint(_ value: String, _ paint: inout SVGColour?) -> Bool {
    if value == "none" || value == "transparent" {
      paint = nil
      return true
    }
    guard let colour = SVGColour(value) else { return false }
    paint = colour
    return true
  }

  private static func part(_ value: String, _ part: inout Double) -> Bool {
    length(value, 0...1, &part)
  }

  private static func length(
    _ value: String, _ range: ClosedRange<Double>, _ length: inout Double
  ) -> Bool {
    guard let number = SVGScanner.length(value), range.contains(number) else { return false }
    length = number
    return true
  }
}
