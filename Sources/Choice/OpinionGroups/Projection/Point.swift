/// A place on the map of opinions; the unit is that of the projection.
///
/// Source: Small, Bjorkegren, Erkkilä, Shaw and Megill, Polis: Scaling Deliberation by Mapping High
/// Dimensional Opinion Spaces (2021).
public struct Point: Sendable, Equatable {
  /// Along the direction in which people differ most.
  public var x: Double
  /// Along the next direction.
  public var y: Double

  /// The middle of the map: whoever votes as people do on average.
  public static let middle = Point(x: 0, y: 0)

  /// Takes both coordinates, in the unit of the projection; throws nothing, constant time.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  static func + (one: Point, other: Point) -> Point {
    Point(x: one.x + other.x, y: one.y + other.y)
  }
  static func - (one: Point, other: Point) -> Point {
    Point(x: one.x - other.x, y: one.y - other.y)
  }
  static func * (factor: Double, point: Point) -> Point {
    Point(x: factor * point.x, y: factor * point.y)
  }

  /// The straight distance to the middle.
  public var length: Double { square.squareRoot() }
  var square: Double { x * x + y * y }
  func distance(to other: Point) -> Double { (self - other).length }
}
