import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `The pages of enrolling` {
  let enrol: EnrolHouse
  var house: TestHouse { enrol.house }

  init() throws { enrol = try EnrolHouse() }

  /// One of each page, with something on it.
  private func paths() throws -> [String] {
    for name in ["Айгүл", "Бермет"] { try enrol.enrol(name, called: "эже") }
    let plan = MeetingPlan(
      day: house.now.day, minute: 870, place: "Мектеп", lesson: "1-who-decides", guest: "Анара",
      hasChildcare: true, childcareNote: "3", note: "Чай")
    let meeting = try house.perform(PlanMeeting(plan, for: enrol.cohort))
    _ = try house.perform(TakeAttendance(at: meeting, [1: .late]))
    let cancelled = try house.perform(PlanMeeting(plan, for: enrol.cohort))
    _ = try house.perform(CancelMeeting(cancelled, note: "Кар"))
    let preview = try enrol.preview("name,identifier\nАйгүл,\n,\nВенера,1\n,2\nЖаңыл,1")
    let done = try enrol.preview("name\nГүлнара\n,x")
    _ = try enrol.confirm(done)
    let cohort = "cohorts/\(enrol.cohort)"
    return [
      "cohorts", "cohorts/new", cohort, "\(cohort)/edit", "\(cohort)/people",
      "\(cohort)/people/new", "\(cohort)/meetings/new", "\(cohort)/imports/new",
      "meetings/\(meeting)", "meetings/\(meeting)/edit", "meetings/\(meeting)/paper",
      "meetings/\(cancelled)", String(preview.dropFirst(4)), String(done.dropFirst(4)),
    ]
  }

  @Test func `speak four languages and weigh little`() throws {
    for path in try paths() {
      for language in Language.allCases {
        let page = try house.get("/\(language.rawValue)/\(path)", as: .facilitator)
        #expect(page.status == 200, "\(path)")
        #expect(!page.text.contains("school."), "\(language) \(path)")
        #expect(!page.text.contains("web."), "\(language) \(path)")
        #expect(page.text.split(separator: "<h1>").count == 2, "\(path)")
        #expect(page.body.count < 60_000, "\(path)")
      }
    }
  }

  @Test func `invite those who are enrolled`() throws {
    let left = try enrol.enrol("Айгүл")
    let stays = try enrol.enrol("Бермет")
    _ = try house.perform(EndEnrolment(of: left, in: enrol.cohort))
    let page = try house.get(enrol.path, as: .facilitator).text
    #expect(page.contains("Print invitation cards (1)"))
    #expect(page.contains(#"name="person" value="\#(stays)""#))
    #expect(!page.contains(#"name="person" value="\#(left)""#))
  }
}
