/// Sequential PAV: each next member is the one that adds most, a voter's next member counting less.
///
/// Source: Thiele (1895); called reweighted approval voting, too.
struct HarmonicRun: CommitteeRun {
  private(set) var members: [Int] = []
  private let election: CommitteeElection
  private let eligibility: Eligibility
  /// How many members each distinct ballot approves so far.
  private var held: [Int]

  init(_ election: CommitteeElection) {
    self.election = election
    eligibility = Eligibility(election)
    held = [Int](repeating: 0, count: election.ballots.count)
  }

  var state: [Int] { members.sorted() }

  func next() throws(CommitteeError) -> [(candidate: Int, figure: CommitteeStep.Figure)] {
    let open = election.candidates.indices.filter { !members.contains($0) }
    let best = greatest(
      try eligibility.filter(open, joining: members).map {
        (candidate: $0, value: gain(of: $0))
      })
    return best.map { ($0.candidate, .gain($0.value)) }
  }

  private func gain(of candidate: Int) -> Rational {
    // Voters with as many members gain alike, so they are counted first and divided once.
    var counts = [Int](repeating: 0, count: members.count + 1)
    for ballot in election.supporters[candidate] {
      counts[held[ballot]] += election.weights[ballot]
    }
    return counts.enumerated().reduce(.zero) { sum, entry in
      entry.element == 0
        ? sum
        : sum
          + Rational(reducing: BigInteger(entry.element), over: BigInteger(entry.offset + 1))
    }
  }

  mutating func elect(_ candidate: Int) {
    members.append(candidate)
    for ballot in election.supporters[candidate] { held[ballot] += 1 }
  }
}
