@testable import Choice

/// Rules that spread costs as loads, written down as they are defined: each voter apart.
struct ReferenceLoads {
  let election: Election
  let ballots: [[Int]]
  let ranks: [Int]

  init(_ election: Election) {
    self.election = election
    ballots = election.allBallots
    ranks = TieOrder([.id], seed: "", in: election).ranks
  }

  private func cost(_ project: Int) -> Rational { election.projects[project].cost }

  func phragmen() -> [Int] {
    var (loads, left) = ([Rational](repeating: 0, count: ballots.count), election.budget)
    var winners: [Int] = []
    var open = election.projects.indices.filter { cost($0) <= election.budget }
    while !open.isEmpty {
      let next = open.map { project -> Rational? in
        let fans = ballots.indices.filter { ballots[$0].contains(project) }
        return fans.reduce(cost(project)) { $0 + loads[$1] }.divided(by: Rational(fans.count))
      }
      let least = next.compactMap(\.self).min()
      let tied = open.indices.filter { next[$0] == least }.map { open[$0] }
      guard tied.allSatisfy({ cost($0) <= left }),
        let chosen = tied.min(by: { ranks[$0] < ranks[$1] })
      else { break }
      for voter in ballots.indices where ballots[voter].contains(chosen) {
        loads[voter] = least ?? 0
      }
      winners.append(chosen)
      left -= cost(chosen)
      open.removeAll { $0 == chosen }
    }
    return winners
  }

  func maximinSupport() -> [Int] {
    var winners = election.projects.indices.filter {
      cost($0).isZero && election.supporters[$0] > 0
    }
    var left = election.budget
    while true {
      let open = election.projects.indices.filter {
        !winners.contains($0) && cost($0) <= left && election.supporters[$0] > 0
      }
      let next = open.map { (load: load(of: winners + [$0]), rank: ranks[$0], project: $0) }
      guard let best = next.min(by: { ($0.load, $0.rank) < ($1.load, $1.rank) }) else { break }
      winners.append(best.project)
      left -= cost(best.project)
    }
    let unwanted = election.projects.indices.filter { election.supporters[$0] == 0 }
    for project in unwanted.sorted(by: { ranks[$0] < ranks[$1] }) where cost(project) <= left {
      winners.append(project)
      left -= cost(project)
    }
    return winners
  }

  /// The greatest cost per supporter of any subset: no spreading can do better, one does as well.
  func load(of projects: [Int]) -> Rational {
    (1..<(1 << projects.count)).map { mask in
      let part = projects.indices.filter { mask & (1 << $0) != 0 }.map { projects[$0] }
      let fans = ballots.count { ballot in ballot.contains(where: part.contains) }
      return part.reduce(Rational.zero) { $0 + cost($1) }.divided(by: Rational(fans)) ?? 0
    }.max() ?? 0
  }
}
