import Foundation

#if canImport(Choice)
  @testable import Choice
#endif

/// What the production Polis computed, all of it that follows from the votes.
struct ProductionMap: Decodable {
  struct Votes: Decodable { let A, D, S: Int }
  struct Group: Decodable {
    let votes: [String: Votes]
    let count: Int
    enum CodingKeys: String, CodingKey {
      case votes
      case count = "n-members"
    }
  }
  struct Cluster: Decodable { let id: Int; let members: [Int]; let center: [Double] }
  struct Bases: Decodable { let id, count: [Int]; let members: [[Int]]; let x, y: [Double] }
  struct Map: Decodable {
    let center: [Double]
    let comps, projection: [[Double]]
    let extremity: [Double]
    enum CodingKeys: String, CodingKey {
      case center, comps
      case projection = "comment-projection"
      case extremity = "comment-extremity"
    }
  }
  struct Entry: Decodable {
    let tid: Int
    let side: String?
    let share, surplus: Double
    let ratio, difference: Double?
    enum CodingKeys: String, CodingKey {
      case tid
      case side = "repful-for"
      case share = "p-success"
      case surplus = "p-test"
      case ratio = "repness"
      case difference = "repness-test"
    }
  }
  let n: Int
  let tids, out, metas, placed: [Int]
  let counts: [String: Int]
  let pca: Map
  let bases: Bases
  let clusters: [Cluster]
  let groups: [String: Group]
  let agreement, priorities: [String: Double]
  let repness: [String: [Entry]]
  let consensus: [String: [Entry]]
  enum CodingKeys: String, CodingKey {
    case n, tids, pca, repness, consensus
    case out = "mod-out"
    case metas = "meta-tids"
    case placed = "in-conv"
    case counts = "user-vote-counts"
    case bases = "base-clusters"
    case clusters = "group-clusters"
    case groups = "group-votes"
    case agreement = "group-aware-consensus"
    case priorities = "comment-priorities"
  }
}

extension GroupsConformance {
  private struct Cast: Decodable {
    let participant_id, statement_id, vote: Int
    let modified: Double
  }

  /// Everything in `math-pca2.json` that follows from the votes, to 1e-9.
  ///
  /// Its k-means started from the map of minutes before, which nobody kept; so its clusters are
  /// given, and what follows from them is compared. Where a participant's votes are missing from
  /// the data, its means and directions are given too.
  static func production(_ folder: URL) throws -> GroupsConformance {
    var found = GroupsConformance(folder.lastPathComponent + ", production")
    let known = try JSONDecoder().decode(
      ProductionMap.self, from: Data(bytes(folder, "math-pca2.json")))
    let conversation = try conversation(cast: folder, known)
    let isWhole = conversation.people.count == known.n
    let matrix = VoteMatrix(conversation, sign: -1)
    found.comparePeople(conversation, known)
    if isWhole { found.compareDirections(conversation, matrix, known) }
    let warm = PolisMap.projection(
      conversation, VoteMatrix(matrix, center: known.pca.center), along: known.pca.comps)
    found.compareStatements(warm, known)
    found.compareClusters(warm, conversation, known)
    found.compareGroups(conversation, warm, known)
    return found
  }

  private static func conversation(
    cast folder: URL, _ known: ProductionMap
  ) throws -> Conversation {
    var box = VoteBox()
    for vote in try JSONDecoder().decode(
      [Cast].self, from: Data(bytes(folder, "votes.json")))
    {
      box.cast(
        person: "\(vote.participant_id)", statement: "\(vote.statement_id)",
        Answer(rawValue: Int8(vote.vote)) ?? .pass, at: Int64(vote.modified))
    }
    for tid in known.tids {
      box.describe(
        Statement(
          id: "\(tid)", isShown: !known.out.contains(tid),
          isAboutPerson: known.metas.contains(tid)))
    }
    return box.conversation()
  }

  private mutating func comparePeople(_ conversation: Conversation, _ known: ProductionMap) {
    same("statements", conversation.statements.map(\.id), known.tids.map { "\($0)" })
    for (place, person) in conversation.people.enumerated() {
      same("votes of \(person)", conversation.row(place).count, known.counts[person] ?? -1)
    }
    // Production keeps whoever got in while there were fewer statements.
    let placed = Set(known.placed)
    let ours = PolisMap.placed(conversation).compactMap { Int(conversation.people[$0]) }
    same("people placed", ours.filter { !placed.contains($0) }, [])
  }

  private mutating func compareDirections(
    _ conversation: Conversation, _ matrix: VoteMatrix, _ known: ProductionMap
  ) {
    near("centre", matrix.center, known.pca.center)
    let map = PolisMap(conversation).map
    let order = conversation.statements.map { statement in
      map.conversation.statements.firstIndex { $0.id == statement.id } ?? 0
    }
    for (direction, theirs) in zip(map.projection.directions, known.pca.comps) {
      // The sign of a direction is arbitrary there.
      let ours = order.map { direction[$0] }
      let sign = Directions.dot(ours, theirs) < 0 ? -1.0 : 1
      near("direction", ours.map { sign * $0 }, theirs)
    }
  }

