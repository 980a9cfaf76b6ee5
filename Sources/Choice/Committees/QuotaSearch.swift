/// Whether seats can be filled so that every quota is met, told what is left of each kind of
/// candidate.
///
/// Numbers of each kind are tried in turn; a branch ends as soon as a quota can no longer be met,
/// and what failed once is not tried again. Where many groups overlap nobody knows a quick way (it
/// is integer programming), so the search is given up after `patience` steps. Source: our own.
struct QuotaSearch {
  static let patience = 100_000
  /// With fewer kinds it is quicker to try again than to remember.
  private static let fewKinds = 8

  private let bounds: [ClosedRange<Int>]
  private let kinds: [[Int]]
  private let left: [Int]
  /// How many candidates there are in the kinds from a place on, and how many of each group.
  private let all: [Int]
  private let members: [[Int]]
  private var failed: Set<[Int]> = []
  private var steps = 0

  init(_ bounds: [ClosedRange<Int>], _ kinds: [[Int]], _ left: [Int]) {
    (self.bounds, self.kinds, self.left) = (bounds, kinds, left)
    var all = [0]
    var members = [[Int](repeating: 0, count: bounds.count)]
    for kind in kinds.indices.reversed() {
      all.append(all[all.count - 1] + left[kind])
      var counts = members[members.count - 1]
      for group in kinds[kind] { counts[group] += left[kind] }
      members.append(counts)
    }
    (self.all, self.members) = (all.reversed(), members.reversed())
  }

  /// Whether so many more seats can be filled beside those that each group holds.
  mutating func canFill(_ open: Int, _ held: [Int]) throws(CommitteeError) -> Bool {
    var held = held
    return try canFill(open, from: 0, &held)
  }

  private mutating func canFill(
    _ open: Int, from kind: Int, _ held: inout [Int]
  ) throws(CommitteeError) -> Bool {
    steps += 1
    guard steps <= Self.patience else { throw .tangledQuotas(steps: Self.patience) }
    guard isOpen(open, kind, held) else { return false }
    guard kind < kinds.count else { return open == 0 }
    let state = kinds.count > Self.fewKinds ? state(open, kind, held) : []
    guard !failed.contains(state) else { return false }
    let (least, most) = (max(0, open - all[kind + 1]), min(open, left[kind]))
    let isWanted = kinds[kind].contains { held[$0] < bounds[$0].lowerBound }
    for place in 0..<max(0, most - least + 1) {
      let count = isWanted ? most - place : least + place
      for group in kinds[kind] { held[group] += count }
      let isFilled = try canFill(open - count, from: kind + 1, &held)
      for group in kinds[kind] { held[group] -= count }
      if isFilled { return true }
    }
    if !state.isEmpty { failed.insert(state) }
    return false
  }

  /// Whether each quota could still be met if it were the only one.
  private func isOpen(_ open: Int, _ kind: Int, _ held: [Int]) -> Bool {
    guard open >= 0, open <= all[kind] else { return false }
    return bounds.indices.allSatisfy { group in
      let (most, least) = range(group, open, kind, held)
      return most >= bounds[group].lowerBound && least <= bounds[group].upperBound
    }
  }

  /// The most and the least that a group can come to hold.
  private func range(
    _ group: Int, _ open: Int, _ kind: Int, _ held: [Int]
  ) -> (most: Int, least: Int) {
    let rest = members[kind][group]
    return (held[group] + min(rest, open), held[group] + max(0, open - (all[kind] - rest)))
  }

  /// What the rest of the search depends on: of a group that is sure to meet its quota, nothing.
  private func state(_ open: Int, _ kind: Int, _ held: [Int]) -> [Int] {
    [kind, open]
      + bounds.indices.map { group in
        let (most, least) = range(group, open, kind, held)
        let isSure = least >= bounds[group].lowerBound && most <= bounds[group].upperBound
        return isSure ? -1 : held[group]
      }
  }
}
