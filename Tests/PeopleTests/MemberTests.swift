import Core
import Database
import HTTP
import KurakTesting
import Localization
import Testing
import Web

@testable import People

@Suite struct `The people of a village` {
  let house: PeopleHouse
  let administrator: Browser
  let village: ID<Community>

  init() throws {
    house = try PeopleHouse()
    (administrator, village) = try house.village()
  }

  private func roles(of person: ID<Person>) throws -> Set<Role> {
    try house.environment.database.read { tx in try PersonRecord.roles(of: person, in: tx) }
  }

  private func actor(_ roles: Set<Role>) throws -> Actor {
    Actor(
      person: try house.add("Actor", roles, to: village), community: village, roles: roles,
      now: house.now, command: .v7(at: house.now))
  }

  @Test func `are added with one name, as its owner writes it`() throws {
    for name in ["Жаңыл Мырза кызы", "Ўғилхон", "Наталья Щербакова-Ким"] {
      let answer = administrator.send(
        "/ky/people/new", ["name": name], roles: ["participant", "resident"])
      #expect(answer.status == 303)
      #expect(administrator.get("/ky/people").text.contains(name))
    }
    let nobody = administrator.send("/ky/people/new", ["name": " ", "called": "Эже"])
    #expect(nobody.status == 422)
    #expect(nobody.text.contains("value=\"Эже\""))
  }

  @Test func `are found whatever letters a keyboard lacks`() throws {
    _ = try house.add("Гүлзат Ўғилова", [.resident], to: village)
    for search in ["гулзат", "ГҮЛЗАТ", "угилова"] {
      let page = administrator.get("/ky/people?search=\(URLPath.encode(search))").text
      #expect(page.contains("Гүлзат Ўғилова"), "\(search)")
    }
  }

  /// Writes so many past the commands, named as they are numbered.
  private func crowd(_ count: Int) throws {
    try house.environment.database.write { tx in
      for number in 1...count {
        let name = "адам \(number)"
        try tx.run(
          """
          INSERT INTO person (id, community, name, sort_key, search_key, created_at)
          VALUES (\(UUID16(high: 5, low: UInt64(number))), \(village), \(name),
            \(SortKey.make(name)), \(name), 0)
          """)
      }
    }
  }

  @Test func `are counted as far as somebody looks`() throws {
    let before = try house.environment.database.read { tx in
      try tx.count("SELECT count(*) FROM person WHERE community = \(village)")
    }
    try crowd(MemberListModel.horizon - before)
    #expect(isSaid("2000people", at: "/en/people"))
    _ = try house.add("Бурмакан", [.resident], to: village)
    #expect(isSaid("Morethan2000people", at: "/en/people"))
    // The further she looks, the further they are counted.
    #expect(isSaid("2001people", at: "/en/people?page=2"))
    #expect(isSaid("2001people", at: "/en/people?page=41"))
    #expect(isSaid("1person", at: "/en/people?search=\(URLPath.encode("бурмакан"))"))
  }

