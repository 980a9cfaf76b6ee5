import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `A meeting` {
  let enrol: EnrolHouse
  let meeting: ID<Meeting>
  var house: TestHouse { enrol.house }
  var path: String { "/en/meetings/\(meeting)" }

  init() throws {
    enrol = try EnrolHouse()
    meeting = try enrol.house.perform(
      PlanMeeting(
        MeetingPlan(day: enrol.house.now.day, minute: 870, place: "School, room 2"),
        for: enrol.cohort))
  }

  private let fields: KeyValuePairs<String, String> = [
    "day": "2026-12-05", "time": "14:30", "place": "Ayil okmotu", "lesson": "1-who-decides",
    "guest": "Anara, deputy", "childcare": "yes", "childcare-note": "Room 3", "note": "Tea\nafter",
  ]

  @Test func `is planned by a form and stands on the cohort's page`() throws {
    let planned = try house.post("\(enrol.path)/meetings", fields, as: .facilitator)
    #expect(planned.status == 303)
    let page = try house.get(planned.location, as: .facilitator).text
    for text in [
      "5 December 2026, Saturday, 14:30", "Ayil okmotu", "Who decides", "Anara, deputy",
      "Children are looked after: Room 3",
    ] { #expect(page.contains(text)) }
    #expect(try house.get(enrol.path, as: .facilitator).text.contains("5 December 2026, 14:30"))
  }

  @Test func `is refused without a place or with another course's lesson`() throws {
    let refused = try house.post(
      "\(enrol.path)/meetings",
      ["day": "2026-12-05", "time": "25:00", "place": " ", "lesson": "9-other", "guest": "Anara"],
      as: .facilitator)
    #expect(refused.status == 422)
    for field in ["time", "place", "lesson"] {
      #expect(refused.text.contains(#"id="\#(field)-fault""#))
    }
    #expect(refused.text.contains(#"value="Anara""#))
  }

  @Test func `is changed`() throws {
    let form = try house.get("\(path)/edit", as: .facilitator).text
    #expect(form.contains(#"value="School, room 2""#))
    #expect(try house.post("\(path)/edit", fields, as: .facilitator).location == path)
    #expect(try house.get(path, as: .facilitator).text.contains("Ayil okmotu"))
  }

  @Test func `is cancelled with a note, and can take place after all`() throws {
    #expect(try house.post("\(path)/cancel", ["cancel-note": ""], as: .facilitator).status == 422)
    #expect(
      try house.post("\(path)/cancel", ["cancel-note": "Snow"], as: .facilitator).status == 303)
    let page = try house.get(path, as: .facilitator).text
    #expect(page.contains("Snow"))
    #expect(!page.contains("/attendance"))
    let rule = DomainError.rule(Message("school.meeting.fault.cancelled"))
    #expect(throws: rule) { try house.perform(MarkAllPresent(at: meeting)) }
    #expect(try house.post("\(path)/restore", [:], as: .facilitator).status == 303)
    _ = try house.perform(MarkAllPresent(at: meeting))
    let taken = DomainError.rule(Message("school.meeting.fault.taken"))
    #expect(throws: taken) { try house.perform(CancelMeeting(meeting, note: "Rain")) }
  }

  @Test func `is not for participants or other villages`() throws {
    #expect(try house.get(path, as: .participant).status == 403)
    #expect(try house.get(path).status != 200)
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    for part in ["", "/edit", "/paper", "/sheet.pdf"] {
      #expect(house.get(path + part, by: stranger).status == 404)
    }
    #expect(house.post("\(path)/all-present", [:], by: stranger).status == 404)
  }

  @Test func `prints a sheet with everybody's number`() throws {
    try enrol.enrol("Турдубек кызы Айгүл")
    let sheet = try house.get("\(path)/sheet.pdf", as: .facilitator)
    #expect(sheet.headers["content-type"] == "application/pdf")
    #expect(sheet.body.starts(with: Array("%PDF-".utf8)))
    #expect(sheet.headers["content-disposition"]?.contains("2026-11-23.pdf") == true)
  }

  @Test(.enabled(if: TestEngine.isSQLite))
  func `is found along an index, in its cohort and among the next ones`() throws {
    for sql in [
      Meeting.listing(enrol.cohort, house.community),
      Meeting.comingListing(house.now.day, 5, house.community),
    ] {
      let plan = try enrol.plan(of: sql)
      #expect(!plan.contains("SCAN"))
      #expect(!plan.contains("TEMP B-TREE"))
    }
    let coming = try house.read { tx in
      try Meeting.coming(from: house.now.day, limit: 5, community: house.community, in: tx)
    }
    #expect(coming.map(\.id) == [meeting])
  }
}
