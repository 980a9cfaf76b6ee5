import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `Cards at the door` {
  let enrol: EnrolHouse
  let meeting: ID<Meeting>
  let women: [ID<Person>]
  var house: TestHouse { enrol.house }
  var path: String { "/en/meetings/\(meeting)/scan" }

  init() throws {
    let enrol = try EnrolHouse()
    women = try ["Айгүл", "Бермет", "Ғулноза"].map { try enrol.enrol($0) }
    self.enrol = enrol
    // It is ten o'clock; the meeting begins now.
    meeting = try enrol.house.perform(
      PlanMeeting(
        MeetingPlan(day: enrol.house.now.day, minute: 600, place: "School"), for: enrol.cohort))
  }

  private func code(_ person: ID<Person>) -> String {
    AttendanceCard.code(of: person, house.environment.keys)
  }

  private func states() throws -> [Attendance?] {
    try house.read { tx in
      let found = try Meeting.find(meeting, community: house.community, in: tx)
      return try Roster.rows(of: found, community: house.community, in: tx).map(\.state)
    }
  }

  private func send(_ code: String, waited: Int = 0, id: UUID16? = nil) throws -> Response {
    let id = id ?? .v7(at: house.now)
    return try house.post(
      path, ["code": code, "waited": String(waited), "command": id.description], as: .facilitator,
      accept: "application/json")
  }

  @Test func `say who she is, under the key of this house alone`() throws {
    let person = try #require(ID<Person>("019aaaaa-0000-7000-8000-000000000000"))
    let own = AttendanceCard.code(of: person, ServerKeys(master: Array(repeating: 7, count: 32)))
    #expect(own == "8MD4RWGV3F")
    let other = ServerKeys(master: Array(repeating: 8, count: 32))
    #expect(AttendanceCard.code(of: person, other) != own)
    #expect(AttendanceCard.read(AttendanceCard.payload(own)) == .code(own))
  }

  @Test func `mark her present at once and tell her name`() throws {
    let answer = try send(AttendanceCard.payload(code(women[2])))
    #expect(answer.status == 200)
    #expect(answer.text.contains(#""name":"Ғулноза","state":"present","was":null,"isNew":true"#))
    #expect(try states() == [nil, nil, .present])
    #expect(try send(code(women[2])).text.contains(#""isNew":false"#))
  }

  @Test func `are read as they are typed: groups, small letters, Cyrillic look-alikes`() throws {
    let typed = code(women[0]).lowercased()
    let page = try house.post(
      path, ["code": "\(typed.prefix(4))-\(typed.dropFirst(4).prefix(4)) \(typed.suffix(2))"],
      as: .facilitator)
    #expect(page.status == 303)
    let seen = try house.get(page.location, as: .facilitator).text
    #expect(seen.contains(#"<p class="big-name">Айгүл</p>"#))
    #expect(seen.contains("scan/undo"))
  }

  @Test func `make late who comes late, by the time of the scan and not of its sending`() throws {
    house.now = house.now.advanced(seconds: 14 * 60)
    _ = try send(code(women[0]))
    house.now = house.now.advanced(seconds: 60 * 60)
    _ = try send(code(women[1]), waited: 61 * 60)
    _ = try send(code(women[2]), waited: 10 * 60)
    #expect(try states() == [.present, .present, .late])
  }

  @Test func `say nothing of the hour once the meeting is over`() throws {
    house.now = house.now.advanced(days: 1)
    _ = try send(code(women[0]))
    #expect(try states().first == .present)
  }

  @Test func `sent twice after a broken line mark once`() throws {
    let id = UUID16.v7(at: house.now)
    let first = try send(code(women[0]), id: id).text
    _ = try house.perform(TakeAttendance(at: meeting, [1: .absent]))
    #expect(try send(code(women[0]), id: id).text == first)
    #expect(try states().first == .absent)
  }

  @Test func `are taken back to what was before`() throws {
    _ = try house.perform(TakeAttendance(at: meeting, [1: .excused]))
    _ = try send(code(women[0]))
    _ = try send(code(women[1]))
    for (number, was) in [("1", "excused"), ("2", "")] {
      _ = try house.post("\(path)/undo", ["number": number, "was": was], as: .facilitator)
    }
    #expect(try states() == [.excused, nil, nil])
    #expect(try enrol.people().map(\.held) == [0, 0, 0])
    #expect(try house.post("\(path)/undo", ["number": "99"], as: .facilitator).status == 404)
  }

  @Test func `of other cohorts and unknown ones are refused in words`() throws {
    let other = try house.perform(OpenCohort(EnrolHouse.plan("Spring")))
    let guest = try house.perform(
      EnrolPerson(.new(name: "Сайкал", called: nil, identifier: nil), in: other))
    let known = try send(code(guest))
    #expect(known.status == 422)
    #expect(known.text.contains("Сайкал is not in this cohort but in another: Spring."))
    let resident = try house.addPerson("Жибек", roles: [.resident])
    #expect(try send(code(resident)).text.contains("Жибек is not in this cohort."))
    let stranger = try house.addPerson("Stranger", in: house.neighbour)
    #expect(try send(code(stranger)).text.contains("Nobody in this community has such a card."))
    #expect(try send("http://kurak.test/c/HJKMNPQRTV").text.contains("an invitation card"))
    #expect(try send("hello").text.contains("not the code of an attendance card"))
    #expect(try states() == [nil, nil, nil])
  }

  @Test func `open no door: they are no invitation, and the pages are not for participants`() throws
  {
    let paper = try house.get("\(enrol.path)/attendance-cards.pdf", as: .facilitator)
    #expect(paper.body.starts(with: Array("%PDF-".utf8)))
    #expect(try house.get("\(enrol.path)/attendance-cards.pdf", as: .participant).status == 403)
    #expect(try house.get(path, as: .participant).status == 403)
    #expect(house.post(path, ["code": code(women[0])], by: women[0]).status == 403)
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    #expect(house.get(path, by: stranger).status == 404)
    #expect(house.post(path, ["code": code(women[0])], by: stranger).status == 404)
  }

  @Test func `show every woman her own`() throws {
    let page = house.get("/en/attendance-card", by: women[0]).text
    let own = code(women[0])
    #expect(page.contains("\(own.prefix(4))-") && page.contains(#"class="square-ink""#))
    #expect(!page.contains(code(women[1]).suffix(6)))
  }

  @Test func `end with the rest being absent`() throws {
    _ = try send(code(women[1]))
    _ = try house.post("/en/meetings/\(meeting)/rest-absent", [:], as: .facilitator)
    #expect(try states() == [.absent, .present, .absent])
    #expect(try enrol.people().map { "\($0.attended)/\($0.held)" } == ["0/1", "1/1", "0/1"])
  }
}
