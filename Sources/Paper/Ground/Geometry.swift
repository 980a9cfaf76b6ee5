/// A place on a page in points, from the upper left corner.
struct Point: Equatable, Sendable {
  var x: Double
  var y: Double
}

/// A width and a height in points.
struct Size: Equatable, Sendable {
  var width: Double
  var height: Double
}

/// An upright rectangle on a page, in points.
struct Frame: Equatable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var maxX: Double { x + width }
  var maxY: Double { y + height }
  var midX: Double { x + width / 2 }
  var midY: Double { y + height / 2 }

  func inset(by margin: Double) -> Frame {
    inset(x: margin, y: margin)
  }

  func inset(x horizontal: Double, y vertical: Double) -> Frame {
    Frame(
      x: x + horizontal, y: y + vertical, width: max(0, width - 2 * horizontal),
      height: max(0, height - 2 * vertical))
  }

  /// The largest frame of these proportions, in the middle of this one.
  func fitting(_ size: Size) -> Frame {
    let scale = min(width / size.width, height / size.height)
    let (width, height) = (size.width * scale, size.height * scale)
    return Frame(x: midX - width / 2, y: midY - height / 2, width: width, height: height)
  }

  /// The point at these fractions of the width and the height.
  func point(_ across: Double, _ down: Double) -> Point {
    Point(x: x + across * width, y: y + down * height)
  }
}

/// Millimetres in points.
func mm(_ length: Double) -> Double { length * 72 / 25.4 }

/// A4, upright or lying, half of it, upright, and A3 for a wall.
enum PageFormat: Sendable {
  case portrait, landscape, halfPortrait, wall

  var frame: Frame {
    switch self {
    case .portrait: Frame(x: 0, y: 0, width: mm(210), height: mm(297))
    case .landscape: Frame(x: 0, y: 0, width: mm(297), height: mm(210))
    case .halfPortrait: Frame(x: 0, y: 0, width: mm(148.5), height: mm(210))
    case .wall: Frame(x: 0, y: 0, width: mm(297), height: mm(420))
    }
  }
}
