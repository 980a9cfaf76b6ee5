/// The votes on shown statements as the sparse matrix whose missing cells are column means.
///
/// Less its column means that matrix is zero wherever somebody did not vote, so only votes are
/// stored: of each the statement and the answer as one number, which points into tables with
/// three places a statement.
struct VoteMatrix: Sendable {
  let statements: Int
  let starts: [Int]
  let codes: [Int32]
  /// The mean of the votes on each statement; 0 where there are none.
  let center: [Double]
  /// Where parts of people begin that different threads may take.
  let parts: [Range<Int>]

  var people: Int { starts.count - 1 }
  /// How many votes on shown statements a person gave.
  func votes(of person: Int) -> Int { starts[person + 1] - starts[person] }

  /// `sign` is 1 for our figures and -1 for those of Polis.
  init(_ conversation: Conversation, sign: Int8 = 1) {
    statements = conversation.statements.count
    let shown = conversation.shown
    var codes: [Int32] = []
    codes.reserveCapacity(conversation.votes)
    var starts = [0]
    starts.reserveCapacity(conversation.people.count + 1)
    for person in conversation.people.indices {
      for vote in conversation.row(person) where shown[Int(conversation.columns[vote])] {
        codes.append(
          conversation.columns[vote] * 3 + Int32(conversation.answers[vote] * sign + 1))
      }
      starts.append(codes.count)
    }
    var counts = [Int](repeating: 0, count: statements * 3)
    for code in codes { counts[Int(code)] += 1 }
    center = (0..<statements).map { column in
      let total = counts[3 * column] + counts[3 * column + 1] + counts[3 * column + 2]
      return total == 0
        ? 0 : Double(counts[3 * column + 2] - counts[3 * column]) / Double(total)
    }
    parts = Self.parts(starts)
    self.starts = starts
    self.codes = codes
  }

  /// The same votes around other means, as from one tick of Polis to the next.
  init(_ other: VoteMatrix, center: [Double]) {
    (statements, starts, codes) = (other.statements, other.starts, other.codes)
    parts = other.parts
    self.center = center
  }

  // Few enough that a small conversation is not cut, and the same on every machine.
  private static func parts(_ starts: [Int]) -> [Range<Int>] {
    let (people, votes) = (starts.count - 1, starts[starts.count - 1])
    let count = votes < 50_000 ? 1 : 4
    var bounds = [0]
    for part in 1..<max(count, 2) where count > 1 {
      let wanted = votes / count * part
      var (low, high) = (bounds[part - 1], people)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] < wanted { low = middle + 1 } else { high = middle }
      }
      bounds.append(low)
    }
    bounds.append(people)
    return (1..<bounds.count).map { bounds[$0 - 1]..<bounds[$0] }
  }

  /// What each answer adds along one direction.
  func table(_ direction: [Double]) -> [Double] {
    [Double](unsafeUninitializedCapacity: statements * 3) { table, count in
      for column in 0..<statements {
        for answer in 0..<3 {
          table[3 * column + answer] =
            (Double(answer - 1) - center[column]) * direction[column]
        }
      }
      count = statements * 3
    }
  }

  /// The transposed matrix times the matrix times a direction; linear in the votes.
  func covariance(times direction: [Double]) -> [Double] {
    let table = table(direction)
    let sums = Parallel.map(parts.count) { part in covariance(parts[part], table) }
    return (0..<statements).map { column in
      var total = 0.0
      for sum in sums {
        for answer in 0..<3 {
          total += (Double(answer - 1) - center[column]) * sum[3 * column + answer]
        }
      }
      return total
    }
  }

  private func covariance(_ part: Range<Int>, _ table: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: table.count)
    sums.withUnsafeMutableBufferPointer { sums in
      table.withUnsafeBufferPointer { table in
        codes.withUnsafeBufferPointer { codes in
          for person in part {
            let row = starts[person]..<starts[person + 1]
            var place = 0.0
            for vote in row { place += table[Int(codes[vote])] }
            for vote in row { sums[Int(codes[vote])] += place }
          }
        }
      }
    }
    return sums
  }

  /// How far each person lies along each direction, person by person.
  ///
  /// Takes votes × directions.
  func places(along directions: [[Double]]) -> [Double] {
    let width = directions.count
    var table = [Double](repeating: 0, count: statements * 3 * width)
    for (place, direction) in directions.enumerated() {
      for (code, value) in self.table(direction).enumerated() {
        table[code * width + place] = value
      }
    }
    let sums = Parallel.map(parts.count) { [table] part in
      places(parts[part], table, width)
    }
    return sums.count == 1 ? sums[0] : Array(sums.joined())
  }

  private func places(_ part: Range<Int>, _ table: [Double], _ width: Int) -> [Double] {
    var places = [Double](repeating: 0, count: part.count * width)
    places.withUnsafeMutableBufferPointer { places in
      table.withUnsafeBufferPointer { table in
        codes.withUnsafeBufferPointer { codes in
          for person in part {
            let base = (person - part.lowerBound) * width
            for vote in starts[person]..<starts[person + 1] {
              let from = Int(codes[vote]) * width
              for lane in 0..<width { places[base + lane] += table[from + lane] }
            }
          }
        }
      }
    }
    return places
  }
}
