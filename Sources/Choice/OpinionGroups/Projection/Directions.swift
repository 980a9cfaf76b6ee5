/// The directions in which people differ most, by the method of Lanczos (1950).
///
/// Every new direction is set upright on all earlier ones twice, so that none comes twice; the
/// sums run in one order, so that the same votes give the same bits.
struct Directions: Sendable {
  /// How much of the squared distances lies along each, greatest first.
  private(set) var values: [Double] = []
  /// Of length 1 each; the greatest component is positive.
  private(set) var vectors: [[Double]] = []

  private struct Search {
    var basis: [[Double]] = []
    var diagonal: [Double] = []
    var beside: [Double] = []
  }

  /// The leading directions of a symmetric matrix of which only products are known.
  ///
  /// The first two are exact to `tolerance` (the residual over the greatest value), the others
  /// as near as the search came by then. Takes a few dozen products and, for s of them, s² ×
  /// size.
  init(
    size: Int, count: Int, tolerance: Double, start: [Double]? = nil,
    most: Int = 500, times product: ([Double]) -> [Double]
  ) {
    var search = Search()
    var numbers = SeededNumbers(seed: 1)
    var check = 6
    var next = start.flatMap { Self.upright(Self.blurred($0, &numbers), on: []) }
    while search.basis.count < min(size, most) {
      // Once nothing is left that the matrix reaches, all other values are 0.
      guard let vector = next ?? Self.fresh(size, search.basis, &numbers, product) else { break }
      let step = search.basis.count
      search.basis.append(vector)
      let image = product(vector)
      search.diagonal.append(Self.dot(image, vector))
      let scale = search.diagonal.reduce(0) { max($0, abs($1)) }
      next = Self.upright(image, on: search.basis, above: scale * 1e-13)
      let length = next.map { Self.dot(image, $0) } ?? 0
      search.beside.append(length)
      if next != nil, step + 1 >= check {
        if Self.isDone(search, length, tolerance) { break }
        check += max(3, check / 5)
      }
    }
    take(search, count)
  }

  private static func isDone(_ search: Search, _ length: Double, _ tolerance: Double) -> Bool {
    let known = Tridiagonal(
      diagonal: search.diagonal, beside: Array(search.beside.dropLast()), wantsVectors: false)
    let limit = tolerance * known.values[0]
    return known.rows[0].prefix(2).allSatisfy { abs(length * $0) <= limit }
  }

  private mutating func take(_ search: Search, _ count: Int) {
    guard let size = search.basis.first?.count else { return }
    let known = Tridiagonal(
      diagonal: search.diagonal, beside: Array(search.beside.dropLast()), wantsVectors: true)
    for place in 0..<min(count, known.values.count) {
      var vector = [Double](repeating: 0, count: size)
      for (step, base) in search.basis.enumerated() {
        Self.add(known.rows[step][place], base, to: &vector)
      }
      values.append(max(0, known.values[place]))
      vectors.append(Self.signed(vector))
    }
  }

  private static func signed(_ vector: [Double]) -> [Double] {
    let length = dot(vector, vector).squareRoot()
    var greatest = 0
    for place in vector.indices where abs(vector[place]) > abs(vector[greatest]) {
      greatest = place
    }
    let divisor = vector.isEmpty || vector[greatest] >= 0 ? length : -length
    return vector.map { $0 / divisor }
  }

  // A start that lay wholly in some of the directions would never lead to the others.
  private static func blurred(_ start: [Double], _ numbers: inout SeededNumbers) -> [Double] {
    let part = 0.01 * dot(start, start).squareRoot() / Double(max(1, start.count)).squareRoot()
    return start.map { $0 + part * (numbers.fraction() - 0.5) }
  }

  // The image of a random vector is 0 wherever the matrix is, such as for statements without votes.
  private static func fresh(
    _ size: Int, _ basis: [[Double]], _ numbers: inout SeededNumbers,
    _ product: ([Double]) -> [Double]
  ) -> [Double]? {
    let image = product((0..<size).map { _ in numbers.fraction() - 0.5 })
    return upright(image, on: basis, above: 1e-10 * dot(image, image).squareRoot())
  }

  /// The part of a vector that stands upright on all others, with length 1; nil if none is left.
  private static func upright(
    _ vector: [Double], on basis: [[Double]], above least: Double = 1e-13
  ) -> [Double]? {
    var rest = vector
    for _ in 0..<2 {
      for base in basis { add(-dot(rest, base), base, to: &rest) }
    }
    let length = dot(rest, rest).squareRoot()
    return length > least ? rest.map { $0 / length } : nil
  }

  // Four sums side by side are quicker than one, and as much the same everywhere.
  static func dot(_ one: [Double], _ other: [Double]) -> Double {
    one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { other in
        let count = min(one.count, other.count)
        var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
        var place = 0
        while place + 3 < count {
          a += one[place] * other[place]
          b += one[place + 1] * other[place + 1]
          c += one[place + 2] * other[place + 2]
          d += one[place + 3] * other[place + 3]
          place += 4
        }
        while place < count {
          a += one[place] * other[place]
          place += 1
        }
        return (a + b) + (c + d)
      }
    }
  }

  private static func add(_ factor: Double, _ vector: [Double], to sum: inout [Double]) {
    vector.withUnsafeBufferPointer { vector in
      sum.withUnsafeMutableBufferPointer { sum in
        for place in 0..<min(vector.count, sum.count) { sum[place] += factor * vector[place] }
      }
    }
  }
}
