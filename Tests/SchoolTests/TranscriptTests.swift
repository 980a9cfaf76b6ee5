import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct TranscriptTests {
  private let school: LearningHouse

  init() throws { school = try LearningHouse() }

  private func path(_ person: ID<Person>) -> String {
    "/en/cohorts/\(school.cohort)/transcripts/\(person)"
  }

  @Test func `tells each meeting, lesson and test of hers`() throws {
    let person = try school.graduate("Айгүл Токтогул кызы")
    let meeting = try school.house.perform(
      PlanMeeting(
        MeetingPlan(day: school.house.now.day, minute: 840, place: "Club", lesson: "1-who"),
        for: school.cohort))
    _ = try school.house.perform(
      TakeAttendance(at: meeting, [1: .late]))
    let page = school.house.get(path(person), by: person)
    #expect(page.status == 200)
    for text in [
      "Transcript: Айгүл Токтогул кызы", "Lesson 1-who en", "3 / 5", "23.11.2026", "1 / 1",
      "Late",
    ] { #expect(page.text.contains(text), "\(text)") }
  }

  @Test func `is for her and the staff alone`() throws {
    let person = try school.graduate("Айгүл")
    let other = try school.enrol("Бурул")
    #expect(school.house.get(path(person), by: other).status == 404)
    #expect(try school.house.get(path(person), as: .mentor).status == 404)
    #expect(try school.house.get(path(person)).status == 303)
    #expect(try school.house.get(path(person), as: .facilitator).status == 200)
    let outside = try school.house.addPerson("Гүлнара")
    #expect(try school.house.get(path(outside), as: .facilitator).status == 404)
    let stranger = try school.house.addPerson(
      "Бегимай", roles: [.administrator], in: school.house.neighbour)
    #expect(school.house.get(path(person), by: stranger).status == 404)
    #expect(school.house.get("/en/progress", by: person).text.contains(path(person)))
  }
}
