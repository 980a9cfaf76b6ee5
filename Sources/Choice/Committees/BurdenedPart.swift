/// The part of a committee whose voters are burdened most: it has most members per voter who
/// approves any of them.
struct BurdenedPart {
  /// Up to so many members it is quicker to try every part than to find flows.
  static let mostMembers = 20

  let load: Rational
  let members: [Int]

  /// Tries every part of the committee; each member must have a supporter.
  init(of members: [Int], _ election: CommitteeElection) {
    var patterns = [Int](repeating: 0, count: election.weights.count)
    for (place, member) in members.enumerated() {
      for ballot in election.supporters[member] { patterns[ballot] |= 1 << place }
    }
    let all = 1 << members.count
    // How many voters approve none but those of a part.
    var within = [Int](repeating: 0, count: all)
    for ballot in patterns.indices { within[patterns[ballot]] += election.weights[ballot] }
    for place in members.indices {
      let bit = 1 << place
      for part in 0..<all where part & bit != 0 { within[part] += within[part ^ bit] }
    }
    var most = (members: 0, voters: 1, part: 0)
    for part in 1..<all {
      let voters = within[all - 1] - within[all - 1 - part]
      let count = part.nonzeroBitCount
      if count * most.voters > most.members * voters { most = (count, voters, part) }
    }
    load = Rational(reducing: BigInteger(most.members), over: BigInteger(most.voters))
    self.members = members.indices.filter { most.part >> $0 & 1 == 1 }.map { members[$0] }
  }

  /// Raises what is known of loads: none is under this part with the candidate, per voter.
  static func sharpen(
    _ bounds: inout [Rational], _ open: [Int], by part: [Int], _ election: CommitteeElection
  ) {
    var isReached = [Bool](repeating: false, count: election.weights.count)
    for member in part { for ballot in election.supporters[member] { isReached[ballot] = true } }
    var reached = 0
    for ballot in isReached.indices where isReached[ballot] { reached += election.weights[ballot] }
    for candidate in open where !election.supporters[candidate].isEmpty {
      var voters = reached
      for ballot in election.supporters[candidate] where !isReached[ballot] {
        voters += election.weights[ballot]
      }
      bounds[candidate] = max(
        bounds[candidate],
        Rational(reducing: BigInteger(part.count + 1), over: BigInteger(voters)))
    }
  }
}
