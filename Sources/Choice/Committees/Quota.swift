/// How many of a group a committee may or must have, such as at most 70 % of one sex.
///
/// Source: Bredereck and others, Multiwinner Elections with Diversity Constraints (2018).
package struct Quota: Sendable, Hashable {
  /// What the group is called.
  package let name: String
  /// Its members, by their places among the candidates.
  package let members: Set<Int>
  /// The least and the most seats of the group.
  package let seats: ClosedRange<Int>

  /// How many seats the members of a group must and may have.
  ///
  /// Throws nothing: what cannot be met is found by the election. Constant time.
  package init(_ name: String, members: Set<Int>, seats: ClosedRange<Int>) {
    self.name = name
    self.members = members
    self.seats = seats
  }

  /// A quota in whole percent of so many seats: the most is rounded down, the least up.
  ///
  /// Throws nothing: what cannot be met is found by the election. Constant time.
  package init(
    _ name: String, members: Set<Int>, percent: ClosedRange<Int>, of seats: Int
  ) {
    let bounds = 0...100
    let (least, most) = (
      percent.lowerBound.clamped(to: bounds), percent.upperBound.clamped(to: bounds)
    )
    let (from, upTo) = ((least * seats + 99) / 100, most * seats / 100)
    self.init(name, members: members, seats: min(from, upTo)...max(from, upTo))
  }
}

extension Int {
  fileprivate func clamped(to bounds: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, bounds.lowerBound), bounds.upperBound)
  }
}

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
    var places: [[Int]: Int] = [:]
    var (kinds, kindOf, sizes) = ([[Int]](), [Int](), [Int]())
    for candidate in 0..<candidates {
      let groups = quotas.indices.filter { quotas[$0].members.contains(candidate) }
      let kind = places[groups] ?? kinds.count
      if kind == kinds.count {
        places[groups] = kind
        kinds.append(groups)
        sizes.append(0)
      }
      kindOf.append(kind)
      sizes[kind] += 1
    }
    (self.kinds, self.kindOf, self.sizes) = (kinds, kindOf, sizes)
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
    guard eligibility.canComplete([]) else { throw .impossibleQuotas }
  }

  /// Whether a committee of all seats that meets every quota holds these members.
  func canComplete(_ committee: some Sequence<Int>) -> Bool {
    if quotas.isEmpty { return true }
    var (left, taken, held) = (sizes, 0, [Int](repeating: 0, count: quotas.count))
    for member in committee {
      left[kindOf[member]] -= 1
      taken += 1
      for group in kinds[kindOf[member]] { held[group] += 1 }
    }
    return canFill(seats - taken, from: 0, left, &held)
  }

  /// Tries every number of each kind in turn; kinds are few, whoever the candidates are.
  private func canFill(_ open: Int, from kind: Int, _ left: [Int], _ held: inout [Int]) -> Bool {
    for (group, quota) in quotas.enumerated() where held[group] > quota.seats.upperBound {
      return false
    }
    guard kind < kinds.count else {
      return open == 0
        && zip(quotas, held).allSatisfy { $0.seats.lowerBound <= $1 }
    }
    for count in 0...max(0, min(open, left[kind])) {
      for group in kinds[kind] { held[group] += count }
      defer { for group in kinds[kind] { held[group] -= count } }
      if canFill(open - count, from: kind + 1, left, &held) { return true }
    }
    return false
  }

  /// Those among the candidates who may join this committee.
  func filter(_ candidates: [Int], joining committee: [Int]) -> [Int] {
    if quotas.isEmpty { return candidates }
    var answers: [Int: Bool] = [:]
    return candidates.filter { candidate in
      let kind = kindOf[candidate]
      if let known = answers[kind] { return known }
      let answer = canComplete(committee + [candidate])
      answers[kind] = answer
      return answer
    }
  }
}
