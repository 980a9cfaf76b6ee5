/// A conversation whose map is refreshed with every vote, for a wall in the room.
///
/// Between counts the number of groups and the stability stay as last counted, and the map
/// starts from the one before; `recount` gives to the last bit what `OpinionMap(counting:)`
/// gives for the same votes.
package struct LiveConversation: Sendable {
  /// The map after the last vote.
  package private(set) var map: OpinionMap
  private var conversation: Conversation
  private var directions: Directions
  private var grouping: SettledGrouping?

  /// Counts what there is; see `OpinionMap(counting:)` for the time it takes.
  package init(_ conversation: Conversation, resamples: Int = OpinionMap.leastResamples) {
    self.conversation = conversation
    let sketch = Sketch(conversation)
    let seed = conversation.fingerprint
    directions = sketch.directions
    grouping = sketch.grouping(seed: seed)
    map = OpinionMap(sketch, grouping, seed, resamples)
  }

  /// Takes a vote and refreshes the map; a few passes over the votes.
  package mutating func cast(person: String, statement: String, _ answer: Answer) {
    let known = conversation.statements.count
    conversation.cast(person: person, statement: statement, answer)
    let isSame = known == conversation.statements.count
    let sketch = Sketch(conversation, start: isSame ? blend : nil)
    directions = sketch.directions
    grouping = grouping.map {
      SettledGrouping(
        from: turned($0.centers, to: sketch), sketch.points, silhouettes: $0.silhouettes)
    }
    let old = map
    map = OpinionMap(sketch, grouping)
    guard let grouping, let stability = old.stability else { return }
    map.decide(grouping, stability)
  }

  /// Counts all votes anew, with new resamples.
  package mutating func recount(resamples: Int = OpinionMap.leastResamples) {
    self = LiveConversation(conversation, resamples: resamples)
  }

  private var blend: [Double]? {
    guard directions.vectors.count > 1 else { return nil }
    return zip(directions.vectors[0], directions.vectors[1]).map { $0 + $1 }
  }

  // A direction may point the other way than before; the centres then turn with it.
  private func turned(_ centers: [Point], to sketch: Sketch) -> [Point] {
    let (old, new) = (map.projection.directions, sketch.projection.directions)
    guard old[0].count == new[0].count else { return centers }
    let signs = (0..<2).map { Directions.dot(old[$0], new[$0]) < 0 ? -1.0 : 1 }
    return centers.map { Point(x: signs[0] * $0.x, y: signs[1] * $0.y) }
  }
}
