import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct AttentionTests {
  private let school: LearningHouse
  private var house: TestHouse { school.house }

  init() throws { school = try LearningHouse() }

  private var path: String { "/en/cohorts/\(school.cohort)/today" }
  private var page: String { get throws { try house.get(path, as: .facilitator).text } }

  @Test func `On a quiet day it says so`() throws {
    _ = try school.enrol("Айгүл")
    #expect(try page.contains("Nobody is waiting today."))
    #expect(try house.get("/ky/cohorts/\(school.cohort)/today", as: .administrator).status == 200)
  }

  @Test func `What waits for an answer leads to where it is answered`() throws {
    let person = try school.enrol("Айгүл")
    try school.practise(person, isConfirmed: false)
    #expect(try page.contains("1 report of practice waits for an answer"))
    #expect(try page.contains("/practice/reports\""))
  }

  @Test func `Who is stuck, who is ready and who is almost there are named with the reason`() throws
  {
    let stuck = try school.enrol("Айгүл")
    try school.start("1-who", by: stuck)
    _ = try school.graduate("Бурул")
    let near = try school.enrol("Гүлнара")
    try school.attend(4, of: 5, near)
    for lesson in LearningHouse.lessons { try school.read(lesson, by: near) }
    try school.answer("1-who", right: 5, by: near)
    house.now = house.now.advanced(days: 8)
    let text = try page
    #expect(text.contains("Stuck in a lesson: 1"))
    #expect(text.contains("All is done, the certificate may be given: 1"))
    #expect(text.contains("One thing away from the certificate: 1"))
    #expect(text.contains("Гүлнара</a>: pass 1 more test: at least 60% right in each"))
    _ = try school.issue()
    #expect(!(try page.contains("the certificate may be given")))
  }

  @Test func `It is for those who run the school, of this village`() throws {
    for role in [Role.participant, .mentor, .deputy] {
      #expect(try house.get(path, as: role).status == 403)
    }
    let stranger = try house.addPerson("Бегимай", roles: [.facilitator], in: house.neighbour)
    #expect(house.get(path, by: stranger).status == 404)
  }
}
