import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Gatherings

@Suite struct `Who is there` {
  let village: GatheringHouse
  let id: ID<Gathering>

  init() throws {
    village = try GatheringHouse()
    id = try village.announced()
  }

  @Test func `is the sum of what is counted at every door, in any order`() throws {
    let changes = [
      Presence(women: 3), Presence(men: 2), Presence(guestMen: 1), Presence(women: 10),
      Presence(guestWomen: 2),
    ]
    let other = try village.announced()
    for change in changes { try village.count(id, change) }
    for change in changes.reversed() { try village.count(other, change) }
    #expect(try village.present(id) == village.present(other))
    #expect(try village.present(id) == Presence(women: 13, men: 2, guestWomen: 2, guestMen: 1))
  }

  @Test func `is counted once however often a press is sent`() throws {
    let command = UUID16.v7(at: village.house.now)
    for _ in 0..<20 { try village.count(id, Presence(women: 4), command: command) }
    #expect(try village.present(id).women == 4)
  }

  @Test func `is never fewer than none`() throws {
    try village.count(id, Presence(men: 1))
    #expect(throws: rule("fewer-than-none")) { try village.count(id, Presence(men: -2)) }
    try village.count(id, Presence(men: -1))
    #expect(try village.present(id) == Presence())
  }

  @Test func `is pressed with big buttons, and without a script`() throws {
    for press in ["women 1", "women 10", "women -1", "guest-men 1"] {
      let answer = try village.house.post(
        "/ky/gatherings/\(id)/attendance", ["change": press], as: .officer)
      #expect(answer.status == 303)
    }
    #expect(try village.present(id) == Presence(women: 10, guestMen: 1))
    // A phone that counted by itself sends the numbers together.
    _ = try village.house.post(
      "/ky/gatherings/\(id)/attendance", ["women": "5", "men": "7", "guest-men": "-1"], as: .officer
    )
    #expect(try village.present(id) == Presence(women: 15, men: 7))
    for nonsense in ["women", "children 4", "women 99999999999999999999", "men 1 2"] {
      _ = try village.house.post(
        "/ky/gatherings/\(id)/attendance", ["change": nonsense], as: .officer)
    }
    #expect(try village.present(id) == Presence(women: 15, men: 7))
  }

  @Test func `is ticked by name without being counted twice`() throws {
    _ = try village.house.addPerson("Жибек Башка", roles: [.resident])
    let asel = try village.house.addPerson("Асел Өмүрова", roles: [.resident])
    for _ in 0..<2 {
      let answer = try village.house.post(
        "/ky/gatherings/\(id)/register",
        ["person": asel.description, "sex": "woman", "query": "омур"], as: .officer)
      #expect(answer.status == 303)
    }
    #expect(try village.present(id).women == 1)
    let page = try village.page("\(id)/register?query=%D0%BE%D0%BC%D1%83%D1%80")
    #expect(page.contains("Асел Өмүрова") && page.contains("tag good"))
    #expect(!page.contains("Жибек Башка"))
    #expect(throws: DomainError.self) {
      try village.house.perform(CountAnew(at: id, Presence(women: 0)), as: .officer)
    }
    _ = try village.house.perform(CountAnew(at: id, Presence(women: 8, men: 3)), as: .officer)
    #expect(try village.present(id) == Presence(women: 8, men: 3))
    _ = try village.house.perform(RegisterPresence(asel, at: id, as: nil), as: .officer)
    #expect(try village.present(id).women == 7)
  }

  @Test func `is nobody of another village`() throws {
    let stranger = try village.house.addPerson("Мады", in: village.house.neighbour)
    #expect(throws: DomainError.notFound) {
      try village.house.perform(RegisterPresence(stranger, at: id, as: .man), as: .officer)
    }
  }

  @Test func `is told to those who count, not to everybody`() throws {
    try village.count(id, Presence(women: 471))
    #expect(try village.page("\(id)").contains("present: 471."))
    let json = try village.house.get("/ky/gatherings/\(id)", accept: "application/json").text
    #expect(!json.contains(":471") && json.contains("\"quorum_needed\":5"))
    #expect(try village.house.get("/ky/gatherings/\(id)/attendance", as: .resident).status == 403)
  }

  @Test func `is read from an index`() throws {
    guard TestEngine.isSQLite else { return }
    let paging = Paging(page: 3, total: 1000)
    let queries: [SQL] = [
      Gathering.listing(paging, of: village.community, withDrafts: true),
      Gathering.listing(paging, of: village.community, withDrafts: false),
      Gathering.since(GatheringHouse.day, of: village.community), AgendaItem.listing(id),
      Presence.sum(id, ""),
      Registration.listing(paging, at: id, of: village.community, matching: "айгүл"),
    ]
    for query in queries {
      let steps = try village.house.read { tx in try tx.plan(of: query) }
      #expect(!steps.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE") }, "\(steps)")
    }
  }
}

@Suite struct `A gathering and its quorum` {
  let village: GatheringHouse

  init() throws { village = try GatheringHouse() }

  private let officers = Officers(chair: "Өмүрбек", secretary: "Гүлзат")

  @Test func `opens when as many have come as was stated, and guests do not count`() throws {
    let id = try village.announced()
    try village.count(id, Presence(women: 2, men: 2, guestWomen: 30))
    #expect(throws: rule("no-quorum", .number(4), .number(5))) {
      try village.house.perform(OpenGathering(id, led: officers), as: .officer)
    }
    try village.count(id, Presence(women: 1))
    _ = try village.house.perform(OpenGathering(id, led: officers), as: .officer)
    #expect(try village.find(id).state == .open)
    #expect(try village.find(id).officers == officers)
  }

  @Test func `ends without it, and decides nothing`() throws {
    let id = try village.announced()
    try village.count(id, Presence(women: 4))
    _ = try village.house.perform(AdjournGathering(id), as: .officer)
    #expect(try village.find(id).state == .adjourned)
    #expect(try village.page("\(id)", as: nil).contains("Fewer came than had been stated"))
    #expect(throws: rule("begun")) {
      try village.house.perform(OpenGathering(id, led: officers), as: .officer)
    }
  }

  @Test func `cannot be sent home while the quorum is there`() throws {
    let id = try village.announced()
    try village.count(id, Presence(women: 5))
    #expect(throws: rule("has-quorum")) {
      try village.house.perform(AdjournGathering(id), as: .officer)
    }
  }

  @Test func `needs somebody to lead it and somebody to write`() throws {
    let id = try village.announced()
    try village.count(id, Presence(women: 5))
    let answer = try village.house.post(
      "/en/gatherings/\(id)/open", ["chair": "", "secretary": "Гүлзат"], as: .officer)
    #expect(answer.status == 422 && answer.text.contains("chair-fault"))
    #expect(answer.text.contains("Гүлзат"))
    #expect(try village.find(id).state == .announced)
  }

  @Test func `is closed once, by those who lead it`() throws {
    let id = try village.open()
    #expect(throws: DomainError.forbidden) {
      try village.house.perform(CloseGathering(id), as: .resident)
    }
    _ = try village.house.perform(CloseGathering(id), as: .deputy)
    #expect(throws: rule("not-open")) {
      try village.house.perform(CloseGathering(id), as: .deputy)
    }
    // What a phone counted before may still arrive.
    try village.count(id, Presence(women: 1))
  }
}
