/// Eigenvalues of a symmetric matrix with entries on and beside its diagonal alone.
///
/// The implicit QL method (Bowdler, Martin, Reinsch and Wilkinson 1968, `tql2`).
struct Tridiagonal {
  /// The eigenvalues, the greatest first.
  private(set) var values: [Double]
  /// The wanted rows of the matrix of eigenvectors, columns in the order of the values.
  private(set) var rows: [[Double]]

  /// Solves the matrix; of the vectors the last components come, or whole ones.
  ///
  /// `beside` is one shorter than `diagonal`. Takes the square of the size, or its cube for
  /// whole vectors.
  init(diagonal: [Double], beside: [Double], wantsVectors: Bool) {
    let size = diagonal.count
    values = diagonal
    rows = (wantsVectors ? Array(0..<size) : [size - 1]).map { place in
      (0..<size).map { $0 == place ? 1 : 0 }
    }
    var edge = beside + [0]
    for first in 0..<size {
      // No eigenvalue of a finite matrix has been seen to need thirty rounds.
      for _ in 0..<60 {
        let last = end(from: first, edge)
        if last == first { break }
        sweep(first, last, &edge)
      }
    }
    let order = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
    values = order.map { values[$0] }
    rows = rows.map { row in order.map { row[$0] } }
  }

  private func end(from first: Int, _ edge: [Double]) -> Int {
    var last = first
    while last < values.count - 1 {
      let size = abs(values[last]) + abs(values[last + 1])
      if abs(edge[last]) <= 0x1p-53 * size { break }
      last += 1
    }
    return last
  }

  private mutating func sweep(_ first: Int, _ last: Int, _ edge: inout [Double]) {
    var g = (values[first + 1] - values[first]) / (2 * edge[first])
    var r = (g * g + 1).squareRoot()
    g = values[last] - values[first] + edge[first] / (g + (g < 0 ? -r : r))
    var (sine, cosine, shift) = (1.0, 1.0, 0.0)
    var place = last - 1
    while place >= first {
      let f = sine * edge[place]
      let b = cosine * edge[place]
      r = (f * f + g * g).squareRoot()
      edge[place + 1] = r
      if r == 0 {
        values[place + 1] -= shift
        edge[last] = 0
        return
      }
      (sine, cosine) = (f / r, g / r)
      g = values[place + 1] - shift
      r = (values[place] - g) * sine + 2 * cosine * b
      shift = sine * r
      values[place + 1] = g + shift
      g = cosine * r - b
      rotate(place, sine, cosine)
      place -= 1
    }
    values[first] -= shift
    edge[first] = g
    edge[last] = 0
  }

  private mutating func rotate(_ place: Int, _ sine: Double, _ cosine: Double) {
    for row in rows.indices {
      let (one, other) = (rows[row][place], rows[row][place + 1])
      rows[row][place + 1] = sine * one + cosine * other
      rows[row][place] = cosine * one - sine * other
    }
  }
}
