extension OpinionMap {
  /// How a person stands to all and to her group.
  public struct Standing: Sendable, Equatable {
    /// The place of the person in the conversation.
    public let person: Int
    /// Her group.
    public let group: Int
    /// 1 less the distance to the middle of all placed people.
    public let centricness: Double
    /// 1 less the distance to the middle of her group.
    public let coreness: Double
    /// How far she lies beyond the middle of her group, seen from the middle of all.
    public let extremeness: Double
  }

  /// The standing of every grouped person, by person; linear in the people.
  public var standings: [Standing] {
    let all = groups.flatMap(\.members)
    guard !all.isEmpty else { return [] }
    let sum = all.sorted().reduce(Point.middle) { $0 + projection.people[$1] }
    let middle = (1 / Double(all.count)) * sum
    return groups.indices.flatMap { group in
      groups[group].members.map { standing($0, group, middle) }
    }.sorted { $0.person < $1.person }
  }

  private func standing(_ person: Int, _ group: Int, _ middle: Point) -> Standing {
    let place = projection.people[person]
    let outwards = groups[group].center - middle
    let beyond = place - groups[group].center
    let length = outwards.length
    return Standing(
      person: person, group: group, centricness: 1 - place.distance(to: middle),
      coreness: 1 - beyond.length,
      extremeness: length > 0 ? (beyond.x * outwards.x + beyond.y * outwards.y) / length : 0)
  }
}
