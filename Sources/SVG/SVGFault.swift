/// Why a drawing is not taken, and on which line of it.
package enum SVGFault: Error, Hashable, Sendable {
  /// No XML, or not with `svg` at its root.
  case notSVG(line: Int)
  case entities
  case tooLarge
  case tooDeep(line: Int)
  /// A view that has no sizes, or absurd ones.
  case view
  case element(String, line: Int)
  case attribute(String, of: String, line: Int)
  /// An attribute whose value is not understood, or refers elsewhere.
  case value(String, of: String, line: Int)
}

/// What a drawing may ask of the reader: far more than an emblem needs, far less than harms.
package enum SVGLimits {
  package static let bytes = 200_000
  package static let elements = 2_000
  package static let depth = 16
  package static let steps = 20_000
  /// The longest side of the view, in its own measure, and how many times the other it may be.
  package static let side = 10_000.0
  package static let proportion = 20.0
  /// Beyond it a coordinate means nothing on a paper.
  static let coordinate = 1_000_000.0
}
