import Core
import Database
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `What comes next` {
  let school: LearningHouse
  let person: ID<Person>
  let meeting: ID<Meeting>
  var house: TestHouse { school.house }
  /// A day while the cohort runs.
  let today = Day(number: 20_710)

  init() throws {
    let school = try LearningHouse()
    let meetings = try [-1, 2, 9].map { days in try Self.plan(on: days, in: school) }
    self.school = school
    person = try school.enrol(.participant)
    meeting = meetings[1]
  }

  private static func plan(on days: Int, in school: LearningHouse) throws -> ID<Meeting> {
    try school.house.perform(
      PlanMeeting(
        MeetingPlan(day: Day(number: 20_710 + days), minute: 840, place: "Club"),
        for: school.cohort))
  }

  private func days(
    of person: ID<Person>, _ roles: Set<Role>, on day: Day? = nil,
    in community: ID<Community>? = nil
  ) throws -> [OwnDay] {
    let viewer = Viewer(
      community: community ?? house.community, person: person, roles: roles)
    return try house.read { tx in
      try School(courses: [LearningHouse.course], mentoring: NoMentoring())
        .day(of: viewer, on: day ?? today, in: tx)
    }
  }

  private func own(on day: Day? = nil) throws -> OwnDay? {
    try days(of: person, [.participant], on: day).first
  }

  @Test func `is the next meeting and the first lesson that is not done`() throws {
    let first = try #require(try own())
    #expect(first.meeting == meeting && first.line?.place == "Club" && !first.runs)
    #expect(first.lesson?.lesson == "1-who")
    try school.read("1-who", by: person)
    #expect(try own()?.lesson?.lesson == "1-who", "its quiz is not answered yet")
    try school.answer("1-who", right: 5, by: person)
    #expect(try own()?.lesson?.lesson == "2-money")
    try school.read("2-money", by: person)
    try school.answer("2-money", right: 5, by: person)
    #expect(try own()?.lesson == nil)
  }

  @Test func `passes over a meeting that was called off`() throws {
    _ = try house.perform(CancelMeeting(meeting, note: "Snow"))
    #expect(try own()?.line?.day == today.advanced(by: 9))
    #expect(try own(on: today.advanced(by: 10))?.meeting == nil)
  }

  @Test func `counts the tasks of missed meetings until they are done`() throws {
    let missed = try Self.plan(on: 0, in: school)
    _ = try house.perform(TakeAttendance(at: missed, [1: .absent]))
    _ = try house.perform(StateCatchUp(at: missed, numbers: [1], task: "Read lesson 1"))
    #expect(try own()?.tasks == 1)
  }

  @Test func `is nothing once the cohort is over, and nothing of a stranger's`() throws {
    #expect(try own(on: Day(number: 20_791)) == nil)
    let stranger = try house.person(.deputy)
    #expect(try days(of: stranger, [.deputy]).isEmpty)
    #expect(try days(of: person, [.participant], in: house.neighbour).isEmpty)
  }

  @Test func `is the list of the next meeting for those who run the school`() throws {
    let facilitator = try house.person(.facilitator)
    let days = try days(of: facilitator, [.facilitator])
    #expect(days.map(\.meeting) == [meeting] && days.map(\.runs) == [true])
    #expect(try self.days(of: facilitator, [.facilitator], in: house.neighbour).isEmpty)
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `reads along indexes`() throws {
    let plans = try house.read { tx in
      try tx.plan(of: Meeting.nextListing(today, house.community))
    }
    #expect(!plans.contains { $0.hasPrefix("SCAN") }, "\(plans)")
  }
}
