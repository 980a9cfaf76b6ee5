import Testing

@testable import Choice

struct DirectionsTests {
  private func directions(_ matrix: [[Double]], count: Int = 2) -> Directions {
    Directions(size: matrix.count, count: count, tolerance: 1e-14) { vector in
      matrix.map { Directions.dot($0, vector) }
    }
  }

  @Test func `every direction is an eigenvector, upright on the others, greatest value first`() {
    var dice = Dice(8)
    for size in [2, 3, 7, 25] {
      let rows = (0..<size + 3).map { _ in
        (0..<size).map { _ in Double(dice.number(-5...5)) }
      }
      let matrix = (0..<size).map { a in
        (0..<size).map { b in rows.reduce(0) { $0 + $1[a] * $1[b] } }
      }
      let found = directions(matrix, count: size)
      #expect(found.values == found.values.sorted(by: >))
      for (place, vector) in found.vectors.enumerated() {
        for row in 0..<size {
          let image = Directions.dot(matrix[row], vector)
          #expect(abs(image - found.values[place] * vector[row]) < 1e-9 * found.values[0])
        }
        for other in found.vectors.indices {
          let product = Directions.dot(vector, found.vectors[other])
          #expect(abs(product - (place == other ? 1 : 0)) < 1e-9)
        }
        let greatest = vector.max { abs($0) < abs($1) } ?? 0
        #expect(greatest > 0)
      }
      let trace = (0..<size).reduce(0) { $0 + matrix[$1][$1] }
      #expect(abs(found.values.reduce(0, +) - trace) < 1e-9 * trace)
    }
  }

  @Test func `a start within one direction still finds the other`() {
    let matrix = [[4.0, 0, 0], [0, 9, 0], [0, 0, 1]]
    let found = Directions(
      size: 3, count: 2, tolerance: 1e-14, start: [1, 0, 0]
    ) { vector in matrix.map { Directions.dot($0, vector) } }
    #expect(abs(found.values[0] - 9) < 1e-9)
    #expect(abs(found.values[1] - 4) < 1e-9)
  }

  @Test func `nothing to find is no direction or one without length`() {
    #expect(directions([]).vectors.isEmpty)
    #expect(directions([[0]]).values.allSatisfy { $0 == 0 })
    #expect(directions([[0, 0], [0, 0]]).values.allSatisfy { $0 == 0 })
  }

  @Test func `equal greatest values are both found`() {
    let found = directions([[2, 0, 0], [0, 2, 0], [0, 0, 1]])
    #expect(abs(found.values[0] - 2) < 1e-9)
    #expect(abs(found.values[1] - 2) < 1e-9)
  }

  @Test func `the sparse product is that of the filled-in matrix`() {
    let conversation = Camps.conversation(Camps.votes([6, 5], statements: 5))
    let matrix = VoteMatrix(conversation)
    let filled = conversation.people.indices.map { person in
      var row = [Double](repeating: 0, count: 5)
      for vote in conversation.row(person) {
        let column = Int(conversation.columns[vote])
        row[column] = Double(conversation.answers[vote]) - matrix.center[column]
      }
      return row
    }
    let direction = [1.0, -2, 0.5, 3, 0]
    let product = matrix.covariance(times: direction)
    for column in 0..<5 {
      let known = filled.reduce(0) { $0 + $1[column] * Directions.dot($1, direction) }
      #expect(abs(product[column] - known) < 1e-9)
    }
  }

  @Test func `a large matrix is cut into the same parts, and its sums are the same`() {
    var (dice, box) = (Dice(11), VoteBox())
    for person in 0..<1_100 {
      for statement in 0..<50 {
        box.cast(person: "\(person)", statement: "\(statement)", dice.pick(Answer.allCases))
      }
    }
    let matrix = VoteMatrix(box.conversation())
    #expect(matrix.parts.count == 4)
    #expect(matrix.parts.flatMap(\.self) == Array(0..<1_100))
    let directions = [(0..<50).map { Double($0 % 7) - 3 }, (0..<50).map { Double($0 % 5) }]
    let places = matrix.places(along: directions)
    let product = matrix.covariance(times: directions[0])
    #expect(matrix.covariance(times: directions[0]) == product)
    var known = [Double](repeating: 0, count: 50)
    for person in 0..<1_100 {
      for vote in matrix.starts[person]..<matrix.starts[person + 1] {
        let (column, answer) = Int(matrix.codes[vote]).quotientAndRemainder(dividingBy: 3)
        known[column] += (Double(answer - 1) - matrix.center[column]) * places[2 * person]
      }
    }
    for (ours, theirs) in zip(product, known) { #expect(abs(ours - theirs) < 1e-6) }
  }
}
