import Core
import Database
import HTTP
import KurakTesting
import People
import Testing
import Web

@testable import School

@Suite struct `Leaving a cohort` {
  let enrol: EnrolHouse
  var house: TestHouse { enrol.house }

  init() throws { enrol = try EnrolHouse() }

  private func figures() throws -> LeavingFigures {
    try house.read { tx in try LeavingFigures.find(house.community, in: tx) }
  }

  private func leave(_ reason: Leaving.Reason, _ count: Int) throws {
    for number in 1...count {
      let person = try enrol.enrol("\(reason) \(number)")
      _ = try house.perform(EndEnrolment(of: person, in: enrol.cohort, because: reason))
    }
  }

  @Test func `needs a reason, and keeps what was typed`() throws {
    let person = try enrol.enrol("Айгүл")
    let path = "\(enrol.path)/people/\(person)/end"
    #expect(
      try house.get(path, as: .facilitator).text.contains("Nobody to look after the children"))
    let refused = try house.post(path, ["reason": "", "word": "By bus"], as: .facilitator)
    #expect(refused.status == 422)
    #expect(refused.text.contains(#"id="reason-fault""#))
    #expect(refused.text.contains("By bus"))
    let done = try house.post(path, ["reason": "road", "word": "By bus"], as: .facilitator)
    #expect(done.location == enrol.path)
    #expect(try enrol.list() == ["1 Айгүл (left)"])
    let kept = try house.read { tx in
      try tx.count("SELECT count(*) FROM leaving WHERE reason = 'road' AND word = 'By bus'")
    }
    #expect(kept == 1)
    let told = try house.read { tx in
      try tx.count("SELECT count(*) FROM journal WHERE coalesce(after, '') LIKE '%By bus%'")
    }
    #expect(told == 0)
  }

  @Test func `is forgotten when she comes back`() throws {
    let person = try enrol.enrol("Айгүл")
    _ = try house.perform(EndEnrolment(of: person, in: enrol.cohort, because: .health))
    _ = try house.perform(EnrolPerson(.known(person), in: enrol.cohort))
    #expect(try house.read { tx in try tx.count("SELECT count(*) FROM leaving") } == 0)
    #expect(try enrol.list() == ["1 Айгүл"])
  }

  @Test func `is told in figures from which nobody can be recognised`() throws {
    try leave(.road, 4)
    #expect(try figures().total == nil)
    #expect(try house.get("/en/leaving", as: .deputy).text.contains("So few have left"))
    try leave(.road, 4)
    try leave(.time, 6)
    try leave(.health, 1)
    let told = try figures()
    #expect(told.total == 15)
    // One alone would be the rest of the sum: the smaller of the others goes with it.
    #expect(told.lines.map(\.reason) == [.road])
    #expect(told.rest == 7)
    let page = try house.get("/en/leaving", as: .officer).text
    #expect(page.contains("The road, transport"))
    #expect(!page.contains("Health"))
    #expect(try house.get("/en/leaving", as: .participant).status == 403)
  }

  @Test(
    arguments: [
      ([5, 5], [5, 5], nil, 10), ([5, 4], [], 9, 9), ([4, 4], [], 8, 8), ([1, 1, 1], [], nil, nil),
      ([9, 3, 2], [9], 5, 14), ([0, 7], [7], nil, 7), ([], [], nil, nil),
    ] as [([Int], [Int], Int?, Int?)])
  func `counts coarsely`(counts: [Int], shown: [Int], rest: Int?, total: Int?) {
    let coarse = CoarseCounts(counts.enumerated().map { (key: $0.offset, count: $0.element) })
    #expect(coarse.shown.map(\.count) == shown)
    #expect(coarse.rest == rest)
    #expect(coarse.total == total)
  }
}

@Suite struct `Moving to another cohort` {
  let enrol: EnrolHouse
  let other: ID<Cohort>
  let person: ID<Person>
  var house: TestHouse { enrol.house }

