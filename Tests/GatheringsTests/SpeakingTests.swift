import Core
import Database
import Equality
import HTTP
import KurakTesting
import Testing
import Web

@testable import Gatherings

@Suite struct `The speaking clock` {
  let village: GatheringHouse
  let id: ID<Gathering>
  let items: [AgendaItem]

  init() throws {
    village = try GatheringHouse()
    id = try village.open()
    items = try village.items(id)
  }

  private func note(
    _ sex: Sex, _ seconds: Int, on item: Int? = 0, command: UUID16? = nil
  ) throws {
    _ = try village.house.perform(
      NoteTurn(sex, for: seconds, on: item.map { items[$0].id }, at: id), as: .officer,
      id: command)
  }

  private func tally() throws -> SpeakingTally {
    try village.house.read { tx in try SpeakingTally.of(id, in: tx) }
  }

  @Test func `sums seconds by sex and by item, in whatever order they come`() throws {
    try note(.man, 300)
    try note(.woman, 90)
    try note(.woman, 30, on: 1)
    try note(.man, 45, on: nil)
    let tally = try tally()
    #expect(tally.seconds(.woman) == 120 && tally.seconds(.man) == 345)
    #expect(tally.seconds(.man, on: nil) == 45 && tally.seconds(.woman, on: items[1].id) == 30)
    #expect(tally.turns(.woman) == 2)
    #expect(SharePair.percent(120, of: 465) == 26)
  }

  @Test func `counts a turn once, though a phone sends it a hundred times`() throws {
    let command = UUID16.v7(at: village.house.now)
    for _ in 0..<100 { try note(.woman, 61, command: command) }
    #expect(try tally().seconds(.woman) == 61)
  }

  @Test func `refuses a clock that nobody stopped, and one that never ran`() throws {
    for seconds in [0, -5, SpeakingTurn.longest + 1, .max] {
      #expect(throws: DomainError.self) { try note(.woman, seconds) }
    }
    let answer = try village.house.post(
      "/en/gatherings/\(id)/turns",
      ["item": items[0].id.description, "sex": "woman", "minutes": "0", "seconds": ""],
      as: .officer)
    #expect(answer.status == 422 && answer.text.contains("minutes-fault"))
  }

  @Test func `is written by hand where there is no script`() throws {
    let answer = try village.house.post(
      "/en/gatherings/\(id)/turns",
      ["item": items[1].id.description, "sex": "woman", "minutes": "3", "seconds": "20"],
      as: .officer)
    #expect(answer.status == 303)
    _ = try village.house.post(
      "/en/gatherings/\(id)/turns", ["item": "", "sex": "man", "seconds": "100"], as: .officer)
    let page = try village.page("\(id)/clock")
    #expect(page.contains("3:20") && page.contains("1:40"))
    #expect(page.contains("Women 67 %"), "of the time: 200 of 300 seconds")
    #expect(page.contains("Women 57 %"), "of those present: 12 of 21")
  }

  @Test func `takes a slip back`() throws {
    try note(.man, 500)
    try note(.woman, 50, command: .v7(at: village.house.now.advanced(seconds: 60)))
    let turn = try #require(
      try village.house.read { tx in try SpeakingTurn.latest(of: id, in: tx) }.first)
    #expect(turn.sex == .woman)
    _ = try village.house.perform(RemoveTurn(turn.id, at: id), as: .officer)
    #expect(try tally().seconds(.woman) == 0 && tally().seconds(.man) == 500)
    #expect(throws: DomainError.notFound) {
      try village.house.perform(RemoveTurn(turn.id, at: id), as: .officer)
    }
  }

  @Test func `runs in an open gathering, on its own items`() throws {
    let other = try village.announced()
    #expect(throws: rule("not-open")) {
      try village.house.perform(NoteTurn(.man, for: 5, on: nil, at: other), as: .officer)
    }
    let foreign = try village.items(other)[0].id
    #expect(throws: DomainError.notFound) {
      try village.house.perform(NoteTurn(.man, for: 5, on: foreign, at: id), as: .officer)
    }
    // A phone that was without a network tells after the closing.
    _ = try village.house.perform(CloseGathering(id), as: .officer)
    try note(.woman, 70)
    #expect(try tally().seconds(.woman) == 70)
  }

  @Test func `reads its sums from an index`() throws {
    guard TestEngine.isSQLite else { return }
    for query in [SpeakingTally.query(id), Motion.listing(id)] {
      let steps = try village.house.read { tx in try tx.plan(of: query) }
      #expect(!steps.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE") }, "\(steps)")
    }
  }
}

@Suite struct `Women's share of a gathering, for other rooms` {
  let village: GatheringHouse

  init() throws { village = try GatheringHouse() }

  private func shares(
    _ id: ID<Gathering>, in community: ID<Community>? = nil
  ) throws -> [ShareStep] {
    try village.house.read { tx in
      try Gatherings.shares(of: id, community: community ?? village.community, in: tx)
    }
  }

  private func speak(_ sex: Sex, _ times: Int, at id: ID<Gathering>) throws {
    for _ in 0..<times {
      _ = try village.house.perform(NoteTurn(sex, for: 90, on: nil, at: id), as: .officer)
    }
  }

  @Test func `is told once it is over, and found by its day`() throws {
    let id = try village.open(women: 12, men: 9)
    try speak(.woman, 6, at: id)
    try speak(.man, 8, at: id)
    #expect(try shares(id).isEmpty)
    _ = try village.house.perform(CloseGathering(id), as: .officer)
    let steps = try shares(id)
    #expect(steps.map(\.name) == ["came", "turns", "minutes"])
    #expect(steps.map(\.women) == [12, 6, 9] && steps.map(\.men) == [9, 8, 12])
    let day = GatheringHouse.day
    #expect(try held(on: day) == [id] && held(on: day.advanced(by: -1)).isEmpty)
    #expect(try held(on: day, in: village.house.neighbour).isEmpty)
    #expect(throws: DomainError.notFound) { try shares(id, in: village.house.neighbour) }
    guard TestEngine.isSQLite else { return }
    let plan = try village.house.read { tx in
      try tx.plan(of: Gatherings.heldQuery(on: day...day, in: village.community))
    }
    #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan)")
  }

  private func held(on day: Day, in community: ID<Community>? = nil) throws -> [ID<Gathering>] {
    try village.house.read { tx in
      try Gatherings.held(on: day...day, in: community ?? village.community, tx)
    }
  }

  @Test func `hides few, and does not speak of a clock that nobody ran`() throws {
    let id = try village.open(women: 12, men: 3)
    _ = try village.house.perform(CloseGathering(id), as: .officer)
    #expect(try shares(id).map(\.name) == ["came"] && shares(id)[0].women == nil)
  }
}
