/// Says which candidates may come next so that every quota can still be met.
struct Eligibility: Sendable {
  private let quotas: [Quota]
  private let seats: Int
  /// Candidates in the same groups are alike: for each kind its groups, and whose kind it is.
  private let kinds: [[Int]]
  private let kindOf: [Int]
  private let sizes: [Int]

  init(_ quotas: [Quota], seats: Int, candidates: Int) {
    self.quotas = quotas
    self.seats = seats
    let groups = (0..<candidates).map { candidate in
      quotas.indices.filter { quotas[$0].members.contains(candidate) }
    }
    // All of the first group come first, then what is left of the second, and so on, so that a
    // search is done with one group after the other.
    let kinds = Set(groups).sorted { one, other in
      !one.isEmpty && (other.isEmpty || one.lexicographicallyPrecedes(other))
    }
    let places = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
    var sizes = [Int](repeating: 0, count: kinds.count)
    kindOf = groups.map { places[$0] ?? 0 }
    for kind in kindOf { sizes[kind] += 1 }
    (self.kinds, self.sizes) = (kinds, sizes)
  }

  init(_ election: CommitteeElection) {
    self.init(
      election.quotas, seats: election.seats, candidates: election.candidates.count)
  }

  /// Refuses quotas that name nobody or that no committee meets.
  static func check(
    _ quotas: [Quota], seats: Int, candidates: Int
  ) throws(CommitteeError) {
    for quota in quotas {
      if let wrong = quota.members.sorted().first(where: { $0 < 0 || $0 >= candidates }) {
        throw .unknownMember(wrong, quota: quota.name)
      }
    }
    let eligibility = Eligibility(quotas, seats: seats, candidates: candidates)
    guard try eligibility.canComplete([]) else { throw .impossibleQuotas }
  }

  /// Whether a committee of all seats that meets every quota holds these members.
  func canComplete(_ committee: some Sequence<Int>) throws(CommitteeError) -> Bool {
    if quotas.isEmpty { return true }
    var (left, taken, held) = (sizes, 0, [Int](repeating: 0, count: quotas.count))
    for member in committee {
      left[kindOf[member]] -= 1
      taken += 1
      for group in kinds[kindOf[member]] { held[group] += 1 }
    }
    var search = QuotaSearch(quotas.map(\.seats), kinds, left)
    return try search.canFill(seats - taken, held)
  }

  /// Those among the candidates who may join this committee.
  func filter(_ candidates: [Int], joining committee: [Int]) throws(CommitteeError) -> [Int] {
    if quotas.isEmpty { return candidates }
    var (answers, kept) = ([Int: Bool](), [Int]())
    for candidate in candidates {
      let kind = kindOf[candidate]
      let answer: Bool
      if let known = answers[kind] {
        answer = known
      } else {
        answer = try canComplete(committee + [candidate])
        answers[kind] = answer
      }
      if answer { kept.append(candidate) }
    }
    return kept
  }
}