  private mutating func compareStatements(_ warm: Projection, _ known: ProductionMap) {
    near("extremity", warm.extremities, known.pca.extremity)
    near("statements, x", warm.statements.map(\.x), known.pca.projection[0])
    near("statements, y", warm.statements.map(\.y), known.pca.projection[1])
  }

  private mutating func compareClusters(
    _ warm: Projection, _ conversation: Conversation, _ known: ProductionMap
  ) {
    var cells = Cells(each: [])
    for (place, members) in known.bases.members.enumerated() {
      let people = members.compactMap { conversation.people.firstIndex(of: "\($0)") }
      let middle =
        PolisSteps.middles(
          Cells(each: people.map { warm.people[$0] }), people.map { _ in 0 }, 1)[0] ?? .middle
      near(
        "base cluster \(known.bases.id[place])", [middle.x, middle.y],
        [known.bases.x[place], known.bases.y[place]])
      cells.points.append(middle)
      cells.weights.append(Double(known.bases.count[place]))
    }
    let owner = known.bases.id.map { base in
      known.clusters.firstIndex { $0.members.contains(base) } ?? 0
    }
    let middles = PolisSteps.middles(cells, owner, known.clusters.count)
    for (middle, cluster) in zip(middles, known.clusters) {
      near("group \(cluster.id)", [middle?.x ?? 0, middle?.y ?? 0], cluster.center)
    }
  }

  private mutating func compareGroups(
    _ conversation: Conversation, _ warm: Projection, _ known: ProductionMap
  ) {
    let lists = known.clusters.map { cluster in
      cluster.members.flatMap { base in
        known.bases.id.firstIndex(of: base).map { known.bases.members[$0] } ?? []
      }.compactMap { conversation.people.firstIndex(of: "\($0)") }
    }
    let map = OpinionMap(
      polis: conversation, warm, placed: lists.flatMap(\.self).sorted(), silhouettes: [],
      groups: OpinionMap.groups(
        lists, centers: known.clusters.map { Point(x: $0.center[0], y: $0.center[1]) },
        in: conversation))
    for (place, group) in map.groups.enumerated() {
      let theirs = known.groups["\(place)"]
      same("size of \(place)", group.members.count, theirs?.count ?? -1)
      for (column, tid) in known.tids.enumerated() {
        let votes = theirs?.votes["\(tid)"]
        same(
          "votes of \(place) on \(tid)", group.votes[column],
          StatementVotes(
            agrees: votes?.A ?? -1, disagrees: votes?.D ?? -1, voters: votes?.S ?? -1))
      }
      compare(group.representative, known.repness["\(place)"] ?? [], known, "group \(place)")
    }
    compareShared(map, known)
  }

  private mutating func compare(
    _ ours: [Representation], _ theirs: [ProductionMap.Entry], _ known: ProductionMap,
    _ name: String
  ) {
    same(
      "representative of \(name)",
      ours.map { "\(known.tids[$0.statement]) \($0.side.rawValue)" },
      theirs.map { "\($0.tid) \($0.side ?? "")" })
    near("shares of \(name)", ours.map(\.share), theirs.map(\.share))
    near("surpluses of \(name)", ours.map(\.surplus), theirs.map(\.surplus))
    near("ratios of \(name)", ours.map(\.ratio), theirs.map { $0.ratio ?? 0 })
    // Production prints this one figure in single precision.
    near(
      "differences of \(name)", ours.map(\.difference), theirs.map { $0.difference ?? 0 },
      within: 1e-6)
  }

  private mutating func compareShared(_ map: OpinionMap, _ known: ProductionMap) {
    for side in StatementVotes.Side.allCases {
      let ours = map.consensus(side)
      let theirs = known.consensus[side.rawValue] ?? []
      same("consensus \(side)", ours.map { known.tids[$0] }, theirs.map(\.tid))
      near("shares, \(side)", ours.map { map.votes[$0].share(side) }, theirs.map(\.share))
      near("surpluses, \(side)", ours.map { map.votes[$0].surplus(side) }, theirs.map(\.surplus))
    }
    let values = Dictionary(
      uniqueKeysWithValues: known.tids.indices.map { place in
        (known.tids[place], SharedOpinion.agreement(map.groups.map { $0.votes[place] }))
      })
    near(
      "group-informed consensus", known.tids.map { values[$0] ?? -1 },
      known.tids.map { known.agreement["\($0)"] ?? -2 })
    // Known fault: for sixteen months every priority in production was that of a question about
    // the person, so there is nothing to compare.
    let theirs = known.tids.map { known.priorities["\($0)"] ?? -1 }
    if theirs.contains(where: { $0 != 49 }) { near("priorities", map.priorities, theirs) }
  }
}
