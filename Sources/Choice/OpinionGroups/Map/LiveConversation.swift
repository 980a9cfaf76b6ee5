/// A conversation whose map is refreshed with every vote, for a wall in the room.
///
/// Between counts the number of groups and the stability stay as last counted, and each group
/// starts from its people; `recount` gives to the last bit what `OpinionMap(counting:)` gives
/// for the same votes. Whoever shows the map recounts when enough votes have come since.
///
/// Source: our own.
public struct LiveConversation: Sendable {
  /// The map after the last vote.
  public private(set) var map: OpinionMap
  /// How many votes were taken since everything was counted.
  public private(set) var votesSinceCount = 0
  private var conversation: Conversation
  private var directions: Directions
  private var grouping: SettledGrouping?

  /// Counts what there is.
  ///
  /// Throws nothing. Takes the time of `OpinionMap(counting:)`.
  public init(_ conversation: Conversation, resamples: Int = OpinionMap.leastResamples) {
    self.conversation = conversation
    let sketch = Sketch(conversation)
    let seed = conversation.fingerprint
    directions = sketch.directions
    grouping = sketch.grouping(seed: seed)
    map = OpinionMap(sketch, grouping, seed, resamples)
  }

  /// Takes a vote and refreshes the map; a few passes over the votes.
  public mutating func cast(person: String, statement: String, _ answer: Answer) {
    votesSinceCount += 1
    let known = conversation.statements.count
    conversation.cast(person: person, statement: statement, answer)
    let isSame = known == conversation.statements.count
    let sketch = Sketch(conversation, start: isSame ? blend : nil)
    directions = sketch.directions
    grouping = grouping.map {
      SettledGrouping(
        from: centers(of: $0, in: sketch), sketch.points, silhouettes: $0.silhouettes)
    }
    let old = map
    map = OpinionMap(sketch, grouping)
    guard let grouping, let stability = old.stability else { return }
    map.decide(grouping, stability)
  }

  /// Counts all votes anew, with new resamples.
  ///
  /// Throws nothing; fewer than the least number of resamples are that. Takes the time of a map.
  public mutating func recount(resamples: Int = OpinionMap.leastResamples) {
    self = LiveConversation(conversation, resamples: resamples)
  }

  private var blend: [Double]? {
    guard directions.vectors.count > 1 else { return nil }
    return zip(directions.vectors[0], directions.vectors[1]).map { $0 + $1 }
  }

  // Where the people of each group stand now: directions may have turned since.
  private func centers(of old: SettledGrouping, in sketch: Sketch) -> [Point] {
    let ids = map.placed.map { map.conversation.people[$0] }
    let owners = Dictionary(zip(ids, old.groups)) { first, _ in first }
    var sums = [Point](repeating: .middle, count: old.centers.count)
    var counts = [Double](repeating: 0, count: old.centers.count)
    for (person, place) in zip(sketch.placed, sketch.points) {
      guard let owner = owners[sketch.conversation.people[person]] else { continue }
      sums[owner] = sums[owner] + place
      counts[owner] += 1
    }
    return old.centers.indices.map {
      counts[$0] > 0 ? (1 / counts[$0]) * sums[$0] : old.centers[$0]
    }
  }
}
