/// Approval ballots, with equal ones merged: who cast which is of no account to a count.
package struct BallotBox: Sendable {
  /// How many ballots were cast, blank ones included.
  package private(set) var cast = 0
  /// How many ballots approve nothing.
  package private(set) var blank = 0
  /// How often each distinct ballot was cast, blank ones left out.
  private(set) var counts: [Int] = []

  private let projectCount: Int
  private var approvals: [Int32] = []
  private var ends: [Int] = [0]
  private var places: [[Int32]: Int] = [:]

  /// Opens an empty box for ballots over so many projects.
  package init(projectCount: Int) { self.projectCount = projectCount }

  /// Casts a ballot that approves the projects with these indices; an index that comes twice
  /// counts once, and one of no project counts for nothing.
  package mutating func cast(_ projects: some Sequence<Int>) {
    var ballot = projects.filter { $0 >= 0 && $0 < projectCount }.map { Int32($0) }
    ballot.sort()
    cast(sorted: ballot)
  }

  private mutating func cast(sorted ballot: [Int32]) {
    var ballot = ballot
    for index in ballot.indices.dropFirst().reversed() where ballot[index] == ballot[index - 1] {
      ballot.remove(at: index)
    }
    cast += 1
    guard !ballot.isEmpty else {
      blank += 1
      return
    }
    if let place = places[ballot] {
      counts[place] += 1
    } else {
      places[ballot] = counts.count
      counts.append(1)
      approvals += ballot
      ends.append(approvals.count)
    }
  }

  /// The projects that the distinct ballot at `place` approves, in ascending order.
  func ballot(at place: Int) -> ArraySlice<Int32> { approvals[ends[place]..<ends[place + 1]] }
}
