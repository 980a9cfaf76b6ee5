/// Sequential Phragmén: each seat is a load of one that its supporters share.
///
/// The next member is the one whose supporters, the loads they bear already included, would bear
/// least each. Whoever has no supporter comes after all others. Source: Brill and others,
/// Phragmén's Voting Methods and Justified Representation (2017). Loads are exact; floating-point
/// numbers only choose whose load is worth working out.
struct LoadRun: CommitteeRun {
  struct State: Hashable {
    let members: [Int]
    let loads: [Rational]
  }

  private(set) var members: [Int]
  private let election: CommitteeElection
  private let eligibility: Eligibility
  private let approvals: [Int]
  /// The load of each distinct ballot, and roughly.
  private var loads: [Rational]
  private var rough: [Double]
  private var chosen: [Int: Rational] = [:]

  /// Begins with members elected otherwise and the loads that left.
  init(_ election: CommitteeElection, members: [Int] = [], loads: [Rational]? = nil) {
    self.election = election
    self.members = members
    eligibility = Eligibility(election)
    approvals = election.approvals
    self.loads = loads ?? [Rational](repeating: .zero, count: election.ballots.count)
    rough = self.loads.map(\.double)
  }

  var state: State { State(members: members.sorted(), loads: loads) }

  mutating func next() throws(CommitteeError) -> [(
    candidate: Int, figure: CommitteeStep.Figure
  )] {
    let open = try eligibility.filter(
      election.candidates.indices.filter { !members.contains($0) }, joining: members)
    let supported = open.filter { approvals[$0] > 0 }
    guard !supported.isEmpty else {
      return open.map { ($0, .load(Rational(election.seats + 1))) }
    }
    let exact = near(supported).map { (candidate: $0, value: -load(after: $0)) }
    let best = greatest(exact)
    chosen = Dictionary(uniqueKeysWithValues: best.map { ($0.candidate, -$0.value) })
    return best.map { ($0.candidate, .load(-$0.value)) }
  }

  /// Those whose load is the least, as far as floating-point numbers can tell.
  private func near(_ candidates: [Int]) -> [Int] {
    let guesses = candidates.map { candidate in
      election.supporters[candidate].reduce(1.0) { sum, ballot in
        sum + rough[ballot] * Double(election.weights[ballot])
      } / Double(approvals[candidate])
    }
    guard let least = guesses.min() else { return [] }
    // The sums are wrong by far less than this, whatever the sizes of elections here.
    let margin = 1e-9 * (1 + abs(least))
    return candidates.indices.filter { guesses[$0] <= least + margin }.map { candidates[$0] }
  }

  private func load(after candidate: Int) -> Rational {
    var weights: [Rational: Int] = [:]
    for ballot in election.supporters[candidate] {
      weights[loads[ballot], default: 0] += election.weights[ballot]
    }
    let sum = weights.reduce(Rational(1)) { $0 + $1.key * Rational($1.value) }
    return sum.divided(by: Rational(approvals[candidate])) ?? sum
  }

  mutating func elect(_ candidate: Int) {
    members.append(candidate)
    guard approvals[candidate] > 0 else { return }
    let load = chosen[candidate] ?? load(after: candidate)
    let near = load.double
    for ballot in election.supporters[candidate] {
      loads[ballot] = load
      rough[ballot] = near
    }
  }
}
