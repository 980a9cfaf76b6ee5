import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `Hours add up` {
  let enrol: EnrolHouse
  let women: [ID<Person>]
  let meetings: [ID<Meeting>]
  var house: TestHouse { enrol.house }

  init() throws {
    let enrol = try EnrolHouse()
    women = try ["Айгүл", "Бермет"].map { try enrol.enrol($0) }
    self.enrol = enrol
    var made: [ID<Meeting>] = []
    for (index, minutes) in [90, nil, 60].enumerated() {
      let plan = MeetingPlan(
        day: enrol.house.now.day.advanced(by: index), minute: 600, place: "School")
      let meeting = try enrol.house.perform(PlanMeeting(plan, for: enrol.cohort))
      if let minutes {
        _ = try enrol.house.perform(SetAgenda(Agenda(minutes: minutes), of: meeting))
      }
      made.append(meeting)
    }
    meetings = made
    for (meeting, states) in zip(
      made,
      [[1: Attendance.present, 2: .late], [1: .late, 2: .absent], [1: .absent, 2: .excused]])
    { _ = try enrol.house.perform(TakeAttendance(at: meeting, states)) }
  }

  private func minutes() throws -> [String] {
    try house.read { tx in
      let all = try Hours.all(in: enrol.cohort, community: house.community, tx: tx)
      return women.map { person in
        let hours = all[Enrolment.id(person, in: enrol.cohort)] ?? Hours()
        return "\(hours.present)+\(hours.caughtUp)"
      }
    }
  }

  private func shares() throws -> [String] {
    try enrol.people().map { "\($0.attended)/\($0.held)" }
  }

  private func rule(_ rule: AttendanceRule) throws {
    _ = try house.perform(SetAttendanceRule(rule, for: enrol.cohort))
  }

  @Test func `over the lengths of meetings, late ones by the stated rule`() throws {
    // A meeting whose length nobody stated lasts two hours.
    #expect(try minutes() == ["210+0", "90+0"])
    try rule(AttendanceRule(latePercent: 50))
    #expect(try minutes() == ["150+0", "45+0"])
    try rule(AttendanceRule(latePercent: 0))
    #expect(try minutes() == ["90+0", "0+0"])
  }

  @Test func `and stand on the cohort's page, in the register and on her own`() throws {
    for path in [enrol.path, "\(enrol.path)/register"] {
      let page = try house.get(path, as: .facilitator).text
      #expect(page.contains("3 h 30 min") && page.contains("1 h 30 min"), "\(path)")
    }
    #expect(house.get("/en/progress", by: women[0]).text.contains("3 h 30 min"))
    #expect(try house.get("\(enrol.path)/register", as: .participant).status == 403)
    let json = try house.get(
      "\(enrol.path)/register", as: .facilitator, accept: "application/json")
    #expect(json.text.contains(#""attended":2,"held":3,"minutes":210,"caughtUpMinutes":0"#))
  }

  @Test func `and the rule is stated by a form, refused when it is wrong`() throws {
    let path = "\(enrol.path)/attendance-rule"
    let saved = try house.post(
      path, ["late-after": "10", "late-percent": "50", "certificate-hours": "attended"],
      as: .facilitator)
    #expect(saved.location == "\(enrol.path)/register#rule")
    let found = try house.read { tx in
      try AttendanceRule.find(enrol.cohort, community: house.community, in: tx)
    }
    #expect(
      found
        == AttendanceRule(
          lateAfter: 10, latePercent: 50, countsCatchUp: false, certificateHours: .attended))
    let refused = try house.post(
      path, ["late-after": "999", "late-percent": "33", "certificate-hours": "?"],
      as: .facilitator)
    #expect(refused.status == 422 && refused.text.contains(#"value="999""#))
    #expect(try house.post(path, [:], as: .participant).status == 403)
  }

  @Test func `a missed meeting is caught up by a stated task, shown apart`() throws {
    let path = "/en/meetings/\(meetings[1])/catch-up"
    let form = try house.get(path, as: .facilitator).text
    #expect(form.contains("Бермет") && !form.contains("Айгүл"))
    let stated = try house.post(
      path, ["row": "2", "task": "Read lesson 2\nTell a neighbour"], as: .facilitator)
    #expect(stated.location == path)
    #expect(try shares() == ["2/3", "1/2"])
    #expect(house.get("/en/progress", by: women[1]).text.contains("Read lesson 2"))
    _ = try house.post("\(path)/done", ["number": "2", "done": "yes"], as: .facilitator)
    #expect(try shares() == ["2/3", "2/2"])
    #expect(try minutes() == ["210+0", "90+120"])
    let own = house.get("/en/progress", by: women[1]).text
    #expect(own.contains("3 h 30 min (of these 2 h caught up)") && own.contains("Done: 23.11.2026"))
    try rule(AttendanceRule(countsCatchUp: false))
    #expect(try shares() == ["2/3", "1/2"])
    #expect(try minutes() == ["210+0", "90+0"])
    try rule(AttendanceRule())
    _ = try house.post("\(path)/done", ["number": "2"], as: .facilitator)
    #expect(try shares() == ["2/3", "1/2"])
  }

  @Test func `an excused one too, and counts then among the held`() throws {
    _ = try house.perform(StateCatchUp(at: meetings[2], numbers: [2], task: "Read"))
    _ = try house.perform(FinishCatchUp(at: meetings[2], number: 2))
    #expect(try shares() == ["2/3", "2/3"])
  }

  @Test func `but nobody catches up what she attended, or without a task or a name`() throws {
    let came = DomainError.rule(Message("attendance.catch-up.fault.came"))
    #expect(throws: came) {
      try house.perform(StateCatchUp(at: meetings[0], numbers: [1], task: "Read"))
    }
    #expect(throws: came) {
      try house.perform(StateCatchUp(at: meetings[0], numbers: [77], task: "Read"))
    }
    let path = "/en/meetings/\(meetings[1])/catch-up"
    let empty = try house.post(path, ["row": "2", "task": ""], as: .facilitator)
    #expect(empty.status == 422 && empty.text.contains(#"id="task-fault""#))
    #expect(try house.post(path, ["task": "Read"], as: .facilitator).status == 422)
    #expect(house.post(path, ["row": "2", "task": "x"], by: women[1]).status == 403)
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    #expect(house.get(path, by: stranger).status == 404)
    #expect(house.post("\(path)/done", ["number": "2"], by: stranger).status == 404)
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `along indexes`() throws {
    for sql in [
      Hours.listing(enrol.cohort, nil, house.community),
      Hours.listing(enrol.cohort, women[0], house.community),
      CatchUp.listing(meetings[0], house.community),
      AttendanceBook.listing(enrol.cohort, house.community),
      RunningMeetings.listing(women[0], house.community, on: house.now.day),
      SlippingModel.people(enrol.cohort, house.community),
      SlippingModel.sittings(enrol.cohort, house.community, until: house.now.day),
      Agenda.itemListing(meetings[0], house.community),
    ] {
      let plan = try enrol.plan(of: sql)
      #expect(!plan.contains("SCAN"), "\(plan)")
    }
  }
}

@Suite struct `The hours of a certificate` {
  @Test func `are those of the plan, or those she attended where the cohort says so`() throws {
    let school = try LearningHouse(
      rule: CertificateRule(attendance: 0, needsAllLessons: false, quiz: 0))
    let house = school.house
    let (one, two) = (try school.enrol("Айгүл"), try school.enrol("Бермет"))
    let meeting = try house.perform(
      PlanMeeting(
        MeetingPlan(day: house.now.day, minute: 600, place: "School"), for: school.cohort))
    _ = try house.perform(SetAgenda(Agenda(minutes: 200), of: meeting))
    _ = try house.perform(TakeAttendance(at: meeting, [1: .present, 2: .present]))
    _ = try school.issue(to: one)
    let rule = AttendanceRule(certificateHours: .attended)
    _ = try house.perform(SetAttendanceRule(rule, for: school.cohort))
    _ = try school.issue(to: two)
    let hours = try school.certificates().map { "\($0.content.holder) \($0.content.hours)" }
    // Begun hours are left out: three hours and twenty minutes are three hours.
    #expect(Set(hours) == ["Айгүл 24", "Бермет 3"])
  }
}
