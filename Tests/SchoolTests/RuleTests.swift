import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct RuleTests {
  private let mentoring = MentoringOnDays()
  private let school: LearningHouse

  private static let whole = CertificateRule(
    attendance: 80, needsAllLessons: true, quiz: 60, practice: 2, mentoring: 2, unit: .months)

  init() throws { school = try LearningHouse(rule: Self.whole, mentoring: mentoring) }

  private var path: String { "/en/cohorts/\(school.cohort)/rule" }

  private func missing(_ name: String) throws -> [CertificateStanding.Missing]? {
    try school.house.read { tx in
      let cohort = try Cohort.find(school.cohort, community: school.house.community, in: tx)
      return try CertificateCandidate.all(
        of: cohort, LearningHouse.course, given: [], mentoring: mentoring,
        community: school.house.community, in: tx
      ).first { $0.name == name }?.standing.missing
    }
  }

  @Test func `Practice and months of mentoring count like all else`() throws {
    let person = try school.graduate("Айгүл")
    #expect(try missing("Айгүл") == [.practice, .mentoring])
    try school.practise(person)
    #expect(try missing("Айгүл") == [.practice, .mentoring])
    try school.practise(person)
    mentoring.meet(person, on: Day(number: 20_705), Day(number: 20_706))
    #expect(try missing("Айгүл") == [.mentoring], "two meetings of one month are one month")
    mentoring.meet(person, on: Day(number: 20_740))
    #expect(try missing("Айгүл") == [])
    #expect(try school.issue() == 1)
  }

  @Test func `What was done before the cohort began does not count`() throws {
    let person = try school.graduate("Айгүл")
    mentoring.meet(person, on: Day(number: 20_600), Day(number: 20_640))
    try school.practise(person)
    try school.practise(person)
    #expect(try missing("Айгүл") == [.mentoring])
  }

  @Test func `A report that nobody confirmed counts for nothing`() throws {
    let person = try school.graduate("Айгүл")
    try school.practise(person, isConfirmed: false)
    let asked = try school.practise(person)
    _ = try school.house.perform(AnswerPractice(asked, isConfirmed: false, word: "Which day?"))
    mentoring.meet(person, on: Day(number: 20_705), Day(number: 20_740))
    #expect(try missing("Айгүл") == [.practice])
  }

  @Test func `From the first day she reads the rule as one sentence, and what she still needs`()
    throws
  {
    let person = try school.enrol("Айгүл")
    let page = school.house.get("/en/progress", by: person).text
    let sentence =
      "The certificate asks for: at least 80% of the meetings, all lessons read, "
      + "at least 60% right in each test, 2 things done in practice, "
      + "2 months with meetings with the mentor."
    #expect(page.contains(sentence))
    for need in [
      "come to the next meeting", "read 2 more lessons", "pass 2 more tests",
      "2 more things done in practice", "2 more months with a meeting with your mentor",
    ] { #expect(page.contains(need), "\(need)") }
    for language in ["ky", "ru", "uz"] {
      let text = school.house.get("/\(language)/progress", by: person).text
      #expect(!text.contains("rule."), "\(language)")
      #expect(text.contains("80"), "\(language)")
    }
  }

  @Test func `How many meetings in a row would do is counted, not guessed`() {
    for rule in [1, 50, 66, 75, 80, 99] {
      for held in 1...12 {
        for attended in 0...held {
          let standing = CertificateStanding(
            attended: attended, held: held, lessonsRead: 0, scores: [],
            rule: CertificateRule(attendance: rule, needsAllLessons: false, quiz: 0))
          let more = standing.meetingsToCome ?? -1
          func isEnough(_ more: Int) -> Bool {
            Score(right: attended + more, count: held + more).reaches(rule)
          }
          #expect(more >= 0 && isEnough(more), "\(attended) of \(held), \(rule) %")
          #expect(more == 0 || !isEnough(more - 1), "\(attended) of \(held), \(rule) %")
        }
      }
    }
    let all = CertificateRule(attendance: 100, needsAllLessons: false, quiz: 0)
    let once = CertificateStanding(attended: 3, held: 4, lessonsRead: 0, scores: [], rule: all)
    #expect(once.meetingsToCome == nil)
  }

  @Test func `A change is first shown, for whom and how, and changes nothing yet`() throws {
    _ = try school.graduate("Айгүл")
    _ = try school.enrol("Бурул")
    let query = "?attendance=80&lessons=yes&quiz=60&practice=0&mentoring=0&unit=months"
    let page = try school.house.get(path + query, as: .facilitator).text
    #expect(page.contains("May have the certificate now (1)"))
    #expect(page.contains("<li>Айгүл"))
    #expect(page.contains("Will need something else (1)"))
    #expect(try missing("Айгүл") == [.practice, .mentoring])
  }

  @Test func `It is taken with what was before, and given certificates stand`() throws {
    let person = try school.graduate("Айгүл")
    try school.practise(person)
    try school.practise(person)
    mentoring.meet(person, on: Day(number: 20_705), Day(number: 20_740))
    #expect(try school.issue() == 1)
    let late = try school.graduate("Бурул")
    let answer = try school.house.post(
      path,
      ["attendance": "90", "quiz": "0", "practice": "3", "mentoring": "4", "unit": "meetings"],
      as: .facilitator)
    #expect(answer.status == 303)
    #expect(try school.certificates().map(\.revocation) == [nil])
    let page = try school.house.get(path, as: .facilitator).text
    #expect(page.contains("at least 90% of the meetings, 3 things done in practice, 4 meetings"))
    let hers = school.house.get("/en/progress", by: late).text
    #expect(hers.contains("The rule was changed on 23.11.2026. Before: The certificate asks for"))
    let preview = try school.house.get(
      path + "?attendance=0&quiz=0&practice=0&mentoring=0&unit=meetings", as: .facilitator
    ).text
    #expect(preview.contains("1 woman has her certificate: it stands."))
  }

  @Test func `Numbers beyond reason and a change that is none are refused`() throws {
    let wrong = try school.house.get(path + "?attendance=101&practice=99", as: .facilitator)
    #expect(wrong.status == 422)
    #expect(wrong.text.contains("value=\"101\""), "what was typed is kept")
    let same = try school.house.post(
      path,
      [
        "attendance": "80", "lessons": "yes", "quiz": "60", "practice": "2", "mentoring": "2",
        "unit": "months",
      ], as: .facilitator)
    #expect(same.status == 409)
    let command = ChangeRule(
      cohort: school.cohort, rule: CertificateRule(attendance: 101, needsAllLessons: true, quiz: -1)
    )
    #expect(throws: DomainError.self) { try school.house.perform(command) }
    #expect(throws: DomainError.forbidden) {
      try school.house.perform(command, as: .participant)
    }
  }

  @Test func `A replay changes once`() throws {
    let command = ChangeRule(
      cohort: school.cohort, rule: CertificateRule(attendance: 0, needsAllLessons: false, quiz: 0))
    let id = UUID16.v7(at: school.house.now)
    _ = try school.house.perform(command, id: id)
    _ = try school.house.perform(command, id: id)
    #expect(
      try school.house.read { tx in try tx.count("SELECT count(*) FROM past_rule") } == 1)
  }

  @Test func `Changing a cohort leaves its rule alone`() throws {
    let edit = "/en/cohorts/\(school.cohort)/edit"
    #expect(!(try school.house.get(edit, as: .facilitator).text.contains("name=\"attendance\"")))
    let answer = try school.house.post(
      edit,
      [
        "title.en": "Winter", "course": "village", "first": "2026-09-04", "last": "2026-12-31",
        "hours": "30",
      ], as: .facilitator)
    #expect(answer.status == 303)
    let cohort = try school.house.read { tx in
      try Cohort.find(school.cohort, community: school.house.community, in: tx)
    }
    #expect(cohort.plan.rule == Self.whole)
    #expect(cohort.plan.hours == 30)
  }

  @Test func `Another village has no such cohort`() throws {
    let stranger = try school.house.addPerson(
      "Бегимай", roles: [.facilitator], in: school.house.neighbour)
    #expect(school.house.get(path, by: stranger).status == 404)
    #expect(try school.house.get(path, as: .participant).status == 403)
  }

  /// Certificates are snapshots: of a course that is gone they still tell, verify and print.
  @Test func `A certificate stands when its course is deleted`() throws {
    let person = try school.graduate("Айгүл")
    try school.practise(person)
    try school.practise(person)
    mentoring.meet(person, on: Day(number: 20_705), Day(number: 20_740))
    #expect(try school.issue() == 1)
    let certificate = try #require(try school.certificates().first)
    let bare = Dispatcher(
      School(courses: [], mentoring: mentoring).endpoints, environment: school.house.environment
    ) { request, environment in
      try environment.database.read { tx in
        Viewer(
          community: school.house.community, person: person, name: "Айгүл", roles: [.participant],
          secret: request.path)
      }
    }
    func get(_ path: String) -> Response {
      bare.respond(to: Request(.get, path, headers: ["Host": "kurak.test"])).response
    }
    let verified = get("/en/v/\(certificate.code)")
    #expect(verified.status == 200)
    #expect(verified.text.contains("How my village is run"))
    let paper = get("/en/certificates/\(certificate.id)/certificate.pdf")
    #expect(paper.status == 200)
    #expect(paper.body.starts(with: Array("%PDF".utf8)))
    #expect(get("/en/progress").text.contains(certificate.code))
    #expect(get("/en/cohorts/\(school.cohort)/quilts/\(person)").status == 200)
  }
}
