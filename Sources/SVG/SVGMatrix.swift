import Foundation

/// Moves, turns and scales places, as the six numbers of SVG's `matrix`.
package struct SVGMatrix: Sendable, Equatable {
  package var a = 1.0
  package var b = 0.0
  package var c = 0.0
  package var d = 1.0
  package var e = 0.0
  package var f = 0.0

  static let identity = SVGMatrix()

  /// What the right one does, and then the left one.
  static func * (left: SVGMatrix, right: SVGMatrix) -> SVGMatrix {
    SVGMatrix(
      a: left.a * right.a + left.c * right.b, b: left.b * right.a + left.d * right.b,
      c: left.a * right.c + left.c * right.d, d: left.b * right.c + left.d * right.d,
      e: left.a * right.e + left.c * right.f + left.e,
      f: left.b * right.e + left.d * right.f + left.f)
  }

  /// Whether a shape keeps an area that can be seen: drawing libraries stop at matrices that do not.
  var isSound: Bool {
    let area = abs(a * d - b * c)
    return [a, b, c, d, e, f].allSatisfy { abs($0) <= SVGLimits.coordinate } && area > 1e-9
  }

  /// Reads the value of `transform`; nothing for one that is not understood.
  static func read(_ text: String) -> SVGMatrix? {
    var scanner = SVGScanner(text)
    var matrix = SVGMatrix.identity
    scanner.skipSeparator()
    while !scanner.isAtEnd {
      let name = scanner.word()
      scanner.skipBlanks()
      guard scanner.take("("), let numbers = numbers(&scanner),
        let next = SVGMatrix(name, numbers)
      else { return nil }
      matrix = matrix * next
      guard matrix.isSound else { return nil }
      scanner.skipSeparator()
    }
    return matrix
  }

  private static func numbers(_ scanner: inout SVGScanner) -> [Double]? {
    var found: [Double] = []
    scanner.skipBlanks()
    while !scanner.take(")") {
      guard found.count < 6, let number = scanner.number() else { return nil }
      found.append(number)
      scanner.skipSeparator()
    }
    return found
  }
}

extension SVGMatrix {
  private init?(_ name: String, _ numbers: [Double]) {
    self = .identity
    switch (name, numbers.count) {
    case ("matrix", 6):
      (a, b, c) = (numbers[0], numbers[1], numbers[2])
      (d, e, f) = (numbers[3], numbers[4], numbers[5])
    case ("translate", 1...2): (e, f) = (numbers[0], numbers.count > 1 ? numbers[1] : 0)
    case ("scale", 1...2): (a, d) = (numbers[0], numbers[numbers.count - 1])
    case ("rotate", 1), ("rotate", 3):
      let angle = numbers[0] * .pi / 180
      (a, b, c, d) = (cos(angle), sin(angle), -sin(angle), cos(angle))
      guard numbers.count == 3 else { return }
      let (there, back) = (
        SVGMatrix(e: numbers[1], f: numbers[2]), SVGMatrix(e: -numbers[1], f: -numbers[2])
      )
      self = there * self * back
    case ("skewX", 1): c = tan(numbers[0] * .pi / 180)
    case ("skewY", 1): b = tan(numbers[0] * .pi / 180)
    default: return nil
    }
  }
}
