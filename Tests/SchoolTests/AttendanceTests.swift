import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `Taking attendance` {
  let enrol: EnrolHouse
  let meeting: ID<Meeting>
  var house: TestHouse { enrol.house }
  var path: String { "/en/meetings/\(meeting)" }

  init() throws {
    enrol = try EnrolHouse()
    for name in ["Айгүл", "Бермет", "Венера", "Гүлнара"] { try enrol.enrol(name) }
    meeting = try enrol.house.perform(
      PlanMeeting(
        MeetingPlan(day: enrol.house.now.day, minute: 870, place: "School"), for: enrol.cohort))
  }

  private func states() throws -> [Attendance?] {
    try house.read { tx in
      let found = try Meeting.find(meeting, community: house.community, in: tx)
      return try Roster.rows(of: found, community: house.community, in: tx).map(\.state)
    }
  }

  private func shares() throws -> [String] {
    try enrol.people().map { "\($0.attended)/\($0.held)" }
  }

  @Test func `marks all present at one tap, then corrects`() throws {
    #expect(
      try house.post("\(path)/all-present", [:], as: .facilitator).location
        == "\(path)#attendance")
    #expect(try states() == [.present, .present, .present, .present])
    let saved = try house.post(
      "\(path)/attendance",
      [
        "row-1": "present", "row-2": "late", "row-3": "absent", "row-4": "excused",
        "guests": "2", "guest-names": "Anara, Bakyt",
      ], as: .facilitator)
    #expect(saved.status == 303)
    #expect(try states() == [.present, .late, .absent, .excused])
    #expect(try shares() == ["1/1", "1/1", "0/1", "0/0"])
    let page = try house.get(path, as: .facilitator).text
    #expect(page.contains("Present: 1 · Late: 1 · Excused: 1 · Absent: 1 · Not marked: 0"))
    #expect(page.contains(#"value="Anara, Bakyt""#))
    #expect(page.contains("Who came late counts as present."))
  }

  @Test func `needs at most sixty taps for thirty women`() throws {
    for number in 5...30 { try enrol.enrol("Woman \(number)") }
    let page = try house.get(path, as: .facilitator).text
    // One choice a woman, none of them made: a tap each, and one to save.
    #expect(page.split(separator: #"<fieldset class="segmented""#).count - 1 == 30)
    #expect(page.split(separator: #"type="radio""#).count - 1 == 120)
    #expect(page.split(separator: "/all-present\"").count - 1 == 1)
  }

  @Test func `marks all present without touching who was marked`() throws {
    _ = try house.perform(TakeAttendance(at: meeting, [2: .absent]))
    _ = try house.perform(MarkAllPresent(at: meeting))
    #expect(try states() == [.present, .absent, .present, .present])
  }

  @Test func `is saved in part and changed later, and the journal knows`() throws {
    _ = try house.perform(TakeAttendance(at: meeting, [1: .present]))
    #expect(try states() == [.present, nil, nil, nil])
    let before = try enrol.journalLines()
    _ = try house.perform(TakeAttendance(at: meeting, [1: .late, 2: .absent]))
    #expect(try enrol.journalLines() - before == 2)
    _ = try house.perform(TakeAttendance(at: meeting, [1: .late, 2: .absent]))
    #expect(try enrol.journalLines() - before == 2)
  }

  @Test func `sent twice is written once`() throws {
    let id = UUID16.v7(at: house.now)
    _ = try house.perform(TakeAttendance(at: meeting, [1: .present]), id: id)
    _ = try house.perform(TakeAttendance(at: meeting, [1: .absent]))
    _ = try house.perform(TakeAttendance(at: meeting, [1: .present]), id: id)
    #expect(try states().first == .absent)
  }

  @Test func `refuses a number that is not on the sheet`() throws {
    let rule = DomainError.rule(Message("school.attendance.fault.unknown", .text("9")))
    #expect(throws: rule) {
      try house.perform(TakeAttendance(at: meeting, [1: .present, 9: .late]))
    }
    #expect(try states() == [nil, nil, nil, nil])
  }

  @Test func `keeps what was tapped when the guests are wrong`() throws {
    let refused = try house.post(
      "\(path)/attendance", ["row-2": "excused", "guests": "many"], as: .facilitator)
    #expect(refused.status == 422)
    #expect(
      refused.text.contains(#"type="radio" name="row-2" value="excused" checked"#))
    #expect(try states() == [nil, nil, nil, nil])
  }

  @Test func `leaves out who had left, and asks about who came later`() throws {
    let first = try #require(try enrol.people().first).id
    _ = try house.perform(EndEnrolment(of: first, in: enrol.cohort))
    house.now = house.now.advanced(days: 3)
    try enrol.enrol("Later")
    let second = try house.perform(
      PlanMeeting(
        MeetingPlan(day: house.now.day, minute: 870, place: "School"), for: enrol.cohort))
    let rows = try house.read { tx in
      let found = try Meeting.find(second, community: house.community, in: tx)
      return try Roster.rows(of: found, community: house.community, in: tx).map(\.number)
    }
    #expect(rows == [2, 3, 4, 5])
    _ = try house.perform(MarkAllPresent(at: meeting))
    #expect(try states() == [.present, .present, .present, .present, nil])
  }

  @Test func `counts the share over meetings, as certificates ask for it`() throws {
    let second = try house.perform(
      PlanMeeting(
        MeetingPlan(day: house.now.day, minute: 900, place: "School"), for: enrol.cohort))
    _ = try house.perform(TakeAttendance(at: meeting, [1: .late, 2: .excused]))
    _ = try house.perform(TakeAttendance(at: second, [1: .absent, 2: .present]))
    let people = try enrol.people()
    let shares = try house.read { tx in
      try people.prefix(2).map { person in
        let share = try Attendance.share(
          person.id, in: enrol.cohort, community: house.community, tx: tx)
        return "\(share.attended)/\(share.held)"
      }
    }
    #expect(shares == ["1/2", "1/1"])
    let page = try house.get("\(enrol.path)/people", as: .facilitator).text
    #expect(page.contains("1 of 2 (50%)"))
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `reads the roster along indexes`() throws {
    let sql = try house.read { tx in
      let found = try Meeting.find(meeting, community: house.community, in: tx)
      return Roster.listing(found, house.community, page: 1)
    }
    let plan = try enrol.plan(of: sql)
    #expect(!plan.contains("SCAN"))
    #expect(!plan.contains("TEMP B-TREE"))
  }

  @Test func `is also JSON`() throws {
    _ = try house.perform(TakeAttendance(at: meeting, [1: .late], guests: Guests(count: 3)))
    let json = try house.get(path, as: .facilitator, accept: "application/json").text
    #expect(json.contains(#""number":1,"name":"Айгүл","called":null,"state":"late""#))
    #expect(json.contains(#""present":0,"late":1,"excused":0,"absent":0,"unmarked":3"#))
    #expect(json.contains(#""guests":3"#))
  }
}

@Suite struct `Typing a sheet back` {
  let enrol: EnrolHouse
  let meeting: ID<Meeting>
  var house: TestHouse { enrol.house }
  var path: String { "/en/meetings/\(meeting)/paper" }

  init() throws {
    enrol = try EnrolHouse()
    for number in 1...14 { try enrol.enrol("Woman \(number)") }
    meeting = try enrol.house.perform(
      PlanMeeting(
        MeetingPlan(day: enrol.house.now.day, minute: 870, place: "School"), for: enrol.cohort))
  }

  private func tally() throws -> [Attendance: Int] {
    try house.read { tx in try Roster.tally(of: meeting, community: house.community, in: tx) }
  }

  @Test func `takes row numbers, and the rest were present`() throws {
    let done = try house.post(
      path, ["absent": "3, 7 12-14", "late": "1", "excused": "", "guests": "1"],
      as: .facilitator)
    #expect(done.status == 303)
    #expect(try tally() == [.present: 8, .late: 1, .absent: 5])
  }

  @Test func `names the numbers that are wrong`() throws {
    let refused = try house.post(
      path, ["absent": "3 15, 99", "late": "3", "excused": "2"], as: .facilitator)
    #expect(refused.status == 422)
    #expect(refused.text.contains("There is no such number on the sheet: 15, 99."))
    #expect(refused.text.contains("These numbers stand in another field too: 3."))
    #expect(refused.text.contains(#"value="3 15, 99""#))
    #expect(try tally().isEmpty)
    let letters = try house.post(path, ["absent": "3 Айгүл"], as: .facilitator)
    #expect(letters.text.contains("This is not a number: Айгүл."))
  }

  @Test(arguments: [
    ("", []), ("3", [3]), ("3, 7 12-14", [3, 7, 12, 13, 14]), ("1;2.3", [1, 2, 3]),
    ("4 – 6", [4, 5, 6]), ("2—3,", [2, 3]),
  ])
  func `reads numbers as people write them`(text: String, numbers: [Int]) {
    #expect(RowNumbers.read(text) == .numbers(numbers))
  }

  @Test(arguments: [
    ("x", "x"), ("0", "0"), ("5-3", "5-3"), ("1-2-3", "1-2-3"), ("-4", "-4"), ("1-", "1-"),
    ("1-99999", "1-99999"), ("99999999999999999999", "99999999999999999999"),
    ("1-9223372036854775807", "1-9223372036854775807"),
  ])
  func `refuses what is no number`(text: String, piece: String) {
    #expect(RowNumbers.read(text) == .wrong(piece))
  }
}
