import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `A withdrawn course` {
  let authoring: AuthoringHouse
  let cohort: ID<Cohort>
  let woman: ID<Person>
  var house: TestHouse { authoring.house }

  init() throws {
    (authoring, cohort, woman) = try AuthoringHouse.running()
  }

  private func withdraw(_ isWithdrawn: Bool = true) throws {
    let done = try house.post(
      "\(AuthoringHouse.path)/withdrawal", ["withdrawn": isWithdrawn ? "yes" : "no"],
      as: .facilitator)
    #expect(done.status == 303 && done.location == AuthoringHouse.path)
  }

  /// Sends the form of a cohort.
  private func send(_ path: String, _ course: String) throws -> Response {
    try house.post(
      path,
      [
        "course": course, "title.en": "Autumn", "first": "2026-09-04", "last": "2026-12-03",
        "hours": "12",
      ], as: .facilitator)
  }

  @Test func `begins with no new cohort, and says so beside the field`() throws {
    try withdraw()
    let form = try house.get("/en/cohorts/new", as: .facilitator).text
    #expect(form.contains("village") && !form.contains("our-water"))
    let refused = try send("/en/cohorts", "our-water")
    #expect(refused.status == 422 && refused.text.contains("course-fault"))
    #expect(
      throws: DomainError.invalid([Fault("course", Message("authoring.withdrawal.cohort"))])
    ) { try authoring.openCohort() }
  }

  @Test func `goes on for the cohort that began with it, which can be changed as before`() throws {
    try withdraw()
    #expect(house.get("/ky/courses/our-water/1-spring", by: woman).text.contains("Суу келди."))
    #expect(house.get("/ky/courses", by: woman).text.contains("Биздин суу"))
    #expect(try !house.get("/ky/courses").text.contains("Биздин суу"))
    #expect(
      house.post("/ky/courses/our-water/1-spring/finish", [:], by: woman).status == 303)
    let path = "/en/cohorts/\(cohort)/edit"
    #expect(try house.get(path, as: .facilitator).text.contains("our-water"))
    #expect(try send(path, "our-water").status == 303)
    // A newer version is still written for it, and it still moves there.
    try authoring.write("lesson.ky.md", VillageCourse.lesson("Булак", "Суу кетти."))
    #expect(try authoring.publish() == 2)
    _ = try house.perform(MoveCohort(cohort: cohort, version: 2))
    #expect(house.get("/ky/courses/our-water/1-spring", by: woman).text.contains("Суу кетти."))
  }

  @Test func `takes in no cohort of another course`() throws {
    let school = authoring.school
    let other = try house.perform(
      school.opening(
        LearningHouse.plan(CertificateRule(attendance: 0, needsAllLessons: false, quiz: 0))))
    try withdraw()
    #expect(try send("/en/cohorts/\(other)/edit", "our-water").status == 422)
    #expect(try send("/en/cohorts/\(other)/edit", "village").status == 303)
  }

  @Test func `is marked, and offered again by one button`() throws {
    try withdraw()
    let page = try house.get(AuthoringHouse.path, as: .facilitator).text
    #expect(page.contains("This course is withdrawn") && page.contains("Offer it again"))
    #expect(try house.get("/en/authoring", as: .facilitator).text.contains(">withdrawn<"))
    let lines = try authoring.journalLines()
    try withdraw()
    #expect(try authoring.journalLines() == lines)
    try withdraw(false)
    #expect(try house.get(AuthoringHouse.path, as: .facilitator).text.contains("Withdraw it"))
    #expect(try house.get("/ky/courses").text.contains("Биздин суу"))
    _ = try authoring.openCohort()
  }

  @Test func `was published, and is withdrawn by those who may, in their village`() throws {
    let draft = try authoring.take()
    #expect(throws: DomainError.rule(Message("authoring.withdrawal.unpublished"))) {
      try house.perform(WithdrawCourse(course: draft, isWithdrawn: true))
    }
    #expect(try !house.get("/en/authoring/\(draft)", as: .facilitator).text.contains("withdrawal"))
    #expect(throws: DomainError.forbidden) {
      try house.perform(WithdrawCourse(course: "our-water", isWithdrawn: true), as: .participant)
    }
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    #expect(
      house.post("\(AuthoringHouse.path)/withdrawal", ["withdrawn": "yes"], by: stranger).status
        == 404)
    #expect(try !authoring.written().isWithdrawn)
  }
}
