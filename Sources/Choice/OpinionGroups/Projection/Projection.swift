/// People and statements as places on a plane.
public struct Projection: Sendable {
  /// The two directions, with a component for each statement.
  public let directions: [[Double]]
  /// The mean of the votes on each statement.
  public let center: [Double]
  /// Where each person stands.
  public let people: [Point]
  /// Where somebody would stand who agreed with this statement alone.
  public let statements: [Point]

  /// How far each statement lies from the middle.
  public var extremities: [Double] { statements.map(\.length) }

  /// Projects by known directions and means; linear in the votes.
  ///
  /// A person who voted on few statements is moved outwards by the square root of `width` over
  /// her votes. `zeroed` is how many statements count as voted by everybody although they are
  /// moderated out, as Polis has it; `sign` is the value of agreement there.
  init(
    _ matrix: VoteMatrix, along directions: [[Double]], width: Int, zeroed: Int = 0,
    sign: Double = 1
  ) {
    self.directions = directions
    center = matrix.center
    let places = matrix.places(along: directions)
    let scales = Self.scales(matrix, width: width, zeroed: zeroed)
    people = scales.indices.map { person in
      scales[person]
        * Point(x: places[2 * person], y: places[2 * person + 1])
    }
    let scale = Double(width).squareRoot()
    statements = matrix.center.indices.map { column in
      (scale * (sign - matrix.center[column]))
        * Point(x: directions[0][column], y: directions[1][column])
    }
  }

  static func scales(_ matrix: VoteMatrix, width: Int, zeroed: Int = 0) -> [Double] {
    (0..<matrix.people).map { person in
      (Double(width) / Double(max(1, matrix.votes(of: person) + zeroed))).squareRoot()
    }
  }

  /// Two directions, whatever was found; a missing one moves nobody.
  static func pair(_ directions: Directions, size: Int) -> [[Double]] {
    let none = [Double](repeating: 0, count: size)
    return Array((directions.vectors + [none, none]).prefix(2))
  }
}