  init() throws {
    enrol = try EnrolHouse()
    other = try enrol.house.perform(OpenCohort(EnrolHouse.plan("Spring")))
    person = try enrol.enrol("Айгүл")
    try enrol.enrol("Бермет")
    for (number, state) in [Attendance.present, .late, .absent, .excused].enumerated() {
      let meeting = try enrol.house.perform(
        PlanMeeting(
          MeetingPlan(day: enrol.house.now.day.advanced(by: number), minute: 600, place: "Room"),
          for: enrol.cohort))
      _ = try enrol.house.perform(TakeAttendance(at: meeting, [1: state, 2: .present]))
    }
  }

  private func share(_ cohort: ID<Cohort>) throws -> [Int] {
    let share = try house.read { tx in
      try Attendance.share(person, in: cohort, community: house.community, tx: tx)
    }
    return [share.attended, share.held]
  }

  @Test func `takes along what she attended`() throws {
    let moved = try house.post(
      "\(enrol.path)/people/\(person)/move", ["to": other.description], as: .facilitator)
    #expect(moved.location == "/en/cohorts/\(other)")
    #expect(try share(other) == [2, 3])
    #expect(try share(enrol.cohort) == [2, 3])
    #expect(try enrol.list() == ["1 Айгүл (left)", "2 Бермет"])
    let reasons = try house.read { tx in
      try tx.all("SELECT reason FROM leaving") { row in try row(0) as String }
    }
    #expect(reasons == ["other-cohort"])
  }

  @Test func `counts her once in the meetings of the old one`() throws {
    _ = try house.perform(MoveEnrolment(person, from: enrol.cohort, to: other, of: enrol.school))
    let meeting = try house.read { tx in
      try Meeting.all(of: enrol.cohort, community: house.community, in: tx)[0].id
    }
    let tally = try house.read { tx in
      try Roster.tally(of: meeting, community: house.community, in: tx)
    }
    #expect(tally == [.present: 2])
  }

  @Test func `goes on counting in the new one, and back again`() throws {
    _ = try house.perform(MoveEnrolment(person, from: enrol.cohort, to: other, of: enrol.school))
    let meeting = try house.perform(
      PlanMeeting(MeetingPlan(day: house.now.day, minute: 700, place: "Room"), for: other))
    _ = try house.perform(MarkAllPresent(at: meeting))
    #expect(try share(other) == [3, 4])
    _ = try house.perform(MoveEnrolment(person, from: other, to: enrol.cohort, of: enrol.school))
    #expect(try share(enrol.cohort) == [3, 4])
    #expect(try enrol.list() == ["1 Айгүл", "2 Бермет"])
  }

  @Test func `finds the new one full, and stays where she is`() throws {
    var setting = CohortDoor.Setting()
    setting.seats = 1
    _ = try house.perform(SetDoor(setting, of: other))
    _ = try house.perform(
      EnrolPerson(.new(name: "Венера", called: nil, identifier: nil), in: other))
    let refused = try house.post(
      "\(enrol.path)/people/\(person)/move", ["to": other.description], as: .facilitator)
    #expect(refused.status == 409)
    #expect(refused.text.contains("All seats of this cohort are taken."))
    #expect(try enrol.list() == ["1 Айгүл", "2 Бермет"])
  }

  @Test func `is not possible twice, into nowhere or from another village`() throws {
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    let path = "\(enrol.path)/people/\(person)/move"
    #expect(house.post(path, ["to": other.description], by: stranger).status == 404)
    #expect(try house.post(path, ["to": "nowhere"], as: .facilitator).status == 422)
    _ = try house.perform(MoveEnrolment(person, from: enrol.cohort, to: other, of: enrol.school))
    #expect(throws: DomainError.rule(Message("cohorts.fault.left"))) {
      try house.perform(MoveEnrolment(person, from: enrol.cohort, to: other, of: enrol.school))
    }
  }
}
