/// By what a voter prefers one outcome to another, where a count is compared with greedy's.
public enum Comparison: String, Sendable, Hashable, CaseIterable {
  /// Nothing is compared.
  case none
  /// By how many projects that she approves are funded.
  case winners
  /// By whether any project that she approves is funded.
  case any
}

/// How many voters prefer which of two outcomes.
public struct Preference: Sendable, Hashable {
  /// Who prefers the rule that was asked for.
  public let rule: Int
  /// Who prefers greedy by votes.
  public let greedy: Int

  /// Whether greedy's outcome takes the place of the rule's: strictly more voters prefer it.
  public var takesGreedy: Bool { greedy > rule }

  /// Counts voters; who approves equally much of both prefers neither.
  ///
  /// Takes time proportional to the approvals on the distinct ballots.
  init(_ comparison: Comparison, of one: [Int], with other: [Int], in election: Election) {
    let (ours, theirs) = (Set(one), Set(other))
    var (rule, greedy) = (0, 0)
    for place in election.ballots.counts.indices {
      let ballot = election.ballots.ballot(at: place)
      var (here, there) = (
        ballot.count { ours.contains(Int($0)) }, ballot.count { theirs.contains(Int($0)) }
      )
      if comparison == .any { (here, there) = (min(here, 1), min(there, 1)) }
      if here > there { rule += election.ballots.counts[place] }
      if there > here { greedy += election.ballots.counts[place] }
    }
    self.rule = rule
    self.greedy = greedy
  }
}
