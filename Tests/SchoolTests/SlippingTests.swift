import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `Who is slipping away` {
  private let today = Day(number: 20_750)

  private func reasons(
    _ came: String, last: Int? = 0, joined: Int = 40, left: Bool = true
  ) -> [Slipping] {
    Slipping.reasons(
      came: came.map { $0 == "+" }, lastLesson: last.map { today.advanced(by: -$0) },
      joined: today.advanced(by: -joined), hasLessonsLeft: left, today: today)
  }

  @Test(
    arguments: [
      ("", []), ("-", []), ("--", [.twoMissed]), ("+--", [.twoMissed]), ("-+", []), ("--+", []),
      ("+++++-", []), ("+++-+-", [.falling]), ("++++++", []), ("+-++-+", []), ("+++-", []),
      ("++++--", [.twoMissed, .falling]), ("---+++", []), ("+-+-+-", [.falling]), ("+---+-", []),
    ] as [(String, [Slipping])])
  func `is told by two missed in a row and by a falling share`(came: String, told: [Slipping]) {
    #expect(reasons(came) == told)
  }

  @Test func `and by two weeks without a lesson, while any is left`() {
    #expect(reasons("+", last: 13) == [])
    #expect(reasons("+", last: 14) == [.noLesson])
    #expect(reasons("+", last: 90, left: false) == [])
    #expect(reasons("+", last: nil, joined: 13) == [])
    #expect(reasons("+", last: nil, joined: 14) == [.noLesson])
    // Who came back is given her two weeks anew.
    #expect(reasons("+", last: 50, joined: 3) == [])
  }
}

@Suite struct `A word with her` {
  let enrol: EnrolHouse
  let women: [ID<Person>]
  var house: TestHouse { enrol.house }
  private func path(_ person: ID<Person>) -> String { "\(enrol.path)/people/\(person)/outreach" }

  init() throws {
    let enrol = try EnrolHouse()
    let plan = EnrolHouse.plan()
    _ = try enrol.house.perform(
      ChangeCohort(
        enrol.cohort,
        to: CohortPlan(
          title: plan.title, course: plan.course, firstDay: enrol.house.now.day.advanced(by: -9),
          lastDay: enrol.house.now.day.advanced(by: 60), hours: 24, rule: plan.rule)))
    women = try ["Айгүл", "Бермет", "Венера"].map { try enrol.enrol($0) }
    self.enrol = enrol
    for day in [-7, 0] {
      let meeting = try enrol.house.perform(
        PlanMeeting(
          MeetingPlan(day: enrol.house.now.day.advanced(by: day), minute: 540, place: "School"),
          for: enrol.cohort))
      _ = try enrol.house.perform(
        TakeAttendance(at: meeting, [1: .present, 2: .absent, 3: day == 0 ? .absent : .excused]))
    }
  }

  @Test func `is asked for on the cohort's page, with the rule, and of nobody else`() throws {
    let page = try house.get(enrol.path, as: .facilitator).text
    #expect(page.contains("Who needs a word") && page.contains("missed two in a row"))
    #expect(page.contains(path(women[1])))
    #expect(!page.contains(path(women[0])) && !page.contains(path(women[2])))
    #expect(page.contains("no order of merit"))
  }

  @Test func `is asked for today, among the others who need one`() throws {
    let page = try house.get("\(enrol.path)/today", as: .facilitator).text
    #expect(page.contains("/people/\(women[1])/outreach"))
    #expect(!page.contains("/people/\(women[0])/outreach"))
    #expect(!page.contains("Nobody is waiting today"))
  }

  @Test func `is noted, and she stands apart for two weeks`() throws {
    let saved = try house.post(
      path(women[1]), ["day": "2026-11-23", "way": "visit", "note": "Comes with <her> girl"],
      as: .facilitator)
    #expect(saved.location == path(women[1]))
    let page = try house.get(path(women[1]), as: .facilitator).text
    #expect(page.contains("23.11.2026 · a visit") && page.contains("Comes with &lt;her&gt; girl"))
    func rows() throws -> (waiting: Bool, spokenWith: Bool) {
      let json = try house.get(
        "\(enrol.path)/slipping", as: .facilitator, accept: "application/json"
      ).text
      return (!json.contains(#""waiting":[]"#), !json.contains(#""spokenWith":[]"#))
    }
    #expect(try rows() == (false, true))
    #expect(try house.get(enrol.path, as: .facilitator).text.contains("spoken with on 23.11.2026"))
    house.now = house.now.advanced(days: 14)
    #expect(try rows() == (true, false))
  }

  @Test func `stays out of the journal in its words`() throws {
    let secret = "сөз-сыр"
    _ = try house.perform(
      NoteOutreach(
        with: women[1], in: enrol.cohort, on: house.now.day, by: .call, note: secret))
    let lines = try house.read { tx in
      try tx.all("SELECT coalesce(after, '') FROM journal WHERE table_name = 'outreach'") { row in
        try row(0) as String
      }
    }
    #expect(lines.count == 1)
    #expect(!lines.joined().contains(secret))
  }

  @Test func `is refused for a day to come, and for whoever is not of the cohort`() throws {
    let refused = try house.post(
      path(women[1]), ["day": "2026-12-24", "way": "call", "note": "Later"], as: .facilitator)
    #expect(refused.status == 422 && refused.text.contains("Later"))
    let other = try house.addPerson("Жибек")
    #expect(try house.get(path(other), as: .facilitator).status == 404)
    #expect(
      try house.post(path(other), ["day": "2026-11-23", "way": "call"], as: .facilitator).status
        == 404)
  }

  @Test func `is seen by those who run the school alone`() throws {
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    for path in [path(women[1]), "\(enrol.path)/slipping"] {
      for role in [Role.participant, .mentor, .deputy] {
        #expect(try house.get(path, as: role).status == 403)
      }
      #expect(house.get(path, by: women[1]).status == 403)
      #expect(house.get(path, by: stranger).status == 404)
    }
  }
}
