import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `A cohort` {
  let enrol: EnrolHouse
  var house: TestHouse { enrol.house }

  init() throws { enrol = try EnrolHouse() }

  private let fields: KeyValuePairs<String, String> = [
    "title.ky": "Жаз", "title.ru": "Весна", "course": "aimak", "first": "2027-03-01",
    "last": "2027-05-30", "hours": "30", "attendance": "75", "lessons": "yes", "quiz": "50",
  ]

  @Test func `is opened by a form and shown on its page`() throws {
    let opened = try house.post("/ru/cohorts", fields, as: .facilitator)
    #expect(opened.status == 303)
    let page = try house.get(opened.location, as: .facilitator)
    #expect(page.status == 200)
    #expect(page.text.contains("<h1>Весна</h1>"))
    #expect(page.text.contains("01.03.2027 – 30.05.2027"))
    let list = try house.get("/ru/cohorts", as: .facilitator)
    #expect(list.text.contains("Весна"))
  }

  @Test func `is also JSON`() throws {
    let json = try house.get(enrol.path, as: .facilitator, accept: "application/json").text
    #expect(json.contains(#""title":{"ky":"Күз","en":"Autumn"}"#))
    #expect(json.contains(#""hours":24,"attendanceNeeded":80,"lessonsNeeded":true"#))
  }

  @Test func `keeps what was typed when it is refused`() throws {
    let refused = try house.post(
      "/en/cohorts",
      [
        "title.ky": "", "course": "aimak", "first": "2027-03-01", "last": "2027-02-01",
        "hours": "many", "attendance": "180", "quiz": "50",
      ], as: .facilitator)
    #expect(refused.status == 422)
    #expect(refused.text.contains(#"value="many""#))
    #expect(refused.text.contains(#"id="hours-fault""#))
    #expect(refused.text.contains(#"id="attendance-fault""#))
    #expect(refused.text.contains(#"id="title.ky-fault""#))
  }

  @Test func `ends no earlier than it begins`() throws {
    let plan = EnrolHouse.plan()
    let wrong = CohortPlan(
      title: plan.title, course: plan.course, firstDay: plan.lastDay, lastDay: plan.firstDay,
      hours: 24, rule: plan.rule)
    let fault = Fault("last", Message("school.cohort.fault.order"))
    #expect(throws: DomainError.invalid([fault])) { try house.perform(OpenCohort(wrong)) }
  }

  @Test func `is changed, and the change stands in the journal`() throws {
    let before = try enrol.journalLines()
    let changed = try house.post("\(enrol.path)/edit", fields, as: .administrator)
    #expect(changed.location == enrol.path)
    let cohort = try house.read { tx in
      try Cohort.find(enrol.cohort, community: house.community, in: tx)
    }
    #expect(cohort.plan.hours == 30)
    #expect(cohort.plan.rule == EnrolHouse.plan().rule, "the rule has a page of its own")
    // One line for the cohort; the first administrator is two more.
    #expect(try enrol.journalLines() - before == 3)
  }

  @Test(arguments: [Role.participant, .mentor, .deputy, .resident])
  func `is not for those who do not run the school`(role: Role) throws {
    #expect(try house.get("/en/cohorts", as: role).status == 403)
    #expect(try house.get(enrol.path, as: role).status == 403)
    #expect(throws: DomainError.forbidden) {
      try house.perform(OpenCohort(EnrolHouse.plan()), as: role)
    }
  }

  @Test func `cannot be seen from another village`() throws {
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    for path in ["", "/people", "/edit", "/people/new", "/meetings/new", "/imports/new"] {
      #expect(house.get(enrol.path + path, by: stranger).status == 404)
    }
    #expect(house.post("\(enrol.path)/people", ["name": "A"], by: stranger).status == 404)
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `is found without reading all others`() throws {
    let plan = try enrol.plan(of: Cohort.listing(house.community, Paging(page: 1, total: 9)))
    #expect(!plan.contains("SCAN"))
    #expect(!plan.contains("TEMP B-TREE"))
  }
}
