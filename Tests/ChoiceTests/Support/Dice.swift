@testable import Choice

/// Random numbers that come the same every time, so that a failure can be seen again.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[number(0...items.count - 1)] }
}

extension Dice {
  /// A small election in which ties and evenly spent purses are common.
  mutating func election(voters: ClosedRange<Int> = 1...14, projects: ClosedRange<Int> = 1...7)
    -> Election
  {
    let count = number(projects)
    let costs = pick([[1, 2, 3, 5, 10], [10, 20, 30], Array(1...60)])
    let list = (0..<count).map { place in
      Project(id: "\(number(1...9) * 100 + place)", cost: Rational(pick(costs)))
    }
    let likely = number(1...3)
    let ballots = (0..<number(voters)).map { _ in
      (0..<count).filter { _ in number(0...3) < likely }
    }
    let most = list.reduce(0) { $0 + ($1.cost.numerator.int ?? 0) }
    return Election(budget: Rational(number(1...most + 1)), projects: list, approvals: ballots)
  }
}

extension Dice {
  /// The same with points from one to five, so that voters pay unlike amounts.
  mutating func scoredElection() -> Election {
    let plain = election(voters: 1...12, projects: 1...6)
    var box = BallotBox(projectCount: plain.projects.count)
    for ballot in plain.allBallots {
      box.cast(points: ballot.map { ($0, Int32(number(1...5))) })
    }
    return Election(budget: plain.budget, projects: plain.projects, ballots: box)
  }
}
