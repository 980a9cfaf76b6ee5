import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `A series of meetings` {
  let enrol: EnrolHouse
  var house: TestHouse { enrol.house }

  init() throws { enrol = try EnrolHouse() }

  private var path: String { "\(enrol.path)/series" }

  /// Mondays and Thursdays; 23 November 2026 is a Monday.
  private let fields: KeyValuePairs<String, String> = [
    "weekday": "0", "weekday": "3", "weeks": "1", "time": "14:00", "place": "Room 2",
    "first": "2026-11-23", "last": "2026-12-10", "lessons": "yes", "childcare": "yes",
  ]

  private func days() throws -> [String] {
    try house.read { tx in
      try Meeting.all(of: enrol.cohort, community: house.community, in: tx).map(\.plan.day.iso)
    }
  }

  private func holiday(_ first: String, _ last: String? = nil, yearly: Bool = false) throws {
    let day = try #require(Day(first))
    _ = try house.perform(
      AddHoliday(
        Translated([.en: "Feast"]), first: day, last: last.flatMap { Day($0) } ?? day,
        isYearly: yearly))
  }

  @Test func `is looked at before it is planned`() throws {
    try holiday("2026-11-30")
    #expect(try house.post(path, ["look": "yes"], as: .facilitator).status == 422)
    let seen = try house.post(
      path,
      [
        "weekday": "0", "weekday": "3", "weeks": "1", "time": "14:00", "place": "Room 2",
        "first": "2026-11-23", "last": "2026-12-10", "lessons": "yes", "look": "yes",
      ], as: .facilitator)
    #expect(seen.status == 200)
    #expect(seen.text.contains("left out: Feast"))
    #expect(seen.text.contains("Plan 5 meetings"))
    #expect(seen.text.contains("· Who decides"))
    #expect(try days().isEmpty)
  }

  @Test func `stands in the plan with its holidays left out and its lessons in order`() throws {
    try holiday("2026-11-30")
    let planned = try house.post(path, fields, as: .facilitator)
    #expect(planned.location == enrol.path)
    #expect(
      try days() == ["2026-11-23", "2026-11-26", "2026-12-03", "2026-12-07", "2026-12-10"])
    let meetings = try house.read { tx in
      try Meeting.all(of: enrol.cohort, community: house.community, in: tx)
    }
    #expect(meetings.map(\.plan.lesson) == ["1-who-decides", "", "", "", ""])
    #expect(meetings.allSatisfy { $0.plan.hasChildcare && $0.plan.minute == 840 })
  }

  @Test func `plans nothing twice`() throws {
    _ = try house.post(path, fields, as: .facilitator)
    let again = try house.post(path, fields, as: .facilitator)
    #expect(again.status == 409)
    #expect(try days().count == 6)
  }

  @Test func `comes every other week`() throws {
    let first = try #require(Day("2026-11-23"))
    var plan = SeriesPlan(
      weekdays: [0, 6], from: first, to: first.advanced(by: 28), at: 600, in: "Room")
    plan.weeks = 2
    #expect(
      plan.days.map(\.iso)
        == ["2026-11-23", "2026-11-29", "2026-12-07", "2026-12-13", "2026-12-21"])
  }

  @Test func `is refused without days, without a place, backwards or without an end`() throws {
    let refused = try house.post(
      path, ["time": "25:00", "place": " ", "first": "2026-12-01", "last": "2026-11-01"],
      as: .facilitator)
    #expect(refused.status == 422)
    for field in ["weekday", "time", "place"] {
      #expect(refused.text.contains(#"id="\#(field)-fault""#), "\(field)")
    }
    let day = house.now.day
    let endless = SeriesPlan(
      weekdays: Set(0...6), from: day, to: day.advanced(by: 3000), at: 600, in: "Room")
    let fault = Fault("last", Message("cohorts.series.fault.most", .number(SeriesPlan.most)))
    #expect(throws: DomainError.invalid([fault])) {
      try house.perform(PlanSeries(endless, for: enrol.cohort))
    }
  }

  @Test func `is planned by those who run the school`() throws {
    #expect(try house.post(path, fields, as: .deputy).status == 403)
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    #expect(house.post(path, fields, by: stranger).status == 404)
    #expect(try days().isEmpty)
  }
}

@Suite struct `A holiday` {
  let enrol: EnrolHouse
  var house: TestHouse { enrol.house }

  init() throws { enrol = try EnrolHouse() }

  private func all() throws -> [Holiday] {
    try house.read { tx in try Holiday.all(of: house.community, in: tx) }
  }

  @Test func `is typed in with where it is written, and struck off`() throws {
    let added = try house.post(
      "/en/holidays",
      [
        "name.en": "Feast", "first": "2026-12-31", "last": "2027-01-02", "yearly": "yes",
        "source": "Decision 12",
      ], as: .facilitator)
    #expect(added.location == "/en/holidays")
    let page = try house.get("/en/holidays", as: .facilitator).text
    for part in ["Feast", "31.12.2026 – 02.01.2027", "every year", "Decision 12"] {
      #expect(page.contains(part))
    }
    let id = try all()[0].id
    #expect(try house.post("/en/holidays/\(id)/drop", [:], as: .facilitator).status == 303)
    #expect(try all().isEmpty)
  }

  @Test(arguments: [
    ("2026-12-30", false), ("2026-12-31", true), ("2027-01-02", true), ("2027-01-03", false),
    ("2028-01-01", true), ("2030-12-31", true), ("2025-12-31", false),
  ])
  func `of every year reaches over the end of one`(text: String, isCovered: Bool) throws {
    let (first, last) = (try #require(Day("2026-12-31")), try #require(Day("2027-01-02")))
    let holiday = Holiday(
      id: .make(at: house.now), firstDay: first, lastDay: last, isYearly: true,
      name: Translated(), source: "")
    #expect(holiday.covers(try #require(Day(text))) == isCovered)
  }

  @Test func `shows the meetings that stand on it`() throws {
    let day = house.now.day.advanced(by: 3)
    _ = try house.perform(
      PlanMeeting(MeetingPlan(day: day, minute: 600, place: "Room 7"), for: enrol.cohort))
    _ = try house.perform(AddHoliday(Translated([.en: "Feast"]), first: day, last: day))
    let page = try house.get("/en/holidays", as: .facilitator).text
    #expect(page.contains("These meetings stand on a holiday:"))
    #expect(page.contains("Room 7"))
  }

  @Test func `is refused without a name, backwards or too long`() throws {
    let refused = try house.post(
      "/en/holidays", ["first": "2026-12-31", "last": "2026-12-01"], as: .facilitator)
    #expect(refused.status == 422)
    #expect(refused.text.contains(#"id="name.ky-fault""#))
    let day = house.now.day
    #expect(throws: DomainError.self) {
      try house.perform(
        AddHoliday(Translated([.en: "Summer"]), first: day, last: day.advanced(by: 60)))
    }
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    _ = try house.perform(AddHoliday(Translated([.en: "Feast"]), first: day, last: day))
    #expect(
      house.post("/en/holidays/\(try all()[0].id)/drop", [:], by: stranger).status == 404)
  }
}
