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
  private var places: [[Int32]: Int] = [:]

  /// Opens an empty box for ballots over so many projects; throws nothing, constant time.
  public init(projectCount: Int) { self.projectCount = projectCount }

  /// Casts a ballot that approves the projects with these indices; an index that comes twice
  /// counts once, and one of no project counts for nothing.
  ///
  /// Throws nothing. Time that of sorting the ballot.
  public mutating func cast(_ projects: some Sequence<Int>) {
    var ballot = projects.filter { $0 >= 0 && $0 < projectCount }.map { Int32($0) }
    ballot.sort()
    for index in ballot.indices.dropFirst().reversed() where ballot[index] == ballot[index - 1] {
      ballot.remove(at: index)
    }
    cast(ballot, scores: [])
  }

  /// Casts a ballot that gives points to projects; of a project that comes twice the first
  /// counts, and what is not above zero counts for nothing.
  ///
  /// Throws nothing. Time that of sorting the ballot.
  public mutating func cast(points: some Sequence<(project: Int, points: Int32)>) {
    isScored = true
    var given: [Int32: Int32] = [:]
    for (project, points) in points where project >= 0 && project < projectCount {
      if given[Int32(project)] == nil { given[Int32(project)] = points }
    }
    let ballot = given.filter { $0.value > 0 }.keys.sorted()
    cast(ballot, scores: ballot.map { given[$0] ?? 1 })
  }

  private mutating func cast(_ ballot: [Int32], scores given: [Int32], times: Int = 1) {
    cast += times
    guard !ballot.isEmpty else {
      blank += times
      return
    }
    if let place = places[ballot + given] {
      counts[place] += times
      return
    }
    places[ballot + given] = counts.count
    counts.append(times)
    approvals += ballot
    if isScored {
      scores += [Int32](repeating: 1, count: approvals.count - ballot.count - scores.count)
      scores += given.isEmpty ? [Int32](repeating: 1, count: ballot.count) : given
    }
    ends.append(approvals.count)
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
      box.cast(
        left.map { new[Int(named[$0])] }, scores: isScored ? left.map { score(at: $0) } : [],
        times: counts[place])
    }
    return box
  }

  /// The projects that the distinct ballot at `place` supports, in ascending order.
  func ballot(at place: Int) -> ArraySlice<Int32> { approvals[ends[place]..<ends[place + 1]] }

  /// The points that stand beside an index of such a slice; an approval is one.
  func score(at index: Int) -> Int32 { index < scores.count ? scores[index] : 1 }
}
