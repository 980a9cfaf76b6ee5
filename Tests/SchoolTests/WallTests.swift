import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `The code on the wall` {
  let enrol: EnrolHouse
  let meeting: ID<Meeting>
  let woman: ID<Person>
  var house: TestHouse { enrol.house }
  private var keys: ServerKeys { house.environment.keys }

  init() throws {
    enrol = try EnrolHouse()
    woman = try enrol.enrol("Айгүл")
    meeting = try enrol.house.perform(
      PlanMeeting(
        MeetingPlan(day: enrol.house.now.day, minute: 600, place: "School"), for: enrol.cohort))
  }

  private func state() throws -> Attendance? {
    try house.read { tx in
      let found = try Meeting.find(meeting, community: house.community, in: tx)
      return try Roster.rows(of: found, community: house.community, in: tx).first?.state
    }
  }

  private func code() -> String { WallCode.text(of: meeting, keys, at: house.now) }

  private func type(_ code: String, by person: ID<Person>? = nil) -> Response {
    house.post("/en/here", ["code": code], by: person ?? woman)
  }

  /// Computed by Python's hashlib and hmac from RFC 6238.
  @Test(
    arguments: [
      (59, "272361"), (1_111_111_109, "538656"), (1_764_000_000, "122046"),
      (1_764_000_029, "122046"),
      (1_764_000_030, "811587"),
    ] as [(Int64, String)])
  func `is the one that RFC 6238 gives`(time: Int64, code: String) throws {
    let id = try #require(ID<Meeting>("019aaaaa-0000-7000-8000-000000000000"))
    #expect(WallCode.text(of: id, keys, at: Instant(seconds: time)) == code)
  }

  @Test func `is shown large, with a square, and changes every thirty seconds`() throws {
    let page = try house.get("/en/meetings/\(meeting)/wall", as: .facilitator).text
    #expect(page.contains("\(code().prefix(3)) \(code().suffix(3))"))
    #expect(page.contains(#"http-equiv="refresh" content="31""#))
    #expect(page.contains(#"class="square-ink""#))
    let old = code()
    house.now = house.now.advanced(seconds: 29)
    #expect(code() == old)
    house.now = house.now.advanced(seconds: 1)
    #expect(code() != old)
  }

  @Test func `marks her present who types it, late from the stated minute on`() throws {
    let typed = "\(code().prefix(3)) \(code().suffix(3))"
    #expect(type(typed).location == "/en/here")
    #expect(try state() == .present)
    #expect(house.get("/en/here", by: woman).text.contains("✓ Present"))
    let other = try enrol.enrol("Бермет")
    _ = try house.perform(SetAttendanceRule(AttendanceRule(lateAfter: 5), for: enrol.cohort))
    house.now = house.now.advanced(seconds: 301)
    #expect(type(code(), by: other).status == 303)
    #expect(house.get("/en/here", by: other).text.contains("✓ Late"))
  }

  @Test func `is stale a minute after it appeared`() throws {
    let photographed = code()
    house.now = house.now.advanced(seconds: 59)
    #expect(type(photographed).status == 303)
    _ = try house.perform(TakeAttendance(at: meeting, [1: .absent]))
    house.now = house.now.advanced(seconds: 1)
    let late = type(photographed)
    #expect(late.status == 422)
    #expect(late.text.contains("wrong or too old"))
    #expect(try state() == .absent)
  }

  @Test func `holds only while the meeting is held`() throws {
    let beginning = house.now
    house.now = beginning.advanced(seconds: -31 * 60)
    #expect(type(code()).text.contains("None of your meetings"))
    let closed = try house.get("/en/meetings/\(meeting)/wall", as: .facilitator).text
    #expect(!closed.contains(String(code().prefix(3)) + " ") && closed.contains("09:30"))
    house.now = beginning.advanced(seconds: -30 * 60)
    #expect(type(code()).status == 303)
    house.now = beginning.advanced(seconds: 120 * 60)
    #expect(type(code()).status == 409)
    _ = try house.perform(SetAgenda(Agenda(minutes: 180), of: meeting))
    #expect(type(code()).status == 303)
  }

  @Test func `is no use to others: not enrolled, another cohort, cancelled`() throws {
    let resident = try house.addPerson("Жибек", roles: [.resident])
    #expect(type(code(), by: resident).status == 409)
    let other = try house.perform(OpenCohort(EnrolHouse.plan("Spring")))
    let second = try house.perform(
      PlanMeeting(MeetingPlan(day: house.now.day, minute: 600, place: "Hall"), for: other))
    #expect(type(WallCode.text(of: second, keys, at: house.now)).status == 422)
    #expect(try state() == nil)
    _ = try house.perform(CancelMeeting(meeting, note: "Snow"))
    #expect(type(code()).status == 409)
    #expect(try house.post("/en/here", ["code": code()]).status == 303)
    #expect(try house.get("/en/meetings/\(meeting)/wall", as: .participant).status == 403)
  }

  @Test func `cannot be found by trying`() throws {
    let wrong = code() == "000000" ? "111111" : "000000"
    for _ in 1...5 { #expect(type(wrong).status == 422) }
    #expect(type(code()).status == 429)
    #expect(try state() == nil)
    house.now = house.now.advanced(seconds: 60)
    #expect(type(code()).status == 303)
  }

  @Test func `is scanned from the wall into a form that she sends herself`() throws {
    let link = try house.get("/h/\(code())")
    #expect(link.location == "/ky/here/\(code())")
    #expect(try house.get("/en/here/\(code())").location.contains("sign-in?back=%2Fen%2Fhere%2F"))
    let page = house.get("/en/here/\(code())", by: woman).text
    #expect(page.contains(#"value="\#(code())""#))
    #expect(try state() == nil)
  }
}
