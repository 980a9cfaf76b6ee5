import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `The door of a cohort` {
  let enrol: EnrolHouse
  var house: TestHouse { enrol.house }

  init() throws { enrol = try EnrolHouse() }

  private var page: String { "/en/schools/\(enrol.cohort)" }

  private func set(_ change: (inout CohortDoor.Setting) -> Void) throws {
    var setting = CohortDoor.Setting()
    change(&setting)
    _ = try house.perform(SetDoor(setting, of: enrol.cohort))
  }

  private func door() throws -> CohortDoor {
    try house.read { tx in
      try CohortDoor.find(enrol.cohort, community: house.community, in: tx)
    }
  }

  /// How many the start page of the village tells of.
  private func front() throws -> [Int?] {
    try house.read { tx in
      try SchoolFront.find(house.community, on: house.now.day, in: tx).cohorts.map(\.participants)
    }
  }

  @Test func `is shut until the facilitator opens it`() throws {
    #expect(try house.get(page).status == 404)
    #expect(try house.get(page, as: .participant).status == 404)
    let preview = try house.get(page, as: .facilitator)
    #expect(preview.status == 200)
    #expect(preview.text.contains("Only those who run the school see this page now."))
  }

  @Test func `is opened by a form, and then anybody reads what, when and where`() throws {
    let opened = try house.post(
      "\(enrol.path)/door",
      [
        "seats": "20", "public": "yes", "place": "House of culture, room 2",
        "about.en": "Two afternoons a week", "keep": "30",
      ], as: .facilitator)
    #expect(opened.status == 303)
    _ = try house.perform(
      PlanMeeting(
        MeetingPlan(
          day: enrol.house.now.day, minute: 870, place: "Room 2", lesson: "1-who-decides",
          guest: "Somebody", hasChildcare: true), for: enrol.cohort))
    try enrol.enrol("Айгүл Токтосунова")
    let text = try house.get(page).text
    for part in [
      "<h1>Autumn</h1>", "How my aimak is governed", "House of culture, room 2",
      "Two afternoons a week", "14:30", "Who decides", "Children are looked after",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(!text.contains("Айгүл"), "no names")
    #expect(!text.contains("Somebody"), "a guest was not asked whether anybody may read her name")
    #expect(text.contains("There are free seats"), "one of twenty would be told from nineteen")
    #expect(try front() == [nil])
    for number in 1...4 { try enrol.enrol("W\(number)") }
    #expect(try front() == [5])
    #expect(try house.get(page).text.contains("Free: 15"))
  }

  @Test func `has as many seats as it says, whichever way one comes`() throws {
    try set { $0.seats = 2 }
    let first = try enrol.enrol("Айгүл")
    try enrol.enrol("Бермет")
    let full = DomainError.rule(Message("cohorts.fault.full"))
    #expect(throws: full) { try enrol.enrol("Венера") }
    let refused = try house.post(
      "\(enrol.path)/people", ["name": "Венера"], as: .facilitator)
    #expect(refused.status == 409)
    #expect(refused.text.contains("put her on the waiting list"))
    _ = try house.perform(EndEnrolment(of: first, in: enrol.cohort, because: .road))
    try enrol.enrol("Венера")
    #expect(throws: full) { try house.perform(EnrolPerson(.known(first), in: enrol.cohort)) }
  }

  @Test func `takes no list that is longer than its seats`() throws {
    try set { $0.seats = 3 }
    try enrol.enrol("Айгүл")
    let preview = try enrol.preview("name\nБермет\nВенера\nГүлзат\n")
    let refused = try enrol.confirm(preview)
    #expect(refused.status == 409)
    #expect(refused.text.contains("The file would enrol 3, and 2 seats are free."))
    #expect(try enrol.list() == ["1 Айгүл"])
    try set { $0.seats = 4 }
    #expect(try enrol.confirm(preview).status == 303)
    #expect(try enrol.list().count == 4)
  }

  @Test func `stops a list when somebody took the seats meanwhile`() throws {
    try set { $0.seats = 2 }
    let preview = try enrol.found(try enrol.preview("name\nБермет\nВенера\n"))
    _ = try house.perform(ConfirmImport(preview.id, namesakes: .same))
    try enrol.enrol("Айгүл")
    try enrol.work()
    #expect(try enrol.list() == ["1 Айгүл"])
    let page = try house.get("/en/imports/\(preview.id)", as: .facilitator)
    #expect(page.text.contains("All seats of this cohort are taken."))
  }

  @Test func `never has fewer seats than women`() throws {
    try enrol.enrol("Айгүл")
    try enrol.enrol("Бермет")
    let fault = Fault("seats", Message("cohorts.fault.fewer-seats", .number(2)))
    #expect(throws: DomainError.invalid([fault])) { try set { $0.seats = 1 } }
  }

  @Test func `keeps what was typed when it is refused`() throws {
    let refused = try house.post(
      "\(enrol.path)/door",
      ["seats": "many", "place": "Room", "applications": "yes", "keep": "999"], as: .facilitator)
    #expect(refused.status == 422)
    for field in ["seats", "keep", "applications"] {
      #expect(refused.text.contains(#"id="\#(field)-fault""#), "\(field)")
    }
    #expect(refused.text.contains(#"value="many""#))
  }

  @Test func `has a code for the wall that can be replaced`() throws {
    #expect(
      try house.post("\(enrol.path)/door/code", ["code": "new"], as: .facilitator).status == 303)
    let first = try #require(try door().code)
    #expect(first.count == 6)
    #expect(first.allSatisfy { !"0O1IL5SB8".contains($0) || "58".contains($0) })
    let sheet = try house.get("\(enrol.path)/door/code.pdf", as: .facilitator)
    #expect(sheet.body.starts(with: Array("%PDF".utf8)))
    _ = try house.perform(ReplaceJoinCode(of: enrol.cohort))
    #expect(try door().code != first)
    _ = try house.perform(ReplaceJoinCode(of: enrol.cohort, isWanted: false))
    #expect(try door().code == nil)
    #expect(try house.get("\(enrol.path)/door/code.pdf", as: .facilitator).status == 404)
  }

  @Test func `is closed at the end, and can be opened again`() throws {
    try set { $0.isPublic = true }
    _ = try house.perform(ReplaceJoinCode(of: enrol.cohort))
    #expect(
      try house.post("\(enrol.path)/door/close", ["closed": "yes"], as: .facilitator).status == 303)
    #expect(try door().code == nil)
    #expect(throws: DomainError.rule(Message("cohorts.fault.closed"))) { try enrol.enrol("Айгүл") }
    #expect(try house.get(page).text.contains("Closed since 23.11.2026"))
    _ = try house.perform(CloseCohort(enrol.cohort, isClosed: false))
    try enrol.enrol("Айгүл")
  }

  @Test(arguments: [Role.participant, .mentor, .deputy, .resident])
  func `is not opened by those who do not run the school`(role: Role) throws {
    #expect(try house.get("\(enrol.path)/door", as: role).status == 403)
    #expect(throws: DomainError.forbidden) {
      try house.perform(SetDoor(CohortDoor.Setting(), of: enrol.cohort), as: role)
    }
  }

  @Test func `cannot be seen or opened from another village`() throws {
    try set { $0.isPublic = true }
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    #expect(house.get("\(enrol.path)/door", by: stranger).status == 404)
    #expect(house.get(page, by: stranger).status == 404)
    #expect(house.post("\(enrol.path)/door", ["keep": "3"], by: stranger).status == 404)
  }
}
