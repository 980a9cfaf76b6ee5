/// Approval voting and satisfaction approval voting: each candidate has a score of her own.
struct SeparableRun: CommitteeRun {
  private(set) var members: [Int] = []
  private let scores: [Rational]
  private let eligibility: Eligibility

  init(_ election: CommitteeElection, _ rule: CommitteeRule) {
    eligibility = Eligibility(election)
    if rule == .satisfaction {
      scores = election.supporters.map { ballots in
        ballots.reduce(.zero) { sum, ballot in
          let part = Rational(
            reducing: BigInteger(election.weights[ballot]),
            over: BigInteger(election.ballots[ballot].count))
          return sum + part
        }
      }
    } else {
      scores = election.approvals.map { Rational($0) }
    }
  }

  var state: [Int] { members.sorted() }

  func next() throws(CommitteeError) -> [(candidate: Int, figure: CommitteeStep.Figure)] {
    let open = scores.indices.filter { !members.contains($0) }
    let best = greatest(
      try eligibility.filter(open, joining: members).map { (candidate: $0, value: scores[$0]) })
    return best.map { ($0.candidate, .votes($0.value)) }
  }

  mutating func elect(_ candidate: Int) { members.append(candidate) }
}
