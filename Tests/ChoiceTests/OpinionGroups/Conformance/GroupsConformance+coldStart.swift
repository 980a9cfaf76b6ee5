import Foundation

#if canImport(Choice)
  @testable import Choice
#endif

/// What the reference counted by the formulas of Polis from a cold start.
struct ColdStart: Decodable {
  struct Entry: Decodable, Equatable {
    let tid, n, N: Int
    let dir: String
    let p, pt, r, rt: Double
  }
  struct Agreed: Decodable { let tid, n, N: Int; let metric: Double }
  let participants, statements, votes, mod_out, in_conv, base_clusters, k: Int
  let silhouettes: [String: Double]
  let group_sizes: [String: Int]
  let repness: [String: [Entry]]
  let consensus: [String: [Agreed]]
  let gac_top10, priority_top10: [[Double]]
  let pca_center: [Double]
  let pca_comps: [[Double]]
  let tids: [Int]
}

extension GroupsConformance {
  /// The compatible count against `expected-cold-start.json`.
  static func coldStart(_ folder: URL) throws -> GroupsConformance {
    var found = GroupsConformance(folder.lastPathComponent + ", cold start")
    let known = try JSONDecoder().decode(
      ColdStart.self, from: Data(bytes(folder, "expected-cold-start.json")))
    let polis = PolisMap(try conversation(folder))
    found.compareSizes(polis, known)
    found.compareProjection(polis.map, known)
    found.compareRepresentation(polis.map, known)
    found.compareShared(polis.map, known)
    return found
  }

  private mutating func compareSizes(_ polis: PolisMap, _ known: ColdStart) {
    let conversation = polis.map.conversation
    same("participants", conversation.people.count, known.participants)
    same("statements", conversation.statements.count, known.statements)
    same("votes", conversation.votes, known.votes)
    same("moderated out", conversation.shown.count { !$0 }, known.mod_out)
    same("people placed", polis.map.placed.count, known.in_conv)
    same("base clusters", polis.bases.count, known.base_clusters)
    same("k", polis.map.k, known.k)
    same(
      "sizes", polis.map.groups.map(\.members.count),
      polis.map.groups.indices.map { known.group_sizes["\($0)"] ?? 0 })
    // The reference prints six digits.
    near(
      "silhouettes", polis.map.silhouettes,
      polis.map.silhouettes.indices.map { known.silhouettes["\($0 + 2)"] ?? 0 },
      within: 6e-7)
  }

  private mutating func compareProjection(_ map: OpinionMap, _ known: ColdStart) {
    let order = map.conversation.arrivals.statements
    same(
      "order of statements", order.map { map.conversation.statements[$0].id },
      known.tids.map { "\($0)" })
    near("centre", order.map { map.projection.center[$0] }, known.pca_center)
    for axis in 0..<2 {
      near(
        "direction \(axis + 1)", order.map { map.projection.directions[axis][$0] },
        known.pca_comps[axis])
    }
  }

  private mutating func compareRepresentation(_ map: OpinionMap, _ known: ColdStart) {
    for (place, group) in map.groups.enumerated() {
      let theirs = known.repness["\(place)"] ?? []
      let ours = group.representative
      same(
        "representative of \(place)",
        ours.map { "\(map.conversation.statements[$0.statement].id) \($0.side.rawValue)" },
        theirs.map { "\($0.tid) \($0.dir)" })
      same("counts of \(place)", ours.map { $0.votes.count($0.side) }, theirs.map(\.n))
      same("voters of \(place)", ours.map(\.votes.voters), theirs.map(\.N))
      near("shares of \(place)", ours.map(\.share), theirs.map(\.p))
      near("surpluses of \(place)", ours.map(\.surplus), theirs.map(\.pt))
      near("ratios of \(place)", ours.map(\.ratio), theirs.map(\.r))
      near("differences of \(place)", ours.map(\.difference), theirs.map(\.rt))
    }
  }

  private mutating func compareShared(_ map: OpinionMap, _ known: ColdStart) {
    for side in StatementVotes.Side.allCases {
      let ours = map.consensus(side)
      let theirs = known.consensus[side.rawValue] ?? []
      same(
        "consensus \(side)", ours.map { map.conversation.statements[$0].id },
        theirs.map { "\($0.tid)" })
      near(
        "weights of consensus \(side)",
        ours.map { map.votes[$0].share(side) * map.votes[$0].surplus(side) },
        theirs.map(\.metric))
    }
    let conversation = map.conversation
    near(
      "group-informed consensus", map.groupInformedConsensus.prefix(10).map(\.value),
      known.gac_top10.map { $0[1] })
    for entry in known.gac_top10 {
      let ours = map.groupInformedConsensus.first {
        conversation.statements[$0.statement].id == "\(Int(entry[0]))"
      }
      near("group-informed consensus of one", [ours?.value ?? -1], [entry[1]])
    }
    let priorities = map.priorities
    near(
      "priorities", Array(priorities.sorted(by: >).prefix(10)),
      known.priority_top10.map { $0[1] })
    for entry in known.priority_top10 {
      let ours = conversation.statements.firstIndex { $0.id == "\(Int(entry[0]))" }
      near("priority of one", [ours.map { priorities[$0] } ?? -1], [entry[1]])
    }
  }
}
