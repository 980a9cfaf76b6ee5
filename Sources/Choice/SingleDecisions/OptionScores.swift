/// A choice of one option by approvals or scores; every option that is best is named.
///
/// Source: Brams and Fishburn, Approval Voting (1978).
public struct OptionScores: Sendable, Hashable {
  /// How the scores of an option are made one.
  public enum Measure: String, Sendable, Hashable {
    /// How many approve it.
    case approvals
    /// All scores added up.
    case sum
    /// The middle score, of an even number the mean of the two in the middle.
    case median
  }

  /// By what the options are compared.
  public let measure: Measure
  /// What each option reached.
  public let values: [Rational]
  /// Those that reached most: several where they tie.
  public let winners: [Int]

  /// Counts approvals, each ballot a list of options; one named twice counts once.
  ///
  /// Throws where there are no options or a ballot names one that there is not. Time linear in
  /// what the ballots name.
  public init(approvals ballots: [[Int]], options: Int) throws(DecisionFault) {
    guard options > 0 else { throw .noOptions }
    var counts = [Int](repeating: 0, count: options)
    for (row, ballot) in ballots.enumerated() {
      for option in Set(ballot) {
        guard counts.indices.contains(option) else {
          throw .noSuchOption(ballot: row + 1, option)
        }
        counts[option] += 1
      }
    }
    self.init(.approvals, counts.map { Rational($0) })
  }

  /// Counts scores, each ballot one for every option.
  ///
  /// Throws where there are no options or a ballot does not score each. Time linear in the scores,
  /// for the median besides sorting them.
  public init(
    scores ballots: [[Int]], options: Int, by measure: Measure
  ) throws(DecisionFault) {
    guard options > 0 else { throw .noOptions }
    if let row = ballots.firstIndex(where: { $0.count != options }) {
      throw .missingScore(ballot: row + 1)
    }
    self.init(
      measure,
      (0..<options).map { option in
        let scores = ballots.map { $0[option] }
        return measure == .median
          ? Self.median(scores) : Rational(scores.reduce(.zero) { $0 + BigInteger($1) })
      })
  }

  private init(_ measure: Measure, _ values: [Rational]) {
    self.measure = measure
    self.values = values
    let most = values.max()
    winners = values.indices.filter { values[$0] == most }
  }

  private static func median(_ scores: [Int]) -> Rational {
    guard !scores.isEmpty else { return .zero }
    let sorted = scores.sorted()
    let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return Rational(reducing: BigInteger(low) + BigInteger(high), over: 2)
  }
}
