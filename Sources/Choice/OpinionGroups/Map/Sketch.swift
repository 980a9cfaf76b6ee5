/// The map and its groups before anybody asks how sure they are.
struct Sketch: Sendable {
  let conversation: Conversation
  let matrix: VoteMatrix
  let directions: Directions
  let projection: Projection
  let placed: [Int]
  let width: Int

  private static let starts = 50

  /// `start` may name a direction near the first two, which saves passes over the votes.
  init(_ conversation: Conversation, start: [Double]? = nil) {
    self.conversation = conversation
    let matrix = VoteMatrix(conversation)
    self.matrix = matrix
    width = conversation.shown.count(where: \.self)
    directions = Directions(
      size: matrix.statements, count: Resampling.width, tolerance: 1e-8, start: start
    ) { matrix.covariance(times: $0) }
    projection = Projection(
      matrix, along: Projection.pair(directions, size: matrix.statements), width: width)
    let least = max(1, min(OpinionMap.leastVotes, width))
    placed = conversation.people.indices.filter { matrix.votes(of: $0) >= least }
  }

  var points: [Point] { placed.map { projection.people[$0] } }

  /// The best groups; nil where there are too few people to part.
  func grouping(seed: UInt64) -> SettledGrouping? {
    let cells = Cells(points, weights: [Double](repeating: 1, count: placed.count))
    guard let found = Grouping(cells, starts: Self.starts, seed: seed) else { return nil }
    return SettledGrouping(found, points)
  }

  func resampling(_ groups: [Int], seed: UInt64) -> Resampling {
    Resampling(
      places: matrix.places(along: directions.vectors), width: directions.vectors.count,
      scales: Projection.scales(matrix, width: width), members: placed, groups: groups,
      seed: seed)
  }
}

/// Groups whose centres have settled among the people themselves, not only their cells.
struct SettledGrouping: Sendable {
  let centers: [Point]
  /// The group of each placed person.
  let groups: [Int]
  let silhouettes: [Double]

  init(_ grouping: Grouping, _ points: [Point]) {
    self.init(from: grouping.partition.centers, points, silhouettes: grouping.silhouettes)
  }

  init(from start: [Point], _ points: [Point], silhouettes: [Double]) {
    let settled = Partition(Cells(each: points), from: start)
    centers = settled.centers
    groups = settled.groups
    self.silhouettes = silhouettes
  }
}
