import Choice

extension Figures {
  /// The figures of a map that Choice made; its statements are named by their numbers.
  init(_ map: OpinionMap, isFinal: Bool) {
    let numbers = map.conversation.statements.map { Int($0.id) ?? 0 }
    let priorities = map.priorities
    people = map.conversation.people.count
    answers = map.conversation.votes
    self.isFinal = isFinal
    opinions = numbers.indices.filter { map.conversation.statements[$0].isShown }.map { place in
      let votes = map.votes[place]
      return Line(
        number: numbers[place], agrees: votes.agrees, disagrees: votes.disagrees,
        voters: votes.voters, priority: priorities[place])
    }
    agreed = map.consensus(.agree).map { numbers[$0] }
    refused = map.consensus(.disagree).map { numbers[$0] }
    divided = map.dissent.map { numbers[$0.statement] }
    placed = map.placed.count
    stability = map.stability.map {
      Stability(value: $0.value, resamples: $0.resamples, seed: String($0.seed))
    }
    lack =
      switch map.reason {
      case nil: nil
      case .tooFewPeople, .notTried: .people
      case .unstable: .stability
      }
    let scale = Scale(map)
    groups = map.groups.map { Group($0, map, numbers, scale) }
    // The list of Choice goes on to what no group wants; shared is what most of each group want.
    let common = map.groupInformedConsensus.map(\.statement).filter { place in
      map.groups.allSatisfy { 2 * $0.votes[place].agrees > $0.votes[place].voters }
    }
    shared = common.prefix(5).map { numbers[$0] }
  }
}

extension Figures.Group {
  fileprivate init(
    _ group: OpinionGroup, _ map: OpinionMap, _ numbers: [Int], _ scale: Scale
  ) {
    size = group.members.count
    x = scale.x(group.center)
    y = scale.y(group.center)
    lines = group.representative.map { one in
      Figures.Mark(
        number: numbers[one.statement], agrees: one.side == .agree,
        chosen: one.side == .agree ? one.votes.agrees : one.votes.disagrees,
        voters: one.votes.voters)
    }
    let places = group.members.map { person in
      let point = map.projection.people[person]
      return Figures.Dot(x: Int(scale.x(point).rounded()), y: Int(scale.y(point).rounded()))
    }
    dots = Set(places).sorted()
  }
}

/// The drawing's paper: 600 by 400, the people within it.
private struct Scale {
  private let middle: Point
  private let factor: Double

  init(_ map: OpinionMap) {
    let points = map.placed.map { map.projection.people[$0] }
    let xs = points.map(\.x), ys = points.map(\.y)
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
    let (low, high) = (ys.min() ?? 0, ys.max() ?? 0)
    middle = Point(x: (left + right) / 2, y: (low + high) / 2)
    factor = 1 / max((right - left) / 560, (high - low) / 360, 1e-9)
  }

  func x(_ point: Point) -> Double { 300 + (point.x - middle.x) * factor }
  func y(_ point: Point) -> Double { 200 - (point.y - middle.y) * factor }
}
