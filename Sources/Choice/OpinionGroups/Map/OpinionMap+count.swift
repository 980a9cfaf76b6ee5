extension OpinionMap {
  /// Below this many people who voted enough, no groups are shown.
  public static let leastPeople = 50
  /// Below this stability no groups are shown.
  public static let leastStability = 0.7
  /// At least this many resamples make a stability.
  public static let leastResamples = 100
  /// So many statements, or all if there are fewer, must somebody have voted on to be grouped.
  public static let leastVotes = 7

  /// Counts a conversation: the same votes give the same map to the last bit.
  ///
  /// Groups are sought by k-means from 50 seeded starts for 2 to 5 groups, the number with the
  /// greatest silhouette is taken, and they are shown if at least 50 people voted on at least 7
  /// statements and the stability is at least 0.7. Fewer than 100 resamples count as 100.
  /// Takes a few dozen passes over the votes and resamples × people × 16². Method: Small and
  /// others 2021 (Polis), made independent of the order of people.
  public init(counting conversation: Conversation, resamples: Int = leastResamples) {
    let sketch = Sketch(conversation)
    let seed = conversation.fingerprint
    self.init(sketch, sketch.grouping(seed: seed), seed, resamples)
  }

  init(
    _ sketch: Sketch, _ grouping: SettledGrouping?, _ seed: UInt64, _ resamples: Int
  ) {
    self.init(sketch, grouping)
    guard let grouping else { return }
    let count = max(resamples, Self.leastResamples)
    let value = sketch.resampling(grouping.groups, seed: seed).stability(resamples: count)
    decide(grouping, Stability(value: value, resamples: count, seed: seed))
  }

  /// Shows the groups if there are people enough and they are stable enough.
  mutating func decide(_ grouping: SettledGrouping, _ stability: Stability) {
    self.stability = stability
    if placed.count < Self.leastPeople { return }
    if stability.value >= Self.leastStability {
      show(grouping)
    } else {
      reason = .unstable(stability.value)
    }
  }

  /// Counts without resamples, so that only what is common to all can be shown.
  ///
  /// Throws nothing. Time linear in the votes for each step of the search for directions.
  public init(withoutGroups conversation: Conversation) {
    let sketch = Sketch(conversation)
    self.init(sketch, nil)
    if placed.count >= Self.leastPeople { reason = .notTried }
  }

  init(_ sketch: Sketch, _ grouping: SettledGrouping?) {
    conversation = sketch.conversation
    projection = sketch.projection
    placed = sketch.placed
    silhouettes = grouping?.silhouettes ?? []
    votes = conversation.counts
    routed = votes
    listed = conversation.statements.indices.filter { [conversation] in
      conversation.statements[$0].isShown
    }
    reason = .tooFewPeople(placed.count)
  }

  /// Shows the groups, the greatest first, of equal ones that with the first person.
  mutating func show(_ grouping: SettledGrouping) {
    reason = nil
    let lists = grouping.centers.indices.map { group in
      placed.indices.filter { grouping.groups[$0] == group }.map { placed[$0] }
    }
    let order = lists.indices.filter { !lists[$0].isEmpty }.sorted { one, other in
      (lists[other].count, lists[one][0]) < (lists[one].count, lists[other][0])
    }
    groups = Self.groups(
      order.map { lists[$0] }, centers: order.map { grouping.centers[$0] }, in: conversation)
  }

  static func groups(
    _ lists: [[Int]], centers: [Point], in conversation: Conversation
  ) -> [OpinionGroup] {
    var owner = [Int?](repeating: nil, count: conversation.people.count)
    for (group, list) in lists.enumerated() {
      for person in list { owner[person] = group }
    }
    let votes = conversation.counts(groups: lists.count) { owner[$0] }
    let chosen = Representation.chosen(groups: votes, shown: conversation.shown)
    return lists.indices.map { group in
      OpinionGroup(
        members: lists[group].sorted(), center: centers[group], votes: votes[group],
        representative: chosen[group])
    }
  }
}
