/// Costs spread over voters none of whom bears more than a level, kept from round to round.
///
/// Amounts are whole numbers. What of a cost nobody bears yet is owed; `settle` spreads that.
struct LoadFlow<Amount: FlowAmount> {
  let supporters: Adjacency
  let choices: Adjacency
  let weights: [Int]
  /// Where each supporter of a project has it among the choices of her ballot.
  let spots: [Int32]
  /// All costs together: no ballot can have to bear more.
  private let most: Amount
  /// What each ballot bears for each of its choices, in the places of `choices`.
  var flows: [Amount]
  /// What each ballot can bear yet.
  var room: [Amount]
  /// What of each project's cost nobody bears.
  var owed: [Amount]
  /// The projects that are to be paid for.
  private(set) var paid: Set<Int> = []
  /// The most that one voter may bear.
  private(set) var level = Amount.zero

  init(supporters: Adjacency, weights: [Int], most: Amount) {
    self.supporters = supporters
    self.weights = weights
    self.most = most
    choices = supporters.reversed(count: weights.count)
    var next = supporters.starts
    var spots = [Int32](repeating: 0, count: supporters.members.count)
    for (spot, project) in choices.members.enumerated() {
      spots[Int(next[Int(project)])] = Int32(spot)
      next[Int(project)] += 1
    }
    self.spots = spots
    flows = [Amount](repeating: .zero, count: choices.members.count)
    room = [Amount](repeating: .zero, count: weights.count)
    owed = [Amount](repeating: .zero, count: supporters.count)
  }

  /// Lets every voter bear so much; what a ballot bears beyond that is owed again.
  mutating func set(level: Amount) {
    guard level != self.level else { return }
    for ballot in room.indices {
      let before = self.level.times(weights[ballot], atMost: most)
      room[ballot] = room[ballot] + level.times(weights[ballot], atMost: most) - before
      if room[ballot] < .zero { relieve(ballot) }
    }
    self.level = level
  }

  private mutating func relieve(_ ballot: Int) {
    for spot in choices.range(ballot) where flows[spot] > .zero && room[ballot] < .zero {
      let part = min(flows[spot], .zero - room[ballot])
      flows[spot] = flows[spot] - part
      room[ballot] = room[ballot] + part
      let project = Int(choices.members[spot])
      owed[project] = owed[project] + part
    }
  }

  /// Has one more project to be paid for.
  mutating func add(_ project: Int, costing amount: Amount) {
    owed[project] = amount
    paid.insert(project)
  }

  /// Has nobody pay for a project.
  mutating func remove(_ project: Int) {
    for place in supporters.range(project) {
      let (ballot, spot) = (Int(supporters.members[place]), Int(spots[place]))
      room[ballot] = room[ballot] + flows[spot]
      flows[spot] = .zero
    }
    owed[project] = .zero
    paid.remove(project)
  }

  /// How many voters support any of some projects.
  func voters(for projects: [Int]) -> Int {
    var isSeen = [Bool](repeating: false, count: weights.count)
    var voters = 0
    for project in projects {
      for member in supporters[project] where !isSeen[Int(member)] {
        isSeen[Int(member)] = true
        voters += weights[Int(member)]
      }
    }
    return voters
  }
}
