import Core
import Database
import KurakTesting
import Testing
import Web

@testable import Decisions

@Suite(.enabled(if: TestEngine.isSQLite)) struct `The lists of decisions` {
  let village: Ballotry

  init() throws { village = try Ballotry() }

  private func plan(_ sql: SQL) throws -> [String] {
    try village.house.read { tx in try tx.plan(of: sql) }
  }

  @Test func `scan no table that can grow`() throws {
    let paging = Paging(page: 3, total: 1000)
    let id = ID<Decision>.make(at: village.house.now)
    let community = village.community
    let queries: [SQL] = [
      Decision.pageQuery(paging, of: community, withDrafts: true),
      Decision.pageQuery(paging, of: community, withDrafts: false),
      Decision.countedQuery(of: community, limit: 5),
      Decision.announcedQuery(of: community, limit: 5),
      Decisions.decidedQuery(on: Day(number: 0)...village.house.now.day, in: community),
      Decisions.dueQuery(at: village.house.now), IdeaOutcome.query(id, community),
      RegisterModel.list(paging, for: id, of: community, matching: ""),
      RegisterModel.list(paging, for: id, of: community, matching: "айгүл"),
      "SELECT approvals FROM ballot WHERE decision = \(id) AND community = \(community) ORDER BY id",
      "SELECT code FROM paper_ballot WHERE decision = \(id) ORDER BY code",
      "SELECT count(*) FROM ballot_cast WHERE decision = \(id) AND channel = 'paper'",
    ]
    for query in queries {
      let steps = try plan(query)
      #expect(!steps.isEmpty)
      #expect(!steps.contains { $0.contains("SCAN") }, "\(steps)")
      #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
    }
  }

  @Test func `are cut into pages`() throws {
    for _ in 0..<52 { _ = try village.house.perform(DraftDecision(village.terms()), as: .deputy) }
    let first = try village.house.get("/en/decisions", as: .deputy).text
    let second = try village.house.get("/en/decisions?page=2", as: .deputy).text
    #expect(first.ranges(of: "<section class=\"card\">").count == 50)
    #expect(second.ranges(of: "<section class=\"card\">").count == 2)
  }

  @Test func `look for a name in the register as it is typed on any phone`() throws {
    let id = try village.open(paper: true)
    _ = try village.house.addPerson("Гүлмира Өмүр кызы", roles: [.resident])
    _ = try village.house.addPerson("100%_\\", roles: [.resident])
    _ = try village.house.addPerson("Гүлмира", roles: [.deputy])
    func names(_ query: String) throws -> [String] {
      try village.house.read { tx in
        try RegisterModel.read(
          id, query: query, page: 1, community: village.community, in: tx
        ).people.map(\.name)
      }
    }
    #expect(try names("омур") == ["Гүлмира Өмүр кызы"])
    #expect(try names("%_\\") == ["100%_\\"])
    #expect(try names("жок").isEmpty)
    #expect(try names("").count == 2)
  }
}

@Suite struct `A patchwork` {
  @Test func `fills its rectangle without a gap or an overlap`() {
    let sizes = [40.0, 1, 25, 0, 13, 13, 8]
    let patches = Patchwork.lay(sizes, width: 100, height: 60)
    #expect(patches.map(\.index) == [0, 1, 2, 4, 5, 6])
    let total = patches.reduce(0) { $0 + $1.width * $1.height }
    #expect(abs(total - 6000) < 1e-6)
    for patch in patches {
      #expect(abs(patch.width * patch.height - sizes[patch.index] * 60) < 1e-6)
      #expect(patch.x >= 0 && patch.x + patch.width <= 100 + 1e-9)
      #expect(patch.y >= 0 && patch.y + patch.height <= 60 + 1e-9)
    }
  }

  @Test(arguments: [[], [0.0], [Double.infinity], [.nan, 0], [-5]])
  func `is empty where there is nothing to show`(sizes: [Double]) {
    #expect(Patchwork.lay(sizes, width: 100, height: 60).isEmpty)
  }
}