  /// Whether a page has a line of this text, whichever spaces numbers are written with.
  private func isSaid(_ text: String, at path: String) -> Bool {
    administrator.get(path).text.filter { !$0.isWhitespace }.contains(">\(text)<")
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `are read from an index in order`() throws {
    try house.environment.database.read { tx in
      for search in ["", "айгул"] {
        let list = try tx.plan(of: MemberListModel.listing(village, matching: search, from: 50))
        #expect(list.contains { $0.contains("COVERING INDEX person_order") }, "\(list)")
        let count = try tx.plan(of: MemberListModel.counting(village, matching: search, upTo: 9))
        #expect(count.contains { $0.contains("COVERING INDEX person_") }, "\(count)")
      }
      let first = try tx.plan(of: CommunityRecord.firstQuery)
      #expect(!first.contains { $0.contains("TEMP B-TREE") }, "\(first)")
      #expect(first.contains { $0.contains("community_order") }, "\(first)")
    }
  }

  @Test func `hold several roles, given and taken`() throws {
    let person = try house.add("Айгүл", [.participant], to: village)
    let path = "/ky/people/\(person)"
    let given = administrator.send(path, ["name": "Айгүл"], roles: ["participant", "mentor"])
    #expect(given.status == 303)
    #expect(try roles(of: person) == [.participant, .mentor])
    _ = administrator.send(path, ["name": "Айгүл эже"], roles: ["mentor"])
    #expect(try roles(of: person) == [.mentor])
    #expect(administrator.get("/ky/people").text.contains("Айгүл эже"))
  }

  @Test func `get roles that see others from an administrator alone`() throws {
    let facilitator = try actor([.facilitator])
    for role in Role.allCases {
      let add = AddPerson(personName: "New", roles: [role])
      if role.seesOthers {
        #expect(throws: DomainError.self) {
          try house.environment.perform(add, by: facilitator.again(house.now))
        }
      } else {
        _ = try house.environment.perform(add, by: facilitator.again(house.now))
      }
    }
  }

  @Test func `keep their last administrator`() throws {
    let first: ID<Person> = try #require(
      try house.environment.database.read { tx in
        try tx.first("SELECT person FROM membership WHERE role = 'administrator'") { row in
          try row(0)
        }
      })
    let step = ChangePerson(
      person: first, personName: "Гүлнара", called: nil, roles: [.facilitator])
    #expect(throws: DomainError.self) {
      try house.environment.performAsSystem(step, in: village)
    }
    _ = try house.add("Экинчи", [.administrator], to: village)
    _ = try house.environment.performAsSystem(step, in: village)
    #expect(try roles(of: first) == [.facilitator])
  }

  @Test func `cannot be seen or changed from another village`() throws {
    let stranger = try house.add("Башка", [.resident], to: try neighbour())
    #expect(administrator.get("/ky/people/\(stranger)").status == 404)
    let answer = administrator.send(
      "/ky/people/\(stranger)", ["name": "Өзгөрдү"], from: "/ky/people/new",
      roles: ["resident"])
    #expect(answer.status == 404)
    #expect(!administrator.get("/ky/people").text.contains("Башка"))
  }

  private func neighbour() throws -> ID<Community> {
    let id = ID<Community>.make(at: house.now.advanced(seconds: 60))
    let stamp = Stamp(
      command: .v7(at: house.now), actor: nil, community: id.uuid, at: house.now)
    try house.environment.database.write(as: stamp) { tx in
      let name = Translated([.ky: "Мады"])
      try tx.insert(
        into: CommunityRecord.table, id,
        [
          "oblast": name, "district": name, "aimak": name, "village": name,
          "created_at": house.now.advanced(seconds: 60),
        ])
    }
    return id
  }

  @Test func `read every page in their language`() throws {
    let person = try house.add("Айгүл", [.participant], to: village)
    let code = try house.card(of: person, in: village)
    for language in Language.allCases {
      for path in ["people", "people/new", "people/\(person)", "me"] {
        read(administrator, "/\(language.rawValue)/\(path)")
      }
      for path in ["sign-in", "card", "card/\(code)"] {
        read(Browser(house), "/\(language.rawValue)/\(path)")
      }
    }
  }

  private func read(_ browser: Browser, _ path: String) {
    let answer = browser.get(path)
    #expect(answer.status == 200, "\(path)")
    for room in ["people.", "web.", "core."] {
      #expect(!answer.text.contains(">\(room)"), "\(path) shows a key")
    }
    #expect(answer.text.split(separator: "<h1").count == 2, "\(path)")
  }
}

extension Actor {
  /// The same person at another command.
  fileprivate func again(_ now: Instant) -> Actor {
    Actor(person: person, community: community, roles: roles, now: now, command: .v7(at: now))
  }
}
