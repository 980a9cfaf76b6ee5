extension LoadFlow {
  /// Spreads all that is owed; or finds projects whose supporters can bear no more and bear
  /// nothing else, though they cost more than that.
  ///
  /// A greatest flow by pushing what is owed (Goldberg, Tarjan, 1988), with whole projects as the
  /// nodes: each walks over its supporters once in a phase, and distances to voters with room are
  /// found anew before each. What cannot be pushed on is farther away in the next phase, so there
  /// are no more phases than projects squared; it takes about a dozen.
  mutating func settle() -> [Int]? {
    while true {
      let owing = owed.indices.filter { owed[$0] > .zero }
      guard !owing.isEmpty else { return nil }
      let reach = reach(from: owing)
      // A project that is stuck but owes nothing costs what its supporters bear, and proves nothing.
      let stuck = owing.filter { reach.distances[$0] == 0 }
      if !stuck.isEmpty { return self.reach(from: stuck).projects }
      for project in reach.projects.sorted(by: { reach.distances[$0] > reach.distances[$1] })
      where owed[project] > .zero {
        push(project, reach.distances)
      }
    }
  }

  private struct Reach {
    /// Every project on whose burden it depends whether what is owed can be borne.
    var projects: [Int]
    /// How many projects away, itself included, a supporter with room is; none where never.
    var distances: [Int32]
  }

  private func reach(from owing: [Int]) -> Reach {
    var reach = Reach(
      projects: owing, distances: [Int32](repeating: 0, count: supporters.count))
    var isSeen = [Bool](repeating: false, count: supporters.count)
    for project in owing { isSeen[project] = true }
    // From whom each project could hand its burden on.
    var sources = [[Int]](repeating: [], count: supporters.count)
    var ends: [Int] = []
    var next = 0
    while next < reach.projects.count {
      let project = reach.projects[next]
      next += 1
      if supporters[project].contains(where: { room[Int($0)] > .zero }) {
        reach.distances[project] = 1
        ends.append(project)
        continue
      }
      for other in rivals(of: project) {
        sources[other].append(project)
        if !isSeen[other] {
          isSeen[other] = true
          reach.projects.append(other)
        }
      }
    }
    next = 0
    while next < ends.count {
      let end = ends[next]
      next += 1
      for source in sources[end] where reach.distances[source] == 0 {
        reach.distances[source] = reach.distances[end] + 1
        ends.append(source)
      }
    }
    return reach
  }

  /// Those for whom the supporters of a project bear something; the walk ends when all are found.
  private func rivals(of project: Int) -> [Int] {
    var isSeen = [Bool](repeating: false, count: supporters.count)
    isSeen[project] = true
    var rivals: [Int] = []
    for member in supporters[project] {
      for spot in choices.range(Int(member)) where flows[spot] > .zero {
        let other = Int(choices.members[spot])
        guard !isSeen[other] else { continue }
        isSeen[other] = true
        rivals.append(other)
      }
      if rivals.count == paid.count - 1 { break }
    }
    return rivals
  }

  /// Has the supporters of a project bear what it owes, where they have room or bear something for
  /// a project that is nearer to room, which then owes it.
  private mutating func push(_ project: Int, _ distances: [Int32]) {
    var due = owed[project]
    let nearer = distances[project] - 1
    for place in supporters.range(project) {
      guard due > .zero else { break }
      let (ballot, own) = (Int(supporters.members[place]), Int(spots[place]))
      var taken = min(room[ballot], due)
      room[ballot] = room[ballot] - taken
      due = due - taken
      if nearer > 0, due > .zero {
        for spot in choices.range(ballot) where flows[spot] > .zero {
          let other = Int(choices.members[spot])
          guard distances[other] == nearer else { continue }
          let part = min(flows[spot], due)
          flows[spot] = flows[spot] - part
          owed[other] = owed[other] + part
          due = due - part
          taken = taken + part
        }
      }
      flows[own] = flows[own] + taken
    }
    owed[project] = due
  }
}
