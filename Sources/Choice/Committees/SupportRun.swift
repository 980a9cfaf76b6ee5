/// The maximin support method: each next member leaves the least supported of all with most.
///
/// Voters divide their votes among the members they approve so that the least supported has as much
/// as possible; that is found by flows. Source: Sánchez-Fernández and others, The Maximin Support
/// Method (2021).
struct SupportRun: CommitteeRun {
  private(set) var members: [Int] = []
  private let election: CommitteeElection
  private let eligibility: Eligibility
  private var loads: SharedLoad<Int128>
  /// The load of the most burdened with each candidate when last worked out: adding members never
  /// makes it less.
  private var bounds: [Rational]
  /// The parts of committees found to be burdened most, the latest last.
  private var parts: [[Int]] = []

  init(_ election: CommitteeElection) {
    self.election = election
    eligibility = Eligibility(election)
    loads = SharedLoad(
      supporters: Adjacency(election.supporters.map { $0.map { Int32($0) } }),
      weights: election.weights,
      costs: [BigInteger](repeating: .one, count: election.candidates.count))
    bounds = election.approvals.map { approvals in
      Rational(1).divided(by: Rational(approvals)) ?? .zero
    }
  }

  var state: [Int] { members.sorted() }

  mutating func next() throws(CommitteeError) -> [(
    candidate: Int, figure: CommitteeStep.Figure
  )] {
    let open = try eligibility.filter(
      election.candidates.indices.filter { !members.contains($0) }, joining: members)
    guard members.allSatisfy(isSupported), open.contains(where: isSupported) else {
      return open.map { ($0, .support(.zero)) }
    }
    var best: (load: Rational, candidates: [Int])?
    for part in [members] + parts {
      BurdenedPart.sharpen(&bounds, open, by: part, election)
    }
    let order = open.filter(isSupported).sorted { bounds[$0] < bounds[$1] }
    for candidate in order {
      if let best, bounds[candidate] > best.load { continue }
      let load = load(with: candidate, open)
      bounds[candidate] = load
      if let known = best, known.load < load { continue }
      if let known = best, known.load == load {
        best = (load, known.candidates + [candidate])
      } else {
        best = (load, [candidate])
      }
    }
    guard let best else { return [] }
    let support = Rational(1).divided(by: best.load) ?? .zero
    return best.candidates.sorted().map { ($0, .support(support)) }
  }

  private mutating func load(with candidate: Int, _ open: [Int]) -> Rational {
    guard election.seats <= BurdenedPart.mostMembers else {
      return loads.load(adding: candidate, atLeast: bounds[candidate]).load
    }
    let burdened = BurdenedPart(of: members + [candidate], election)
    let rest = burdened.members.filter { $0 != candidate }
    if !rest.isEmpty, !parts.contains(rest) {
      parts = parts.suffix(23) + [rest]
      BurdenedPart.sharpen(&bounds, open, by: rest, election)
    }
    return burdened.load
  }

  private func isSupported(_ candidate: Int) -> Bool {
    !election.supporters[candidate].isEmpty
  }

  mutating func elect(_ candidate: Int) {
    members.append(candidate)
    guard election.seats > BurdenedPart.mostMembers else { return }
    if isSupported(candidate) { loads.buy(candidate, load: max(loads.load, bounds[candidate])) }
  }
}
