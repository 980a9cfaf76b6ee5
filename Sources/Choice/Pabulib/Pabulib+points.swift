extension Pabulib {
  /// Why a utility cannot be read from the votes of this file.
  public enum Mismatch: Error, Sendable, Hashable {
    /// The votes are of another kind than this utility needs.
    case otherVotes(VoteType, Utility)
    /// There is no column `points`.
    case noPoints
    /// The points of a vote, counted from one, are not as many numbers as it names projects.
    case notPoints(vote: Int)
    /// The points are too fine or too many to be counted in whole parts.
    case pointsOutOfRange
    /// An exclusive group names a project that is not in the file.
    case notThere(String)
  }

  /// Makes sure that every id in these groups is one of a project.
  ///
  /// Throws `notThere` with the first that is not. Time linear in the projects and ids.
  public func check(_ exclusive: [[String]]) throws(Mismatch) {
    let ids = Set(exclusive.isEmpty ? [] : projects.map(\.id))
    for id in exclusive.joined() where !ids.contains(id) { throw .notThere(id.shortened) }
  }

  /// The election in it, equal ballots merged, with what this utility needs of each vote.
  ///
  /// A vote with ranks or points counts as an approval of all it names where the utility does
  /// not look further. Takes time proportional to the votes. Throws where the
  /// votes do not have what the utility looks at.
  public func election(for utility: Utility) throws(Mismatch) -> Election {
    var box = BallotBox(projectCount: projects.count)
    switch utility {
    case .cost, .cardinality, .effort: return election
    case .borda:
      guard voteType == .ordinal else { throw .otherVotes(voteType, utility) }
      for place in 0..<votes.count {
        let vote = votes[place]
        box.cast(
          points: vote.enumerated().map { (Int($1), Int32(clamping: vote.count - $0 - 1)) })
      }
    case .points:
      guard voteType == .cumulative || voteType == .scoring else {
        throw .otherVotes(voteType, utility)
      }
      let points = try wholePoints()
      for place in 0..<votes.count {
        box.cast(points: zip(votes[place], points[place]).map { (Int($0), $1) })
      }
    }
    return Election(budget: budget, projects: projects, ballots: box)
  }

  /// The points of every vote, all multiplied by the same number so that they are whole.
  private func wholePoints() throws(Mismatch) -> [[Int32]] {
    guard let column = voteColumns.first(where: { $0.name == "points" }) else { throw .noPoints }
    var given: [[Rational]] = []
    var scale = BigInteger.one
    for place in 0..<votes.count {
      let cells = column.bytes(in: place).split(separator: UInt8(ascii: ",")).map(\.trimmed)
      let texts = cells.filter { !$0.isEmpty }
      // A negative number is no support; nobody can be made to pay for less than nothing.
      let numbers = texts.compactMap {
        $0.first == UInt8(ascii: "-")
          ? Rational(decimal: $0.dropFirst()).map { -$0 } : Rational(decimal: $0)
      }
      let isBlank = votes[place].isEmpty
      guard numbers.count == texts.count, isBlank || numbers.count == votes[place].count else {
        throw .notPoints(vote: place + 1)
      }
      for number in numbers where number.denominator != scale {
        let divisor = BigInteger.commonDivisor(scale, number.denominator)
        scale = scale * (number.denominator.divided(by: divisor)?.quotient ?? .one)
      }
      given.append(isBlank ? [] : numbers)
    }
    return try scaled(given, by: scale)
  }

  private func scaled(
    _ points: [[Rational]], by scale: BigInteger
  ) throws(Mismatch) -> [[Int32]] {
    var whole: [[Int32]] = []
    for numbers in points {
      var row: [Int32] = []
      for number in numbers {
        let scaled = number * Rational(scale)
        guard let value = scaled.numerator.int.flatMap(Int32.init(exactly:)),
          value <= Self.mostPoints
        else { throw .pointsOutOfRange }
        row.append(max(0, value))
      }
      whole.append(row)
    }
    return whole
  }

  /// So that sums over every vote stay exact in floating point.
  private static let mostPoints: Int32 = 1_000_000
}

extension Pabulib.Mismatch: CustomStringConvertible {
  /// One line for a terminal.
  public var description: String {
    switch self {
    case .otherVotes(let type, let utility):
      "the utility \(utility.rawValue) cannot be read from \(type.rawValue) votes"
    case .noPoints: "the section VOTES has no column points"
    case .notPoints(let vote): "vote \(vote) has not one number of points for each project"
    case .notThere(let id): "an exclusive group names \(id), which is not a project here"
    case .pointsOutOfRange: "some points are too many or too fine to be counted"
    }
  }
}
