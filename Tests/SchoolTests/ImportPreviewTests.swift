import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `The preview of a list` {
  let enrol: EnrolHouse
  var house: TestHouse { enrol.house }

  init() throws { enrol = try EnrolHouse() }

  @Test func `says of each row what would happen, what is wrong first`() throws {
    try enrol.enrol("Айгүл", identifier: "K-1")
    _ = try house.addPerson("Бермет")
    let path = try enrol.preview(
      """
      name,called,identifier
      Venera,,
      ,эже,
      Айгүл А.,,K-1
      БЕРМЕТ,,
      Venera,,
      Gulnara,Гуля,K-9
      """)
    #expect(
      try enrol.rows(path) == [
        "3  name-missing", "6 Venera repeated-name", "5 БЕРМЕТ namesake",
        "4 Айгүл А. enrolled", "2 Venera new", "7 Gulnara new",
      ])
    let page = try house.get(path, as: .facilitator).text
    #expect(page.contains("There is no name in the column “name”."))
    #expect(page.contains("The same name stands in row 2."))
    #expect(page.contains("Known as: Бермет"))
    #expect(page.contains("Confirm and enrol 3 participants"))
  }

  @Test func `writes nothing of people`() throws {
    let before = (try enrol.peopleCount(), try enrol.journalLines())
    let path = try enrol.preview("name\nVenera\nGulnara")
    // The facilitator who uploads is one person with one role.
    #expect(try enrol.peopleCount() == before.0)
    #expect(try enrol.journalLines() == before.1)
    #expect(try enrol.found(path).counts[.new] == 2)
  }

  @Test func `recognises by identifier before name`() throws {
    let known = try enrol.enrol("Айгүл", identifier: "K-1")
    let second = try house.perform(OpenCohort(EnrolHouse.plan("Spring")))
    let path = try enrol.preview("name;identifier\nАйгүл;K-2\nАйгүл Осмонова;K-1", into: second)
    #expect(try enrol.rows(path) == ["3 Айгүл Осмонова known", "2 Айгүл new"])
    _ = try enrol.confirm(path)
    let rows = try house.read { tx in
      try CohortPeople.find(in: second, community: house.community, page: 1, tx: tx).people
    }
    #expect(rows.map(\.identifier) == ["K-2", "K-1"])
    #expect(rows.last?.id == known)
    // The name that stands in the house stays as it was.
    #expect(rows.last?.name == "Айгүл")
  }

  @Test func `wants an identifier where several have the name`() throws {
    _ = try house.addPerson("Айгүл")
    _ = try house.addPerson("Айгүл")
    let path = try enrol.preview("name\nАйгүл")
    #expect(try enrol.rows(path) == ["2 Айгүл several-known"])
    #expect(try house.get(path, as: .facilitator).text.contains("nobody in this file to enrol"))
    #expect(try enrol.confirm(path).status == 409)
  }

  @Test func `takes a file sent twice once`() throws {
    let command = UUID16.v7(at: house.now)
    let first = try enrol.upload("name\nVenera", command: command)
    let second = try enrol.upload("name\nVenera", command: command)
    #expect(first.location == second.location)
    #expect(try house.read { tx in try tx.count("SELECT count(*) FROM import") } == 1)
  }

  @Test func `can be dropped, and then nothing of the file is kept`() throws {
    let path = try enrol.preview("name\nVenera")
    #expect(try house.post("\(path)/drop", [:], as: .facilitator).status == 303)
    #expect(try house.read { tx in try tx.count("SELECT count(*) FROM import_row") } == 0)
    #expect(try enrol.confirm(path).status == 409)
    #expect(try house.get(path, as: .facilitator).text.contains("Nothing of it is kept"))
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `is paged and read along its index`() throws {
    let names = (1...120).map { "Woman \($0)" }.joined(separator: "\n")
    let path = try enrol.preview("name\n\(names)\n")
    let page = try house.get("\(path)?page=3", as: .facilitator).text
    #expect(page.contains("Woman 101"))
    #expect(!page.contains("Woman 100<"))
    let id = try enrol.found(path).id
    for sql in [
      ImportRow.listing(id, Paging(page: 2, total: 120)), ImportRow.chunkListing(id, 1...500),
    ] {
      let plan = try enrol.plan(of: sql)
      #expect(!plan.contains("SCAN"))
      #expect(!plan.contains("TEMP B-TREE"))
    }
  }

  @Test func `is only for those who run the school, and only in this village`() throws {
    let path = try enrol.preview("name\nVenera")
    #expect(try house.get(path, as: .participant).status == 403)
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    #expect(house.get(path, by: stranger).status == 404)
    #expect(house.post("\(path)/confirm", [:], by: stranger).status == 404)
    #expect(house.post("\(path)/drop", [:], by: stranger).status == 404)
  }
}
