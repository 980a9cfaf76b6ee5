/// The Schulze method: who beats another over the stronger chain of majorities stands before her.
///
/// Strengths are numbers of voters in winning majorities. Source: Schulze, A New Monotonic,
/// Clone-Independent, Reversal Symmetric, and Condorcet-Consistent Single-Winner Election Method
/// (2011). Takes time proportional to the cube of the options.
public struct Schulze: Sendable, Hashable {
  /// How many voters put the first option before the second.
  public let preferences: [[Int]]
  /// The strength of the strongest chain from the first option to the second.
  public let strengths: [[Int]]
  /// Levels from the best: options on one level tie.
  public let ranking: [[Int]]

  /// Those that no other surpasses: several where they tie.
  public var winners: [Int] { ranking.first ?? [] }

  /// Counts the ballots.
  ///
  /// Throws nothing. Time linear in the ballots times the options squared, and once the options
  /// cubed (Schulze 2011, by Floyd and Warshall's way).
  public init(_ ballots: RankedBallots) {
    let preferences = ballots.preferences
    let options = Array(0..<ballots.options)
    var strengths = preferences
    for one in options {
      for other in options where preferences[one][other] <= preferences[other][one] {
        strengths[one][other] = 0
      }
    }
    for middle in options {
      for one in options where one != middle {
        for other in options where other != one && other != middle {
          strengths[one][other] = max(
            strengths[one][other], min(strengths[one][middle], strengths[middle][other]))
        }
      }
    }
    self.preferences = preferences
    self.strengths = strengths
    ranking = Self.levels(options, strengths)
  }

  private static func levels(_ options: [Int], _ strengths: [[Int]]) -> [[Int]] {
    var (rest, levels) = (options, [[Int]]())
    while !rest.isEmpty {
      let open = rest
      let best = open.filter { one in
        open.allSatisfy { strengths[one][$0] >= strengths[$0][one] }
      }
      // The relation has no circles, so somebody is always best.
      guard !best.isEmpty else { return levels + [rest] }
      levels.append(best)
      rest.removeAll { best.contains($0) }
    }
    return levels
  }
}
