/// PAV and Chamberlin–Courant as they are defined: the best of all committees, searched with bounds.
///
/// A committee scores what its voters gain: the first member a voter approves counts one, and under
/// PAV (Thiele 1895) the next ones a half, a third and so on, under Chamberlin–Courant (1983, for
/// approvals) nothing. No set of further members can add more than its members add alone, so a
/// branch whose best members cannot reach the best known score is left out. Scores are whole
/// numbers over a common denominator. Takes exponential time at worst, and gives up after `patience`
/// steps.
struct BestCommittees {
  private static let patience = 20_000_000

  private let election: CommitteeElection
  private let eligibility: Eligibility
  private let isResolute: Bool
  private let limit: Int
  /// What a voter's next member adds, by how many she has, over `denominator`.
  private let gains: [BigScore]
  private let denominator: BigInteger
  private var best: BigScore = -1
  private var found: [[Int]] = []
  private var held: [Int]
  private var members: [Int] = []
  private var steps = 0

  typealias BigScore = Int128

  init(_ election: CommitteeElection, _ rule: CommitteeRule, resolute: Bool, limit: Int)
    throws(CommitteeError)
  {
    self.election = election
    eligibility = Eligibility(election)
    isResolute = resolute
    self.limit = limit
    held = [Int](repeating: 0, count: election.ballots.count)
    if rule == .chamberlinCourant {
      gains = [1] + [BigScore](repeating: 0, count: election.seats)
      denominator = .one
    } else {
      var common = BigScore(1)
      for place in 1...election.seats {
        let (product, overflow) = common.multipliedReportingOverflow(
          by: BigScore(place) / BestCommittees.commonDivisor(common, BigScore(place)))
        // Sums of as many gains as there are voters must fit, too.
        guard !overflow, product < BigScore.max >> 48 else { throw .tooLarge(steps: 0) }
        common = product
      }
      gains = (0...election.seats).map { common / BigScore($0 + 1) }
      denominator = BigInteger(common)
    }
  }

  func outcome() throws(CommitteeError) -> CommitteeOutcome {
    var search = self
    try search.begin()
    try search.extend(Array(election.candidates.indices), score: 0)
    let committees = Set(search.found).sorted { $0.lexicographicallyPrecedes($1) }
    return CommitteeOutcome(
      committees: isResolute ? Array(committees.prefix(1)) : committees, steps: [],
      score: Rational(BigInteger(search.best), over: denominator))
  }

  /// Takes the best of each step as a first score to beat.
  private mutating func begin() throws(CommitteeError) {
    var score: BigScore = 0
    while members.count < election.seats {
      let open = try eligibility.filter(
        election.candidates.indices.filter { !members.contains($0) }, joining: members)
      guard let next = open.max(by: { gain(of: $0) < gain(of: $1) }) else { break }
      score += gain(of: next)
      take(next)
    }
    if members.count == election.seats { best = score }
    for member in members.reversed() { giveBack(member) }
  }

  private mutating func extend(_ open: [Int], score: BigScore) throws(CommitteeError) {
    steps += 1
    guard steps < Self.patience else { throw .tooLarge(steps: Self.patience) }
    let missing = election.seats - members.count
    if missing == 0 { return try note(score) }
    guard open.count >= missing, try eligibility.canComplete(members) else { return }
    let weighed = open.map { (candidate: $0, gain: gain(of: $0)) }
      .sorted { $0.gain == $1.gain ? $0.candidate < $1.candidate : $0.gain > $1.gain }
    let bound = weighed.prefix(missing).reduce(score) { $0 + $1.gain }
    guard bound >= best else { return }
    let rest = weighed.dropFirst().map(\.candidate)
    take(weighed[0].candidate)
    try extend(rest, score: score + weighed[0].gain)
    giveBack(weighed[0].candidate)
    try extend(rest, score: score)
  }

  private mutating func note(_ score: BigScore) throws(CommitteeError) {
    guard score >= best, try eligibility.canComplete(members) else { return }
    if score > best {
      best = score
      found = []
    }
    let committee = members.sorted()
    if isResolute {
      // Of equal ones that with the earliest candidates.
      found = [
        found.first.map { min($0, committee) { $0.lexicographicallyPrecedes($1) } } ?? committee
      ]
    } else {
      found.append(committee)
      guard found.count <= limit else { throw .tooManyTies(limit: limit) }
    }
  }

  private func gain(of candidate: Int) -> BigScore {
    election.supporters[candidate].reduce(0) { sum, ballot in
      sum + gains[held[ballot]] * BigScore(election.weights[ballot])
    }
  }

  private mutating func take(_ candidate: Int) {
    members.append(candidate)
    for ballot in election.supporters[candidate] { held[ballot] += 1 }
  }

  private mutating func giveBack(_ candidate: Int) {
    members.removeAll { $0 == candidate }
    for ballot in election.supporters[candidate] { held[ballot] -= 1 }
  }

  private static func commonDivisor(_ one: BigScore, _ other: BigScore) -> BigScore {
    other == 0 ? one : commonDivisor(other, one % other)
  }
}

private func min(_ one: [Int], _ other: [Int], by isLess: ([Int], [Int]) -> Bool) -> [Int] {
  isLess(other, one) ? other : one
}
