/// Everything a rule needs to elect a committee: seats, candidates, approval ballots and quotas.
///
/// Source: Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023).
public struct CommitteeElection: Sendable {
  /// How many are to be elected; never more than there are candidates.
  public let seats: Int
  /// What the candidates are called; ballots and outcomes name them by their places here.
  public let candidates: [String]
  /// How many people voted, those who approved nobody included.
  public let voters: Int
  /// What must hold of the committee besides its size.
  public let quotas: [Quota]
  /// The distinct ballots, each an ascending list of candidates; blank ones are left out.
  let ballots: [[Int]]
  /// How often each distinct ballot was cast.
  let weights: [Int]
  /// For each candidate the distinct ballots that approve her.
  let supporters: [[Int]]

  /// Takes ballots as lists of places of candidates; one that stands twice on a ballot counts once.
  ///
  /// Throws what makes no election of it: seats that cannot be filled, places of nobody, quotas
  /// that no committee meets or that overlap too much. Time linear in the names on the ballots, and
  /// that of trying numbers of each kind of candidate where there are quotas.
  public init(
    seats: Int, candidates: [String], ballots: some Sequence<[Int]>, quotas: [Quota] = []
  ) throws(CommitteeError) {
    guard seats > 0 else { throw .noSeats }
    guard seats <= candidates.count else {
      throw .tooManySeats(seats: seats, candidates: candidates.count)
    }
    var places: [[Int]: Int] = [:]
    var (distinct, weights, voters) = ([[Int]](), [Int](), 0)
    for (row, ballot) in ballots.enumerated() {
      voters += 1
      let choice = Set(ballot).sorted()
      if let wrong = choice.first(where: { !candidates.indices.contains($0) }) {
        throw .unknownCandidate(wrong, ballot: row + 1)
      }
      if choice.isEmpty { continue }
      if let place = places[choice] {
        weights[place] += 1
      } else {
        places[choice] = distinct.count
        distinct.append(choice)
        weights.append(1)
      }
    }
    self.seats = seats
    self.candidates = candidates
    self.voters = voters
    self.quotas = quotas
    self.ballots = distinct
    self.weights = weights
    var supporters = [[Int]](repeating: [], count: candidates.count)
    for (place, ballot) in distinct.enumerated() {
      for candidate in ballot { supporters[candidate].append(place) }
    }
    self.supporters = supporters
    try Eligibility.check(quotas, seats: seats, candidates: candidates.count)
  }

  /// How many voters approve each candidate.
  public var approvals: [Int] {
    supporters.map { $0.reduce(0) { $0 + weights[$1] } }
  }

  /// The same election with every committee allowed.
  public var withoutQuotas: CommitteeElection { CommitteeElection(self, quotas: []) }

  private init(_ other: CommitteeElection, quotas: [Quota]) {
    (seats, candidates, voters) = (other.seats, other.candidates, other.voters)
    (ballots, weights, supporters) = (other.ballots, other.weights, other.supporters)
    self.quotas = quotas
  }
}

/// Why there is nothing to count, or not all of it.
public enum CommitteeError: Error, Equatable, Sendable {
  case noSeats
  case tooManySeats(seats: Int, candidates: Int)
  /// A ballot, counted from one, names a place where nobody stands.
  case unknownCandidate(Int, ballot: Int)
  /// A quota names a place where nobody stands.
  case unknownMember(Int, quota: String)
  /// No committee of this size meets all quotas.
  case impossibleQuotas
  /// The quotas overlap so much that the search for a committee was given up after so many steps.
  case tangledQuotas(steps: Int)
  /// More committees are tied than anybody would list; `resolute` gives one.
  case tooManyTies(limit: Int)
  /// The search for the best committee was given up after so many steps.
  case tooLarge(steps: Int)
}

extension CommitteeError: CustomStringConvertible {
  /// What is wrong, as a sentence.
  public var description: String {
    switch self {
    case .noSeats: "there must be at least one seat"
    case .tooManySeats(let seats, let candidates):
      "there are \(seats) seats and only \(candidates) candidates"
    case .unknownCandidate(let candidate, let ballot):
      "ballot \(ballot) names candidate \(candidate), and there is none of that number"
    case .unknownMember(let candidate, let quota):
      "quota \(quota) names candidate \(candidate), and there is none of that number"
    case .impossibleQuotas: "no committee of this size meets the quotas"
    case .tangledQuotas(let steps):
      "the quotas overlap too much: no committee was found in \(steps) steps; name fewer groups"
    case .tooManyTies(let limit): "more than \(limit) committees are tied; --resolute gives one"
    case .tooLarge(let steps):
      "the best committee was not found in \(steps) steps; choose a sequential rule"
    }
  }
}
