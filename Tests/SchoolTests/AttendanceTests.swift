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

  /// The sheet as a second facilitator saw it, with what she changed.
  private func send(
    _ seen: String, _ marks: [String: String], guests: String = "0", as role: Role = .facilitator
  ) throws -> Response {
    let fields = [
      "seen": seen, "guests": guests, "guests-seen": "0", "guest-names-seen": "",
      "guest-names": "",
    ].merging(marks) { _, mine in mine }
    return try house.post(
      "\(path)/attendance", fields: fields.map { ($0.key, $0.value) }, as: role)
  }

  @Test func `of two facilitators each writes what she changed, and undoes nothing of the other`()
    throws
  {
    let page = try house.get(path, as: .facilitator).text
    #expect(page.contains(#"name="seen" value="1- 2- 3- 4-""#))
    #expect(try send("1- 2- 3- 4-", ["row-1": "present", "row-2": "late"]).status == 303)
    // She opened the sheet before that, and marks two others.
    #expect(try send("1- 2- 3- 4-", ["row-3": "absent", "row-4": "excused"]).status == 303)
    #expect(try states() == [.present, .late, .absent, .excused])
    // What stands as she saw it is not hers, though the form sends it along.
    #expect(try send("1p 2p 3a 4e", ["row-1": "late", "row-2": "present"]).status == 303)
    #expect(try states() == [.late, .late, .absent, .excused])
  }

  @Test func `the second is told where both changed the same, and decides`() throws {
    let first = try send("1- 2- 3- 4-", ["row-1": "present"], guests: "2", as: .administrator)
    #expect(first.status == 303)
    let second = try send("1- 2- 3- 4-", ["row-1": "absent", "row-2": "late"], guests: "3")
    #expect(second.status == 422)
    #expect(second.text.contains("id=\"row-1-fault\"") && second.text.contains("Present"))
    #expect(second.text.contains("id=\"guests-fault\""))
    #expect(!second.text.contains("id=\"row-2-fault\""))
    #expect(try states() == [.present, nil, nil, nil], "nothing of hers is written yet")
    // The form that comes back has seen what the other wrote: sent again it stands.
    #expect(second.text.contains(#"name="seen" value="1p 2- 3- 4-""#))
    #expect(try send("1p 2- 3- 4-", ["row-1": "absent", "row-2": "late"]).status == 303)
    #expect(try states() == [.absent, .late, nil, nil])
    #expect(try send("1- 2-", ["row-1": "absent"]).status == 303, "both wrote the same")
  }

  @Test func `who corrects herself from the same copy has no quarrel with anybody`() throws {
    #expect(try send("1- 2- 3- 4-", ["row-1": "present", "row-2": "late"]).status == 303)
    #expect(try send("1- 2- 3- 4-", ["row-1": "absent", "row-2": "late"]).status == 303)
    #expect(try states() == [.absent, .late, nil, nil])
    #expect(
      try send("1- 2- 3- 4-", ["row-2": "excused"], guests: "1", as: .administrator).status == 422)
  }

  @Test func `what a sheet has seen is read as it was written, whatever else stands there`() throws
  {
    let guests = Guests(count: 1, names: "Anara")
    #expect(SeenSheet("1p 2l 3e 4a 5-", guests: guests).text == "1p 2l 3e 4a 5-")
    #expect(SeenSheet("x 7 8z -- p", guests: guests).text == "8-")
    #expect(try send("", ["row-1": "late"]).status == 303)
    #expect(try states() == [nil, nil, nil, nil], "what she has not seen she has not changed")
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

  private func type(
    _ fields: [String: String], to path: String? = nil, as role: Role = .facilitator
  ) throws -> Response {
    try house.post(path ?? self.path, fields: fields.map { ($0.key, $0.value) }, as: role)
  }

  private func state(_ number: Int) throws -> Attendance? {
    try house.read { tx in
      let found = try Meeting.find(meeting, community: house.community, in: tx)
      return try Roster.rows(of: found, community: house.community, in: tx)
        .first { $0.number == number }?.state
    }
  }

  @Test func `asks where the list holds something else, and loses neither`() throws {
    // She rang, one came by card, and of two the list says what the paper says.
    _ = try house.perform(
      TakeAttendance(at: meeting, [2: .excused, 3: .late, 4: .absent, 5: .present]))
    let sheet = ["absent": "3, 4, 6", "late": "", "excused": "", "guests": "0"]
    let asked = try type(sheet)
    #expect(asked.status == 422)
    #expect(try tally() == [.excused: 1, .late: 1, .absent: 1, .present: 1], "nothing is written")
    let page = asked.text
    #expect(page.contains("Where the paper and the list differ"))
    for text in ["2. Woman 2", "3. Woman 3", "Paper: Present", "List: Excused", "Paper: Absent"] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(!page.contains("4. Woman 4") && !page.contains("5. Woman 5"))
    #expect(page.contains(#"value="3, 4, 6""#) && page.contains(#"name="seen" value="2e 3l""#))
    // Paper that names her is offered first; paper that is silent is not.
    let ticked = page.split(separator: "<input ").filter { $0.contains(" checked") }
    #expect(ticked.contains { $0.contains("row-2") && $0.contains("excused") })
    #expect(ticked.contains { $0.contains("row-3") && $0.contains("absent") })
    let decided = ["seen": "2e 3l", "row-2": "excused", "row-3": "absent"]
    let done = try type(sheet.merging(decided) { $1 })
    #expect(done.status == 303)
    #expect(try (state(2), state(3)) == (.excused, .absent))
    #expect(try tally() == [.excused: 1, .absent: 3, .present: 10])
  }

  @Test func `asks again where the list changed after she decided, and takes only one of the two`()
    throws
  {
    _ = try house.perform(TakeAttendance(at: meeting, [2: .excused]))
    _ = try house.perform(TakeAttendance(at: meeting, [2: .late]))
    for (seen, choice) in [("2e", "present"), ("2l", "absent"), ("", "present"), ("2l", "")] {
      let fields = ["absent": "1", "seen": seen, "row-2": choice]
      #expect(try type(fields).status == 422, "\(seen) \(choice)")
    }
    #expect(try state(1) == nil)
    let fields = ["absent": "1", "seen": "2l", "row-2": "present"]
    #expect(try type(fields).status == 303)
    #expect(try (state(1), state(2)) == (.absent, .present))
  }

  @Test func `says who wrote what differs, the guests as well`() throws {
    let first = ["seen": "3-", "row-3": "late", "guests": "2", "guests-seen": "0"]
    let list = "/en/meetings/\(meeting)/attendance"
    #expect(try type(first, to: list, as: .administrator).status == 303)
    let typed = ["absent": "3", "seen": "", "guests": "5", "guests-seen": "0"]
    let asked = try type(typed)
    #expect(asked.status == 422)
    #expect(asked.text.contains("The list says something else of her; "))
    #expect(asked.text.contains(#"id="guests-fault""#))
    #expect(asked.text.contains(#"name="guests-seen" value="2""#))
    let decided = ["absent": "3", "seen": "3l", "row-3": "late", "guests": "5", "guests-seen": "2"]
    #expect(try type(decided).status == 303)
    #expect(try state(3) == .late)
  }

  @Test func `counts a woman who came to the cohort later only where the paper names her`() throws {
    let row = Roster.Row(
      enrolment: ID(.init(high: 0, low: 1)), person: ID(.init(high: 0, low: 2)), number: 9,
      name: "Late", called: nil, state: nil, joined: house.now.day)
    let before = house.now.day.advanced(by: -1)
    #expect(TypedSheet(absent: [1]).marks(over: [row], on: before).isEmpty)
    #expect(TypedSheet(late: [9]).marks(over: [row], on: before).map(\.paper) == [.late])
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
