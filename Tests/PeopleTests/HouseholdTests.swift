import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Spreadsheet
import Testing
import Web

@testable import People

/// Who lives in which house, and whose card was put into whose hand.
@Suite struct `The list of households` {
  let house: TestHouse

  init() throws { house = try TestHouse(migrations: [], endpoints: People().endpoints) }

  private static let head = "Көчө;Үй;Аты-жөнү;Номери"
  private static let rows = [
    "Өзөн;10;Айгүл Токтосунова;", "Өзөн;9;Бермет Асанова;", "Өзөн;10а;Ўғилой Қодирова;",
    "Базар;2;Жаңыл Эшматова;А-17", "Базар;2;Нурбек Эшматов;",
  ]

  @discardableResult
  private func take(_ rows: [String] = rows, head: String = head) throws -> Response {
    try house.upload(
      "/ky/people/households", field: "file", name: "list.csv",
      Array(([head] + rows).joined(separator: "\r\n").utf8), as: .facilitator)
  }

  private func person(_ name: String) throws -> ID<Person> {
    let community = house.community
    let found = try house.read { tx in
      try PersonRecord.matching(name: name, community: community, in: tx)
    }
    return try #require(found.first).id
  }

  private func model(_ street: String? = nil) throws -> HouseholdModel {
    let (community, now) = (house.community, house.now)
    return try house.read { tx in
      try HouseholdModel.read(street: street, page: 1, at: now, community: community, in: tx)
    }
  }

  private func card(_ name: String) throws -> HouseholdModel.Card {
    try #require(try model().rows.first { $0.name == name }).card
  }

  private func issue(_ name: String) throws {
    _ = try house.perform(
      IssueCards(persons: [try person(name)], keys: house.environment.keys), as: .facilitator)
  }

  @Test func `stands in the order in which somebody walks along it`() throws {
    let answer = try take()
    #expect(answer.status == 303)
    #expect(
      try model().rows.map(\.residence.text) == [
        "Базар, 2", "Базар, 2", "Өзөн, 9", "Өзөн, 10", "Өзөн, 10а",
      ])
    #expect(try model().streets == ["Базар", "Өзөн"])
    #expect(try model("Өзөн").rows.map(\.name).first == "Бермет Асанова")
    let page = try house.get(try #require(answer.headers["location"]), as: .officer)
    #expect(page.text.contains("5 жаңы тургун") && page.text.contains("Ўғилой Қодирова"))
    let roles = try house.read { [gul = try person("Айгүл Токтосунова")] tx in
      try PersonRecord.roles(of: gul, in: tx)
    }
    #expect(roles == [.resident])
  }

  @Test func `taken again adds nobody, and moves her whose number stands there`() throws {
    _ = try take()
    let before = try house.read { tx in try tx.count("SELECT count(*) FROM person") }
    let answer = try take()
    #expect(answer.headers["location"]?.contains("added=0&known=5") == true)
    #expect(try take(["Өзөн;44;Жаңыл Эшматова;А-17"]).status == 303)
    #expect(try house.read { tx in try tx.count("SELECT count(*) FROM person") } == before)
    #expect(try model("Өзөн").rows.map(\.residence.house).last == "44")
  }

  @Test func `finds those who are known by name and have no house yet`() throws {
    let aigul = try house.addPerson("Айгүл Токтосунова", roles: [.participant])
    _ = try take()
    #expect(try person("Айгүл Токтосунова") == aigul)
    #expect(try model().rows.contains { $0.person == aigul })
  }

  @Test(arguments: [
    ("Өзөн;9;;", "аты жок"), (";9;Айша;", "көчөсү жок"),
    ("Өзөн;\(String(repeating: "9", count: 21));Айша;", "өтө узун"),
    ("Өзөн;9;Бермет Асанова;", "эки жолу"), ("Базар;5;Гүл Ким;А-17", "башка аттагы"),
    ("Базар;1;Айгүл Токтосунова;", "башка үйдө"),
  ])
  func `guesses nothing and takes nothing where a row may be two people`(
    row: String, words: String
  ) throws {
    _ = try take()
    let before = try house.read { tx in try tx.count("SELECT count(*) FROM journal") }
    let answer = try take(["Өзөн;9;Бермет Асанова;", row, "Базар;77;Жаңы Киши;"])
    #expect(answer.status == 422 && answer.text.contains("3-сап"), "\(answer.text)")
    #expect(answer.text.contains(words))
    #expect(try house.read { tx in try tx.count("SELECT count(*) FROM journal") } == before)
  }

  private func book(_ rows: [[Workbook.Cell]]) throws -> Response {
    let book = Workbook([
      .init("Короолор", head: ["Көчө", "Үй", "Аты-жөнү", "Номери"], rows: rows)
    ])
    return try house.upload(
      "/ky/people/households", field: "file", name: "list.xlsx", try book.xlsx(),
      as: .facilitator)
  }

  @Test func `is taken from a file of Excel as it is from CSV`() throws {
    let answer = try book([
      [.text("Өзөн"), .number(10), .text("Айгүл Токтосунова"), .text("")],
      [.text("Базар"), .text("2а"), .text("Жаңыл Эшматова"), .number(21_505_198_700_123)],
    ])
    #expect(answer.status == 303)
    #expect(try model().rows.map(\.residence.text) == ["Базар, 2а", "Өзөн, 10"])
    // The same list as CSV, its number a text there, is the same people.
    let again = try take([
      "Өзөн;10;Айгүл Токтосунова;", "Базар;2а;Жаңыл Эшматова;21505198700123",
    ])
    #expect(again.headers["location"]?.contains("added=0&known=2") == true)
  }

