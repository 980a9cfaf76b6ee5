/// Ballots with equal ones merged: who cast which is of no account to a count.
///
/// Source: our own; that merging changes no outcome is a property test.
public struct BallotBox: Sendable {
  /// How many ballots were cast, blank ones included.
  public private(set) var cast = 0
  /// How many ballots support nothing.
  public private(set) var blank = 0
  /// How often each distinct ballot was cast, blank ones left out.
  private(set) var counts: [Int] = []
  /// Whether a ballot gave points, and not approvals only.
  private(set) var isScored = false

  private let projectCount: Int
  private var approvals: [Int32] = []
  private var scores: [Int32] = []
  private var ends: [Int] = [0]
  /// Where a ballot with this hash may be found: half of the slots at most are taken.
  private var slots: [Int32] = []
  private static let free: Int32 = -1
  /// What a ballot hashes to is of this process alone, so that nobody can vote for a slow count.
  private static let processSeed = UInt64.random(in: .min ... .max) | 1
  /// The same beside the ballots: to ask whether a static is set takes as long as to hash one.
  private let seed = BallotBox.processSeed

  /// Opens an empty box for ballots over so many projects; throws nothing, constant time.
  public init(projectCount: Int) { self.projectCount = projectCount }

  /// Casts a ballot that approves the projects with these indices; an index that comes twice
  /// counts once, and one of no project counts for nothing.
  ///
  /// Throws nothing. Time that of sorting the ballot.
  public mutating func cast(_ projects: some Sequence<Int>) {
    let start = approvals.count
    var (last, isInOrder) = (-1, true)
    for project in projects where project >= 0 && project < projectCount {
      isInOrder = isInOrder && project > last
      last = project
      approvals.append(Int32(project))
    }
    if !isInOrder { putInOrder(from: start) }
    if isScored { scores += [Int32](repeating: 1, count: approvals.count - start) }
    takeIn(times: 1)
  }

  /// Casts a ballot that gives points to projects; of a project that comes twice the first
  /// counts, and what is not above zero counts for nothing.
  ///
  /// Throws nothing. Time that of sorting the ballot.
  public mutating func cast(points: some Sequence<(project: Int, points: Int32)>) {
    if !isScored {
      scores = [Int32](repeating: 1, count: approvals.count)
      isScored = true
      rebuild(slots: slots.count)
    }
    var given: [Int32: Int32] = [:]
    for (project, points) in points where project >= 0 && project < projectCount {
      if given[Int32(project)] == nil { given[Int32(project)] = points }
    }
    let ballot = given.filter { $0.value > 0 }.keys.sorted()
    approvals += ballot
    scores += ballot.map { given[$0] ?? 1 }
    takeIn(times: 1)
  }

  /// Sorts the ballot that begins here, and leaves in it each project once.
  private mutating func putInOrder(from start: Int) {
    approvals.withUnsafeMutableBufferPointer { $0[start...].sort() }
    var kept = start
    for place in start + 1..<approvals.count where approvals[place] != approvals[kept] {
      kept += 1
      approvals[kept] = approvals[place]
    }
    approvals.removeLast(approvals.count - kept - 1)
  }

  /// Counts the ballot that was written last; where an equal one lies in the box, that stays alone.
  private mutating func takeIn(times: Int) {
    let start = ends[counts.count]
    cast += times
    guard approvals.count > start else {
      blank += times
      return
    }
    if 2 * (counts.count + 1) > slots.count { rebuild(slots: max(16, 2 * slots.count)) }
    let slot = slot(of: start..<approvals.count)
    let place = slots[slot]
    guard place == Self.free else {
      counts[Int(place)] += times
      // One by one, as removing many at once costs more than the few that a ballot names.
      while approvals.count > start { approvals.removeLast() }
      while scores.count > start { scores.removeLast() }
      return
    }
    slots[slot] = Int32(counts.count)
    counts.append(times)
    ends.append(approvals.count)
  }

  /// The slot of the ballot equal to the one written here, or the free one where it belongs.
  private func slot(of ballot: Range<Int>) -> Int {
    var hash = seed
    for place in ballot {
      hash = (hash ^ UInt64(truncatingIfNeeded: approvals[place])) &* seed
      if isScored { hash = (hash ^ UInt64(truncatingIfNeeded: scores[place])) &* seed }
      hash ^= hash >> 32
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != Self.free, !isEqual(Int(slots[slot]), ballot) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isEqual(_ place: Int, _ ballot: Range<Int>) -> Bool {
    let start = ends[place]
    guard ends[place + 1] - start == ballot.count else { return false }
    for (mine, other) in zip(start..<ends[place + 1], ballot) {
      if approvals[mine] != approvals[other] { return false }
      if isScored, scores[mine] != scores[other] { return false }
    }
    return true
  }

  /// Finds every ballot a slot again; `count` is a power of two, or nothing.
  private mutating func rebuild(slots count: Int) {
    slots = [Int32](repeating: Self.free, count: count)
    for place in counts.indices { slots[slot(of: ends[place]..<ends[place + 1])] = Int32(place) }
  }

  /// The same ballots over some of so many projects alone; who named only others is blank.
  func keeping(_ kept: [Int], of all: Int) -> BallotBox {
    var new = [Int32](repeating: -1, count: all)
    for (place, project) in kept.enumerated() { new[project] = Int32(place) }
    var box = BallotBox(projectCount: kept.count)
    box.isScored = isScored
    box.cast = blank
    box.blank = blank
    for place in counts.indices {
      let named = ballot(at: place)
      let left = named.indices.filter { new[Int(named[$0])] >= 0 }
      box.approvals += left.map { new[Int(named[$0])] }
      if isScored { box.scores += left.map { score(at: $0) } }
      box.takeIn(times: counts[place])
    }
    return box
  }

  /// The projects that the distinct ballot at `place` supports, in ascending order.
  func ballot(at place: Int) -> ArraySlice<Int32> { approvals[ends[place]..<ends[place + 1]] }

  /// The points that stand beside an index of such a slice; an approval is one.
  func score(at index: Int) -> Int32 { index < scores.count ? scores[index] : 1 }
}
