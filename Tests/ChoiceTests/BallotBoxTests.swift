import Testing

@testable import Choice

@Suite struct BallotBoxTests {
  @Test func `equal ballots are one, whatever the order of their marks`() {
    var box = BallotBox(projectCount: 3)
    box.cast([2, 0])
    box.cast([0, 2, 2])
    box.cast([1])
    box.cast([])
    #expect(box.cast == 4)
    #expect(box.blank == 1)
    #expect(box.counts == [2, 1])
    #expect(Array(box.ballot(at: 0)) == [0, 2])
  }

  @Test func `a mark for no project counts for nothing`() {
    var box = BallotBox(projectCount: 2)
    box.cast([-1, 2, 7])
    box.cast([1, 9])
    #expect(box.blank == 1)
    #expect(Array(box.ballot(at: 0)) == [1])
  }

  @Test(arguments: 0..<20)
  func `all ballots come out again`(seed: Int) {
    var dice = Dice(seed)
    let ballots = (0..<dice.number(0...30)).map { _ in
      (0..<5).filter { _ in dice.number(0...2) == 0 }
    }
    let projects = (0..<5).map { Project(id: "\($0)", cost: 1) }
    let election = Election(budget: 1, projects: projects, approvals: ballots)
    let count = { (list: [[Int]]) in
      list.reduce(into: [[Int]: Int]()) { $0[$1, default: 0] += 1 }
    }
    #expect(count(election.allBallots) == count(ballots))
    #expect(election.voters == ballots.count)
  }

  /// Every subset of twelve projects, twice over: far more than a box has room for at first.
  @Test func `each of thousands of ballots is found again`() {
    var box = BallotBox(projectCount: 12)
    let subsets = (1..<4096).map { bits in (0..<12).filter { bits >> $0 & 1 == 1 } }
    for ballot in subsets { box.cast(ballot) }
    for ballot in subsets.reversed() { box.cast(ballot.reversed() + ballot) }
    #expect(box.counts == [Int](repeating: 2, count: subsets.count))
    #expect(box.counts.indices.map { box.ballot(at: $0).map { Int($0) } } == subsets)
  }

  private typealias Points = [(project: Int, points: Int32)]

  @Test func `an approval is a ballot with one point, whichever was cast first`() {
    let (equal, other): (Points, Points) = ([(1, 1), (0, 1)], [(0, 2), (1, 1), (0, 9), (2, 0)])
    var box = BallotBox(projectCount: 3)
    box.cast([0, 1])
    box.cast(points: equal)
    box.cast(points: other)
    box.cast([1, 0])
    #expect(box.counts == [3, 1])
    #expect(box.ballot(at: 1).indices.map { box.score(at: $0) } == [2, 1])
  }
}
