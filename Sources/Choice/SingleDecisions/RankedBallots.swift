/// Ballots that put options in order, the best first; options left out are equal and last.
///
/// Source: Schulze (2011), section 2.1, for how left out options stand.
public struct RankedBallots: Sendable, Hashable {
  /// How many options there are.
  public let options: Int
  let ballots: [(order: [Int], voters: Int)]

  /// Takes ballots with how many cast each.
  ///
  /// Throws where a ballot names an option that is not there or one twice, or a number of voters
  /// is negative or too large to be added up. Time linear in the ballots.
  public init(
    options: Int, ballots: [(order: [Int], voters: Int)]
  ) throws(DecisionFault) {
    guard options > 0 else { throw .noOptions }
    var voters = 0
    for (row, ballot) in ballots.enumerated() {
      guard ballot.voters >= 0 else { throw .negativeCount }
      let (sum, over) = voters.addingReportingOverflow(ballot.voters)
      guard !over, sum < Int.max / 4 else { throw .tooManyVoters }
      voters = sum
      var seen: Set<Int> = []
      for option in ballot.order {
        guard (0..<options).contains(option) else {
          throw .noSuchOption(ballot: row + 1, option)
        }
        guard seen.insert(option).inserted else {
          throw .repeatedOption(ballot: row + 1, option)
        }
      }
    }
    self.options = options
    self.ballots = ballots
  }

  /// Whether all ballots are the same, in whatever order they were cast.
  ///
  /// Time linear in them.
  public static func == (left: Self, right: Self) -> Bool {
    left.options == right.options
      && left.ballots.elementsEqual(right.ballots) {
        $0.order == $1.order && $0.voters == $1.voters
      }
  }

  /// Equal ballots hash alike.
  ///
  /// Time linear in them.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(options)
    for ballot in ballots {
      hasher.combine(ballot.order)
      hasher.combine(ballot.voters)
    }
  }

  /// How many voters put the first option before the second.
  public var preferences: [[Int]] {
    var counts = [[Int]](repeating: [Int](repeating: 0, count: options), count: options)
    for ballot in ballots {
      var after = Set(0..<options)
      for option in ballot.order {
        after.remove(option)
        for other in after { counts[option][other] += ballot.voters }
      }
    }
    return counts
  }
}
