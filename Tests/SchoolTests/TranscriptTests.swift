import Core
import HTTP
import KurakTesting
import Localization
import Testing
import Web

@testable import School

@Suite struct TranscriptTests {
  private let mentoring: MentoringOnDays
  private let school: LearningHouse

  init() throws {
    let mentoring = MentoringOnDays()
    school = try LearningHouse(mentoring: mentoring)
    self.mentoring = mentoring
  }

  private func path(_ person: ID<Person>, _ language: Language = .en) -> String {
    "/\(language.rawValue)/cohorts/\(school.cohort)/transcripts/\(person)"
  }

  /// A woman with something of each kind: an hour and a half attended, as much caught up.
  private func woman() throws -> ID<Person> {
    let person = try school.graduate("Айгүл Токтогул кызы")
    for (number, state) in [Attendance.late, .absent].enumerated() {
      let meeting = try school.house.perform(
        PlanMeeting(
          MeetingPlan(
            day: school.house.now.day.advanced(by: number), minute: 840, place: "Club",
            lesson: "1-who"),
          for: school.cohort))
      _ = try school.house.perform(SetAgenda(Agenda(minutes: 90), of: meeting))
      _ = try school.house.perform(TakeAttendance(at: meeting, [1: state]))
      if state == .absent {
        _ = try school.house.perform(
          StateCatchUp(at: meeting, numbers: [1], task: "Tell it to a neighbour"))
        _ = try school.house.perform(FinishCatchUp(at: meeting, number: 1))
      }
    }
    try school.practise(person)
    mentoring.meet(person, on: Day(number: 20_705), Day(number: 20_706), Day(number: 20_600))
    return person
  }

  @Test func `tells all she did, and the hours she was there rather than the planned ones`() throws
  {
    let person = try woman()
    _ = try school.issue(to: person)
    let code = try #require(try school.certificates().first?.code)
    let page = school.house.get(path(person), by: person)
    #expect(page.status == 200)
    for text in [
      "Transcript: Айгүл Токтогул кызы", "Lesson 1-who en", "3 / 5", "23.11.2026", "1 / 2",
      "Late", "<dd>3 h (of these 1 h 30 min caught up)</dd>", "Tell it to a neighbour",
      "Attend a sitting of the village council", "confirmed",
      "<dt>Meetings with a mentor</dt><dd>2</dd>", "<dd>\(code), issued on 23.11.2026</dd>",
    ] { #expect(page.text.contains(text), "\(text)") }
    #expect(!page.text.contains("24 hours"))
    // What came of a deed is hers to tell.
    #expect(!page.text.contains("The council answered."))
    let json = try school.house.get(path(person), as: .facilitator, accept: "application/json")
    for text in [
      #""minutes":180,"caughtUpMinutes":90"#, #""mentoringMeetings":2"#, #""code":"\#(code)""#,
    ] { #expect(json.text.contains(text), "\(text)") }
  }

  @Test func `has the gain between the two tests, and no certificate that was taken back`() throws {
    let kinds = try KindsHouse()
    _ = kinds.result(["q1": "1", "q2": "2", "q3": "2"], at: "pre-test")
    _ = kinds.result(["q1": "1", "q2": "1", "q3": "1"], at: "post-test")
    let page = kinds.page("cohorts/\(kinds.cohort)/transcripts/\(kinds.person)")
    for text in ["1 / 3", "3 / 3", "<dt>Gain</dt><dd>+67 points</dd>"] {
      #expect(page.contains(text), "\(text)")
    }
    let person = try woman()
    _ = try school.issue(to: person)
    let certificate = try #require(try school.certificates().first)
    _ = try school.house.perform(RevokeCertificate(certificate: certificate.id, reason: "Mistake"))
    let after = school.house.get(path(person), by: person).text
    #expect(after.contains("<dt>Certificate</dt><dd>not yet</dd>"))
    #expect(!after.contains(certificate.code))
  }

  @Test(arguments: Language.allCases)
  func `is the same on paper, in each language`(language: Language) throws {
    let person = try woman()
    _ = try school.issue(to: person)
    let code = try #require(try school.certificates().first?.code)
    let paper = school.house.get(path(person, language) + "/transcript.pdf", by: person)
    #expect(paper.status == 200 && paper.headers["content-type"] == "application/pdf")
    let text = try Poppler.text(of: paper.body)
    let words = try TestHouse.catalog.get()[language]
    for said in [
      "Айгүл Токтогул кызы", code, "23.11.2026", "Tell it to a neighbour",
      words(Message("rule.have.mentoring")), words(Message("learning.transcript.signed")),
      words(PracticeReport.State.confirmed.title),
    ] { #expect(text.contains(Poppler.plain(said)), "\(said)") }
  }

  @Test func `is for her and the staff alone`() throws {
    let person = try school.graduate("Айгүл")
    let other = try school.enrol("Бурул")
    let outside = try school.house.addPerson("Гүлнара")
    let stranger = try school.house.addPerson(
      "Бегимай", roles: [.administrator], in: school.house.neighbour)
    for paper in ["", "/transcript.pdf"] {
      #expect(school.house.get(path(person) + paper, by: other).status == 404)
      #expect(try school.house.get(path(person) + paper, as: .mentor).status == 404)
      #expect(try school.house.get(path(person) + paper).status == 303)
      #expect(try school.house.get(path(person) + paper, as: .facilitator).status == 200)
      #expect(try school.house.get(path(outside) + paper, as: .facilitator).status == 404)
      #expect(school.house.get(path(person) + paper, by: stranger).status == 404)
    }
    #expect(school.house.get("/en/progress", by: person).text.contains(path(person)))
  }
}
