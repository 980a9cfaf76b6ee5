/// Costs spread over voters none of whom bears more than a level, kept from round to round.
///
/// Amounts are whole numbers; the level only ever rises, so what was spread once stays valid.
struct LoadFlow<Amount: FlowAmount> {
  private let supporters: Adjacency
  private let choices: Adjacency
  private let weights: [Int]
  /// Where each choice of a ballot stands among the supporters of its project.
  private let stands: [Int32]
  /// The same the other way round.
  private let spots: [Int32]
  /// What each ballot bears for each project, in the places of `supporters`.
  private(set) var flows: [Amount]
  /// Whether a ballot bears anything for each of its choices.
  private var bears: [Bool]
  /// What each ballot can bear yet.
  private var room: [Amount]
  /// The most that one voter may bear.
  private(set) var level = Amount.zero

  init(supporters: Adjacency, choices: Adjacency, weights: [Int]) {
    self.supporters = supporters
    self.choices = choices
    self.weights = weights
    var next = supporters.starts
    var stands: [Int32] = []
    var spots = [Int32](repeating: 0, count: supporters.members.count)
    stands.reserveCapacity(choices.members.count)
    for (spot, project) in choices.members.enumerated() {
      spots[Int(next[Int(project)])] = Int32(spot)
      stands.append(next[Int(project)])
      next[Int(project)] += 1
    }
    self.stands = stands
    self.spots = spots
    bears = [Bool](repeating: false, count: choices.members.count)
    flows = [Amount](repeating: .zero, count: supporters.members.count)
    room = [Amount](repeating: .zero, count: weights.count)
  }

  mutating func raise(to level: Amount) {
    guard level > self.level else { return }
    let growth = level - self.level
    for ballot in room.indices { room[ballot] = room[ballot] + growth.times(weights[ballot]) }
    self.level = level
  }

  /// Whether the supporters can bear so much at this level with nothing shifted.
  func canPour(_ amount: Amount, on project: Int, at level: Amount) -> Bool {
    let growth = max(level, self.level) - self.level
    var spare = Amount.zero
    for ballot in supporters[project] {
      spare = spare + room[Int(ballot)] + growth.times(weights[Int(ballot)])
      if spare >= amount { return true }
    }
    return spare >= amount
  }

  /// Spreads the cost of one more project; what cannot be, all projects that share its voters'
  /// burden, and how many voters those are.
  mutating func pay(
    _ amount: Amount, for project: Int
  ) -> (rest: Amount, tight: [Int], voters: Int) {
    var due = amount - pour(project, upTo: amount)
    while due > .zero {
      let reach = search(from: project)
      guard !reach.ends.isEmpty else { return (due, reach.projects, reach.voters) }
      for end in reach.ends where due > .zero {
        due = due - shift(to: end, from: project, along: reach.parents, upTo: due)
      }
    }
    return (.zero, [], 0)
  }

  /// Lets the supporters of a project bear more of it, as far as they can.
  private mutating func pour(_ project: Int, upTo amount: Amount) -> Amount {
    var due = amount
    for place in supporters.range(project) {
      guard due > .zero else { break }
      let ballot = Int(supporters.members[place])
      let part = min(room[ballot], due)
      guard part > .zero else { continue }
      room[ballot] = room[ballot] - part
      flows[place] = flows[place] + part
      bears[Int(spots[place])] = true
      due = due - part
    }
    return amount - due
  }

  private struct Reach {
    /// Every project whose burden could make room, in the order found.
    var projects: [Int]
    var parents: [Int]
    /// How many voters can bear no more, of those who support them.
    var voters = 0
    /// Those whose supporters can bear more.
    var ends: [Int]
  }

  private func search(from first: Int) -> Reach {
    var reach = Reach(
      projects: [first], parents: [Int](repeating: -1, count: supporters.count), ends: [])
    reach.parents[first] = first
    var seen = [Bool](repeating: false, count: weights.count)
    var next = 0
    while next < reach.projects.count {
      let project = reach.projects[next]
      next += 1
      var isEnd = false
      for member in supporters[project] where !seen[Int(member)] {
        let ballot = Int(member)
        // A ballot with room is left to all that could use it.
        if room[ballot] > .zero {
          isEnd = true
          continue
        }
        seen[ballot] = true
        reach.voters += weights[ballot]
        for place in choices.range(ballot) where bears[place] {
          let other = Int(choices.members[place])
          guard reach.parents[other] < 0 else { continue }
          reach.parents[other] = project
          reach.projects.append(other)
        }
      }
      if isEnd { reach.ends.append(project) }
    }
    return reach
  }

  /// Shifts burdens along a way: each project on it takes over from the next, the last one pours.
  private mutating func shift(
    to end: Int, from first: Int, along parents: [Int], upTo most: Amount
  ) -> Amount {
    var (amount, project) = (most, end)
    while project != first, amount > .zero {
      amount = min(amount, take(over: project, by: parents[project], upTo: amount, only: true))
      project = parents[project]
    }
    guard amount > .zero else { return .zero }
    amount = pour(end, upTo: amount)
    project = end
    while project != first {
      _ = take(over: project, by: parents[project], upTo: amount, only: false)
      project = parents[project]
    }
    return amount
  }

  /// How much of a project's burden another bears in its place on the ballots they share.
  private mutating func take(
    over project: Int, by other: Int, upTo most: Amount, only asks: Bool
  ) -> Amount {
    var due = most
    for place in supporters.range(other) {
      guard due > .zero else { break }
      let ballot = Int(supporters.members[place])
      for choice in choices.range(ballot)
      where bears[choice] && Int(choices.members[choice]) == project {
        let stand = Int(stands[choice])
        let part = min(flows[stand], due)
        guard part > .zero else { break }
        due = due - part
        if !asks {
          flows[stand] = flows[stand] - part
          flows[place] = flows[place] + part
          bears[choice] = flows[stand] > .zero
          bears[Int(spots[place])] = true
        }
        break
      }
    }
    return most - due
  }
}
