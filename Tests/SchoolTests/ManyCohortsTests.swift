import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

/// 200 cohorts that each meet every week.
@Suite struct `Very many cohorts` {
  let enrol: EnrolHouse
  let cohorts: [ID<Cohort>]
  var house: TestHouse { enrol.house }
  private static let weeks = -5...20

  init() throws {
    enrol = try EnrolHouse()
    let (house, today) = (enrol.house, enrol.house.now.day)
    cohorts = try (1...200).map { number in
      let plan = EnrolHouse.plan("Cohort \(number)")
      return try house.perform(
        OpenCohort(
          CohortPlan(
            title: plan.title, course: plan.course, firstDay: today.advanced(by: number - 150),
            lastDay: today.advanced(by: number), hours: plan.hours, rule: plan.rule)))
    }
    var setting = CohortDoor.Setting()
    setting.isPublic = true
    for cohort in cohorts { _ = try house.perform(SetDoor(setting, of: cohort)) }
  }

  private func meetEveryWeek() throws {
    let (listed, today) = (cohorts, house.now.day)
    try house.environment.database.write(
      as: Stamp(
        command: .v7(at: house.now), actor: nil, community: house.community.uuid, at: house.now)
    ) { tx in
      for cohort in listed {
        for week in Self.weeks {
          try tx.insert(
            into: Meeting.table, ID<Meeting>.make(at: house.now),
            [
              "community": house.community, "cohort": cohort,
              "day": today.advanced(by: week * 7), "minute": 840, "place": "Club", "lesson": "",
              "guest": "", "childcare": false, "childcare_note": "", "note": "", "guests": 0,
              "guest_names": "",
            ])
        }
      }
    }
  }

  private func starts(_ path: String) throws -> [String] {
    try house.get(path).text.split(separator: "\r\n").filter { $0.hasPrefix("DTSTART") }
      .map { String($0.dropFirst(8).prefix(8)) }
  }

  @Test func `the village's calendar holds what comes, not what is past`() throws {
    try meetEveryWeek()
    let days = try starts("/en/calendar.ics")
    #expect(days.count == CalendarFeed.most)
    #expect(Set(days) == ["20261123", "20261130", "20261207", "20261214", "20261221"])
  }

  @Test func `each cohort has a calendar of its own, for anybody if it is open to anybody`() throws
  {
    try meetEveryWeek()
    let path = "/en/schools/\(cohorts[7])/calendar.ics"
    let days = try starts(path)
    #expect(days.count == 25 && days == days.sorted(), "4 weeks back, today, and 20 to come")
    #expect(try house.get("/en/schools/\(cohorts[7])").text.contains(path))
    let shut = "/en/schools/\(enrol.cohort)/calendar.ics"
    #expect(try house.get(shut).status == 404)
    #expect(try house.get(shut, as: .deputy).status == 404)
    #expect(try house.get(shut, as: .facilitator).status == 200)
    let stranger = try house.addPerson("Жат", roles: [.facilitator], in: house.neighbour)
    #expect(house.get(path, by: stranger).status == 404)
    for sql in [
      CalendarFeed.coming(from: house.now.day, of: house.community, nil),
      CalendarFeed.coming(from: house.now.day, of: house.community, cohorts[0]),
      CalendarFeed.past(
        from: house.now.day, to: house.now.day, of: house.community, cohorts[0], limit: 9),
      PublicCohortListModel.listing(
        house.community, isHost: false, Paging(page: 1, total: 200)),
      HostingFront.listing(house.community, from: house.now.day),
    ] where TestEngine.isSQLite {
      let plan = try enrol.plan(of: sql)
      #expect(!plan.contains("SCAN"), "\(plan)")
    }
  }

  @Test func `a visitor reaches every one of them, page by page`() throws {
    var found: [ID<Cohort>] = []
    for page in 1...4 {
      let answer = try house.get("/en/schools?page=\(page)")
      #expect(answer.body.count < 60_000, "\(answer.body.count)")
      found += cohorts.filter { answer.text.contains("/en/schools/\($0)\"") }
    }
    #expect(found.count == 200 && Set(found) == Set(cohorts))
    #expect(try house.get("/en/schools").text.contains("Cohort 200"), "the latest first")
    #expect(try house.get("/ky/schools", as: .deputy).body.count < 60_000)
  }

  @Test func `she may move to each that is not over`() throws {
    let person = try enrol.enrol("Айгүл")
    var found: Set<ID<Cohort>> = []
    for page in 1...4 {
      let answer = try house.get(
        "\(enrol.path)/people/\(person)/end?page=\(page)", as: .facilitator)
      #expect(answer.body.count < 60_000, "\(answer.body.count)")
      found.formUnion(cohorts.filter { answer.text.contains("value=\"\($0)\"") })
    }
    #expect(found == Set(cohorts), "each ends tomorrow at the earliest")
    let last = try #require(cohorts.first)
    let moved = try house.post(
      "\(enrol.path)/people/\(person)/move", ["to": last.description], as: .facilitator)
    #expect(moved.status == 303)
  }
}
