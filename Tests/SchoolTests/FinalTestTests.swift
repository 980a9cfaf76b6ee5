import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

/// A rule that asks for the test after the course.
@Suite struct FinalTestTests {
  private let school: KindsHouse

  init() throws { school = try KindsHouse() }

  private func take(_ right: Int, at place: String = CourseTests.after) {
    let picks = (0..<3).map { $0 < right ? "1" : "2" }
    _ = school.answer(["q1": picks[0], "q2": picks[1], "q3": picks[2]], at: place)
  }

  private func ask(for percent: Int) throws {
    let rule = CertificateRule(
      attendance: 0, needsAllLessons: false, quiz: 0, practice: 0, mentoring: 0, test: percent)
    _ = try school.house.perform(ChangeRule(cohort: school.cohort, rule: rule))
  }

  private func missing(of course: Course? = nil) throws -> [CertificateStanding.Missing]? {
    try school.house.read { tx in
      try CertificateCandidate.all(
        of: try Cohort.find(school.cohort, community: school.house.community, in: tx),
        course ?? school.course, given: [], mentoring: NoMentoring(),
        community: school.house.community, in: tx
      ).first { $0.person == school.person }?.standing.missing
    }
  }

  @Test func `Asks for nothing until a facilitator says so`() throws {
    let rule = try school.house.read { tx in
      try Cohort.find(school.cohort, community: school.house.community, in: tx).plan.rule
    }
    #expect(rule.test == 0)
    try ask(for: 60)
    #expect(try missing() == [.test])
    let past = try school.house.read { tx in
      try PastRule.latest(of: school.cohort, community: school.house.community, in: tx)
    }
    #expect(past?.rule == rule, "what was asked before is known")
  }

  @Test func `Is met by enough right answers after the course, not before it`() throws {
    try ask(for: 60)
    take(3, at: CourseTests.before)
    #expect(try missing() == [.test])
    take(2)
    #expect(try missing() == [])
    try ask(for: 67)
    #expect(try missing() == [.test], "2 of 3 are less")
  }

  @Test func `Is said to her and to the staff, in every language`() throws {
    try ask(for: 60)
    let own = school.page("progress")
    #expect(own.contains("at least 60% right in the test after the course"))
    #expect(own.contains("the test after the course: at least 60% right"))
    for language in ["ky", "ru", "uz"] {
      let text = school.house.get("/\(language)/progress", by: school.person).text
      #expect(!text.contains("rule."), "\(language)")
    }
    let table = "/en/cohorts/\(school.cohort)/certificates"
    #expect(try school.house.get(table, as: .facilitator).text.contains("Test after the course"))
    take(1)
    #expect(try school.house.get(table, as: .facilitator).text.contains("33%"))
  }

  @Test func `Is shown before it is taken, and refused beyond a hundred`() throws {
    let path = "/en/cohorts/\(school.cohort)/rule"
    let query = "?attendance=0&quiz=0&test=60&practice=0&mentoring=0&unit=meetings"
    let preview = try school.house.get(path + query, as: .facilitator).text
    #expect(preview.contains("Will need something"))
    let taken = try school.house.post(path, ["test": "60"], as: .facilitator)
    #expect(taken.status == 303)
    #expect(try missing() == [.test])
    #expect(try school.house.post(path, ["test": "101"], as: .facilitator).status == 422)
  }

  @Test func `Lacks nobody where the course has no such test`() throws {
    try ask(for: 60)
    let plain = Course(
      slug: school.course.slug, title: school.course.title, version: 1,
      lessons: school.course.lessons)
    #expect(try missing(of: plain) == [])
  }
}
