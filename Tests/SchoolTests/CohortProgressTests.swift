import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct CohortProgressTests {
  private let school: LearningHouse

  init() throws { school = try LearningHouse() }

  private var page: String {
    get throws {
      try school.house.get("/en/cohorts/\(school.cohort)/progress", as: .facilitator).text
    }
  }

  @Test func `Everybody is a row, every lesson a column`() throws {
    let first = try school.enrol("Айгүл")
    _ = try school.enrol("Бурул")
    try school.read("1-who", by: first)
    try school.answer("1-who", right: 4, by: first)
    let model = try school.progress()
    #expect(model.rows.map(\.name) == ["Айгүл", "Бурул"])
    #expect(model.rows[0].cells.map(\.standing.state) == [.finished, .new])
    #expect(model.rows[1].cells.map(\.standing.state) == [.new, .new])
    #expect(model.done(LearningHouse.course.lessons[0]) == 1)
    let text = try page
    #expect(text.contains("Lesson 2-money en"))
    #expect(text.contains("read 80%"))
  }

  @Test func `A lesson begun more than a week ago and not finished is stuck`() throws {
    let person = try school.enrol("Айгүл")
    try school.start("1-who", by: person)
    school.house.now = school.house.now.advanced(days: 7)
    #expect(try school.progress().rows[0].isStuck == false)
    school.house.now = school.house.now.advanced(seconds: 1)
    #expect(try school.progress().rows[0].isStuck == true)
    #expect(try page.contains("Who may need help"))
    try school.read("1-who", by: person)
    #expect(try school.progress().rows[0].isStuck == false)
  }

  @Test func `Two failed tries are stuck until one is made good`() throws {
    let person = try school.enrol("Айгүл")
    try school.answer("1-who", right: 2, by: person)
    #expect(try school.progress().rows[0].isStuck == false)
    try school.answer("1-who", right: 1, by: person)
    #expect(try school.progress().rows[0].isStuck == true)
    try school.answer("1-who", right: 3, by: person)
    #expect(try school.progress().rows[0].isStuck == false)
  }

  @Test func `Where nothing is asked for nobody fails`() throws {
    let easy = try LearningHouse(
      rule: CertificateRule(attendance: 0, needsAllLessons: false, quiz: 0))
    let person = try easy.enrol("Айгүл")
    try easy.answer("1-who", right: 0, by: person)
    try easy.answer("1-who", right: 0, by: person)
    #expect(try easy.progress().rows[0].isStuck == false)
  }

  @Test func `The hardest question comes first, by first tries alone`() throws {
    for (name, right) in [("Айгүл", 1), ("Бурул", 3), ("Гүлнара", 4)] {
      let person = try school.enrol(name)
      try school.answer("1-who", right: right, by: person)
      try school.answer("1-who", right: 5, by: person)
    }
    let hardest = try school.progress().hardest
    #expect(hardest.map(\.share.number) == [5, 4, 2, 3, 1])
    #expect(hardest.map(\.share.right) == [0, 1, 2, 2, 3])
    #expect(hardest.allSatisfy { $0.share.answered == 3 })
    #expect(try page.contains("Who watches?"))
  }

  @Test func `A cohort is seen by those who run the school, of this village`() throws {
    let path = "/en/cohorts/\(school.cohort)/progress"
    #expect(try school.house.get(path, as: .participant).status == 403)
    #expect(try school.house.get(path).status == 303)
    let stranger = try school.house.addPerson(
      "Бегимай", roles: [.facilitator], in: school.house.neighbour)
    #expect(school.house.get(path, by: stranger).status == 404)
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `No query of a cohort walks a whole table`() throws
  {
    let (cohort, community) = (school.cohort, school.house.community)
    let plans = try school.house.read { tx in
      try [
        CohortProgressModel.people(cohort, community),
        LearningRecord.reading(cohort, nil, community),
        QuizTries.listing(cohort, ["1-who"], nil, community),
        QuizTries.listing(cohort, [], school.house.person(.participant), community),
        CertificateCandidate.listing(cohort, community), Certificate.listing(cohort, community),
      ].flatMap { try tx.plan(of: $0) }
    }
    #expect(plans.contains { $0.contains("SEARCH") })
    #expect(!plans.contains { $0.hasPrefix("SCAN") }, "\(plans)")
  }

  @Test func `Two hundred people fit a page of sixty kilobytes`() throws {
    for number in 1...200 {
      let person = try school.enrol("Участница номер \(number) кызы")
      try school.start("1-who", by: person)
      try school.answer("1-who", right: number % 6, by: person)
    }
    let path = "/ky/cohorts/\(school.cohort)/progress"
    let page = school.house.send(
      Request(
        .get, path,
        headers: [
          "Host": "kurak.test", "Accept-Encoding": "gzip",
          "X-Test-Person": try school.house.person(.facilitator).description,
        ]))
    #expect(page.headers["content-encoding"] == "gzip")
    #expect(page.body.count < 60_000)
  }
}
