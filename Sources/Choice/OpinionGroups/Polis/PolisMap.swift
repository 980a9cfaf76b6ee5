/// A conversation counted by the formulas of Polis, from a cold start.
///
/// Unlike our own count it depends on the order in which votes came, shows groups however few or
/// unstable they are, and zeroes moderated statements instead of leaving them out. Checked
/// against the production's output and the reference's cold starts.
///
/// Source: Small, Bjorkegren, Erkkilä, Shaw and Megill, Polis: Scaling Deliberation by Mapping High
/// Dimensional Opinion Spaces (2021).
public struct PolisMap: Sendable {
  /// What Polis itself has set.
  enum Setting {
    static let leastVotes = 7
    static let leastPeople = 15
    static let bases = 100
    // The loops there test after counting, so they run once more than they say.
    static let baseRounds = 101
    static let groupRounds = 21
  }

  /// The map with agreement at -1, people and statements in their order of arrival, as the
  /// mathematics of Polis has it.
  public let map: OpinionMap
  /// The people of each base cluster, in their order of arrival.
  public let bases: [[Int]]
  /// The middle of each base cluster.
  public let baseCenters: [Point]
  /// The base clusters of each group.
  public let groupBases: [[Int]]

  /// Counts a conversation; takes up to 101 × 100 × people and a few hundred passes over the
  /// votes.
  public init(_ ordered: Conversation) {
    let conversation = ordered.inOrderOfArrival
    let matrix = VoteMatrix(conversation, sign: -1)
    let directions = Directions(
      size: matrix.statements, count: 2, tolerance: 1e-15, most: .max
    ) { matrix.covariance(times: $0) }
    let projection = Self.projection(
      conversation, matrix, along: Projection.pair(directions, size: matrix.statements))
    self.init(conversation, projection)
  }

  /// Projects people by known directions, as from one tick of Polis to the next.
  static func projection(
    _ conversation: Conversation, _ matrix: VoteMatrix, along directions: [[Double]]
  ) -> Projection {
    Projection(
      matrix, along: directions, width: conversation.statements.count,
      zeroed: conversation.shown.count { !$0 }, sign: -1)
  }

  private init(_ conversation: Conversation, _ projection: Projection) {
    let placed = Self.placed(conversation)
    let points = placed.map { projection.people[$0] }
    let base = PolisSteps(
      Cells(each: points), most: Setting.bases, rounds: Setting.baseRounds)
    bases = base.centers.indices.map { cluster in
      placed.indices.filter { base.groups[$0] == cluster }.map { placed[$0] }
    }
    baseCenters = base.centers
    var cells = Cells(each: base.centers)
    cells.weights = bases.map { Double($0.count) }
    let tried = Self.groupings(cells)
    let silhouettes = Silhouette.means(
      Cells(each: base.centers),
      tried.map { Partition(centers: $0.centers, groups: $0.groups) })
    let best = silhouettes.indices.reduce(0) { silhouettes[$1] > silhouettes[$0] ? $1 : $0 }
    groupBases = tried.isEmpty ? [] : Self.lists(tried[best].groups, tried[best].centers.count)
    let lists = groupBases.map { [bases] in $0.flatMap { bases[$0] } }
    map = OpinionMap(
      polis: conversation, projection, placed: placed.sorted(), silhouettes: silhouettes,
      groups: OpinionMap.groups(
        lists, centers: tried.isEmpty ? [] : tried[best].centers, in: conversation))
  }

  private static func groupings(_ cells: Cells) -> [PolisSteps] {
    let most = min(5, 2 + cells.points.count / 12)
    guard cells.points.count >= 2 else { return [] }
    return (2...most).map { PolisSteps(cells, most: $0, rounds: Setting.groupRounds) }
  }

  private static func lists(_ groups: [Int], _ count: Int) -> [[Int]] {
    (0..<count).map { group in groups.indices.filter { groups[$0] == group } }
  }

  /// The people with enough votes in their order of arrival, filled up with those who voted most.
  static func placed(_ conversation: Conversation) -> [Int] {
    let least = min(Setting.leastVotes, conversation.statements.count)
    let arrivals = conversation.arrivals.people
    let isPlaced = arrivals.map { conversation.row($0).count >= least }
    let missing = Setting.leastPeople - isPlaced.count(where: \.self)
    let others = arrivals.indices.filter { !isPlaced[$0] }.sorted {
      (conversation.row(arrivals[$1]).count, $0) < (conversation.row(arrivals[$0]).count, $1)
    }
    let added = Set(others.prefix(max(0, missing)))
    return arrivals.indices.filter { isPlaced[$0] || added.contains($0) }.map { arrivals[$0] }
  }
}

extension OpinionMap {
  init(
    polis conversation: Conversation, _ projection: Projection, placed: [Int],
    silhouettes: [Double], groups: [OpinionGroup]
  ) {
    self.conversation = conversation
    self.projection = projection
    self.placed = placed
    self.silhouettes = silhouettes
    self.groups = groups
    votes = conversation.counts
    routed = votes.indices.map { place in
      groups.reduce(StatementVotes()) { $0 + $1.votes[place] }
    }
    listed = Array(conversation.statements.indices)
    reason = groups.isEmpty ? .tooFewPeople(placed.count) : nil
  }
}
