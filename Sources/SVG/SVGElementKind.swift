/// The elements that are drawn, each with the attributes that it may have.
enum SVGElementKind: String {
  case g, path, rect, circle, ellipse, line, polyline, polygon

  /// Of every element; they say nothing about how it looks, or are read by `SVGStyle`.
  private static let common: Set<String> = SVGStyle.properties.union(["id", "class", "style"])

  static let root = common.union([
    "version", "baseProfile", "viewBox", "width", "height", "x", "y", "preserveAspectRatio",
    "space", "enable-background",
  ])

  var attributes: Set<String> {
    Self.common.union(["transform"]).union(own)
  }

  private var own: [String] {
    switch self {
    case .g: []
    case .path: ["d"]
    case .rect: ["x", "y", "width", "height", "rx", "ry"]
    case .circle: ["cx", "cy", "r"]
    case .ellipse: ["cx", "cy", "rx", "ry"]
    case .line: ["x1", "y1", "x2", "y2"]
    case .polyline, .polygon: ["points"]
    }
  }
}