  @Test func `names the row of Excel that cannot be taken`() throws {
    let rows: [[Workbook.Cell]] = [
      [.text("Өзөн"), .number(9), .text("Бермет Асанова")],
      [.text(""), .number(9), .text("Айша Ким")], [.text("Өзөн"), .number(9), .text("")],
    ]
    let answer = try book(rows)
    #expect(answer.status == 422)
    #expect(answer.text.contains("3-сап: көчөсү жок") && answer.text.contains("4-сап: аты жок"))
    let long = try book(
      (0...3000).map { [.text("Өзөн"), .number(Double($0)), .text("Айша \($0)")] })
    #expect(long.status == 422 && long.text.contains("саптан көп"))
    let old = try house.upload(
      "/ky/people/households", field: "file", name: "x.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1],
      as: .facilitator)
    #expect(old.status == 422 && old.text.contains("эски Excel"))
    #expect(try model().rows.isEmpty)
  }

  @Test func `refuses what is no list`() throws {
    #expect(try take(head: "a;b;c").status == 422)
    #expect(try take([]).status == 422)
    let broken = try house.upload(
      "/ky/people/households", field: "file", name: "x.xlsx", [0x50, 0x4B, 3, 4, 0, 255],
      as: .facilitator)
    #expect(broken.status == 422)
    #expect(try take(Array(repeating: "Өзөн;1;Айша;", count: 3001)).status == 422)
    #expect(try model().rows.isEmpty)
  }

  @Test func `knows who put which card into whose hand, and when`() throws {
    _ = try take()
    let name = "Бермет Асанова"
    #expect(try card(name) == .none)
    let bermet = try person(name)
    #expect(throws: DomainError.rule(Message("people.households.rule.no-card"))) {
      try house.perform(HandOverCard(person: bermet), as: .officer)
    }
    try issue(name)
    #expect(try card(name) == .printed)
    let path = "/ky/people/households/handed"
    for _ in 0..<2 {
      let answer = try house.post(
        path, ["person": bermet.description, "street": "Өзөн"], as: .officer)
      #expect(answer.status == 303)
    }
    #expect(try card(name) == .handed(by: "The officer", at: house.now))
    #expect(try house.read { tx in try tx.count("SELECT count(*) FROM card_handing") } == 1)
    // A new card voids the one before, and has a tick of its own.
    try issue(name)
    #expect(try card(name) == .printed)
    let open = try house.read { tx in
      try tx.count("SELECT count(*) FROM invitation WHERE state = 'open'")
    }
    #expect(open == 1)
  }

  @Test func `makes cards for those of a street who have none`() throws {
    _ = try take()
    try issue("Бермет Асанова")
    let answer = try house.post(
      "/ky/people/households/cards", ["street": "Өзөн"], as: .facilitator)
    #expect(answer.status == 303)
    let path = try #require(answer.headers["location"])
    let cards = try Poppler.text(of: house.get(path, as: .facilitator).body)
    #expect(cards.contains(Poppler.plain("Айгүл Токтосунова")))
    #expect(!cards.contains(Poppler.plain("Бермет Асанова")), "she has one")
    #expect(!cards.contains(Poppler.plain("Жаңыл Эшматова")), "she lives elsewhere")
    // One who sees others' data gets hers from an administrator, and holds up nobody.
    _ = try house.addPerson("Мээрим Насаатчы", roles: [.mentor, .resident])
    _ = try take(["Өзөн;5;Мээрим Насаатчы;"])
    let none = try house.post(
      "/ky/people/households/cards", ["street": "Өзөн"], as: .facilitator)
    #expect(none.status == 409)
  }

  @Test func `is printed for the table, and bears no code`() throws {
    _ = try take()
    try issue("Бермет Асанова")
    _ = try house.perform(HandOverCard(person: try person("Бермет Асанова")), as: .officer)
    let sheet = try Poppler.text(
      of: house.get("/ky/people/households/list.pdf?street=%D3%A8%D0%B7%D3%A9%D0%BD", as: .officer)
        .body)
    for words in ["Өзөн, 10а", "Ўғилой Қодирова", "Айгүл Токтосунова", "✓", "☐"] {
      #expect(sheet.contains(Poppler.plain(words)), "\(words)")
    }
    #expect(!sheet.contains("Базар"))
    #expect(sheet.firstMatch(of: #/[2-9C-Y]{4}-[2-9C-Y]{4}-[2-9C-Y]{2}/#) == nil)
  }

  @Test func `is another village's to nobody here`() throws {
    _ = try take()
    let stranger = try house.addPerson("Чоочун", roles: [.officer], in: house.neighbour)
    let page = house.get("/ky/people/households", by: stranger)
    #expect(page.status == 200 && !page.text.contains("Айгүл"))
    let given = house.post(
      "/ky/people/households/handed", ["person": try person("Айгүл Токтосунова").description],
      by: stranger)
    #expect(given.status == 404)
  }

  @Test func `is found page by page in its index`() throws {
    let (community, now) = (house.community, house.now)
    for street in [nil, "Өзөн"] {
      let plan = try house.read { tx in
        try tx.plan(of: HouseholdModel.listing(street, limit: 50, offset: 50, at: now, community))
      }
      if TestEngine.isSQLite {
        #expect(!plan.contains { $0.hasPrefix("SCAN residence") || $0.contains("SCAN person") })
      }
    }
  }
}
