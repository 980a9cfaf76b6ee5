/// Reads the letters and numbers of a path.
struct SVGPathReader {
  private var scanner: SVGScanner
  private var steps: [SVGStep] = []
  private var here = SVGPoint.zero
  private var start = SVGPoint.zero
  /// The last handle of a curve, and of which kind: a smooth one goes on from it.
  private var handle: (point: SVGPoint, isCubic: Bool)?

  /// Nothing for what is no path, or has more steps than are left.
  static func steps(_ text: String, atMost limit: Int) -> [SVGStep]? {
    var reader = SVGPathReader(scanner: SVGScanner(text))
    return reader.read(atMost: limit) ? reader.steps : nil
  }

  private init(scanner: SVGScanner) { self.scanner = scanner }

  private mutating func read(atMost limit: Int) -> Bool {
    scanner.skipBlanks()
    while !scanner.isAtEnd {
      guard let letter = scanner.letter(), !steps.isEmpty || "Mm".contains(letter) else {
        return false
      }
      var command = letter
      repeat {
        scanner.skipBlanks()
        guard perform(command), steps.count <= limit else { return false }
        // After a move further places are lines.
        command = command == "M" ? "L" : command == "m" ? "l" : command
        scanner.skipBlanks()
      } while scanner.startsNumber && !"Zz".contains(letter)
    }
    return true
  }

  private mutating func perform(_ command: Character) -> Bool {
    let origin = command.isLowercase ? here : .zero
    switch command {
    case "Z", "z": return close()
    case "M", "m": return moveTo(from: origin)
    case "L", "l": return point(origin).map { line(to: $0) } != nil
    case "H", "h":
      return number().map { line(to: SVGPoint(x: origin.x + $0, y: here.y)) } != nil
    case "V", "v":
      return number().map { line(to: SVGPoint(x: here.x, y: origin.y + $0)) } != nil
    case "C", "c": return cubic(origin, first: point(origin))
    case "S", "s": return cubic(origin, first: mirrored(isCubic: true))
    case "Q", "q": return quadratic(origin, middle: point(origin))
    case "T", "t": return quadratic(origin, middle: mirrored(isCubic: false))
    case "A", "a": return arc(origin)
    default: return false
    }
  }

  private mutating func close() -> Bool {
    steps.append(.close)
    here = start
    handle = nil
    return true
  }

  private mutating func moveTo(from origin: SVGPoint) -> Bool {
    guard let place = point(origin) else { return false }
    steps.append(.move(place))
    (here, start, handle) = (place, place, nil)
    return true
  }

  private mutating func line(to place: SVGPoint) {
    steps.append(.line(place))
    (here, handle) = (place, nil)
  }

  private mutating func cubic(_ origin: SVGPoint, first: SVGPoint?) -> Bool {
    guard let first, let second = point(origin), let end = point(origin) else { return false }
    steps.append(.curve(first, second, end))
    (here, handle) = (end, (second, true))
    return true
  }

  private mutating func quadratic(_ origin: SVGPoint, middle: SVGPoint?) -> Bool {
    guard let middle, let end = point(origin) else { return false }
    let (first, second) = (
      here + (middle - here) * (2 / 3), end + (middle - end) * (2 / 3)
    )
    steps.append(.curve(first, second, end))
    (here, handle) = (end, (middle, false))
    return true
  }

  private mutating func arc(_ origin: SVGPoint) -> Bool {
    guard let rx = number(), let ry = number(), let turn = number(), let isLarge = flag(),
      let isClockwise = flag(), let end = point(origin)
    else { return false }
    let arc = SVGArc(rx: abs(rx), ry: abs(ry), turn: turn * .pi / 180)
    steps += arc.curves(from: here, to: end, isLarge: isLarge, isClockwise: isClockwise)
    (here, handle) = (end, nil)
    return true
  }

  private func mirrored(isCubic: Bool) -> SVGPoint {
    guard let handle, handle.isCubic == isCubic else { return here }
    return here + (here - handle.point)
  }

  private mutating func number() -> Double? {
    defer { scanner.skipSeparator() }
    return scanner.number()
  }

  private mutating func flag() -> Bool? {
    defer { scanner.skipSeparator() }
    return scanner.flag()
  }

  private mutating func point(_ origin: SVGPoint) -> SVGPoint? {
    guard let x = number(), let y = number() else { return nil }
    let place = origin + SVGPoint(x: x, y: y)
    // Steps from one place to the next may not add up beyond what one number may say.
    return max(abs(place.x), abs(place.y)) <= SVGLimits.coordinate ? place : nil
  }
}
