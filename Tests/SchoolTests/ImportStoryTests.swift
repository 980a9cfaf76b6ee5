import Core
import Database
import HTTP
import KurakTesting
import People
import Testing
import Web

@testable import School

@Suite struct `Importing a list` {
  let enrol: EnrolHouse
  var house: TestHouse { enrol.house }

  init() throws { enrol = try EnrolHouse() }

  private func undo(_ path: String) throws -> Response {
    try house.post("\(path)/undo", [:], as: .facilitator)
  }

  /// A list of more than one chunk.
  private func many(_ count: Int) -> String {
    "name\n" + (1...count).map { "Woman \($0)" }.joined(separator: "\n")
  }

  @Test func `enrols a small one at once, after those who were there`() throws {
    try enrol.enrol("Айгүл")
    let path = try enrol.preview("name,called\nVenera,Вена\n,\nGulnara,\n ,x")
    let done = try enrol.confirm(path)
    #expect(done.location == path)
    #expect(try enrol.list() == ["1 Айгүл", "2 Venera", "3 Gulnara"])
    let page = try house.get(path, as: .facilitator).text
    #expect(page.contains("Enrolled: 2 participants."))
    #expect(page.contains("There is no name"))
    #expect(!page.contains("Venera"))
  }

  @Test func `enrols those whose name is known, or adds them anew, as she says`() throws {
    let known = try house.addPerson("Бермет", roles: [.resident])
    let second = try house.perform(OpenCohort(EnrolHouse.plan("Spring")))
    _ = try enrol.confirm(try enrol.preview("name\nБермет"), ["namesakes": "same"])
    #expect(try enrol.people().map(\.id) == [known])
    let path = try enrol.preview("name\nБермет", into: second)
    _ = try enrol.confirm(path, ["namesakes": "another"])
    let rows = try house.read { tx in
      try CohortPeople.find(in: second, community: house.community, page: 1, tx: tx).people
    }
    #expect(rows.map(\.name) == ["Бермет"])
    #expect(rows.map(\.id) != [known])
  }

  @Test func `brings back one who had left, under her number`() throws {
    let person = try enrol.enrol("Айгүл")
    try enrol.enrol("Бермет")
    _ = try house.perform(EndEnrolment(of: person, in: enrol.cohort))
    _ = try enrol.confirm(try enrol.preview("name\nАйгүл\nВенера"))
    #expect(try enrol.list() == ["1 Айгүл", "2 Бермет", "3 Венера"])
  }

  @Test func `is undone exactly, and can then be done again`() throws {
    let known = try house.addPerson("Бермет", roles: [.resident])
    try enrol.enrol("Айгүл")
    let before = (try enrol.peopleCount(), try enrol.list())
    let path = try enrol.preview("name\nБермет\nVenera")
    _ = try enrol.confirm(path)
    #expect(try enrol.list().count == 3)
    #expect(try undo(path).location == path)
    #expect(try enrol.peopleCount() == before.0)
    #expect(try enrol.list() == before.1)
    #expect(try house.read { tx in try PersonRecord.roles(of: known, in: tx) } == [.resident])
    #expect(try undo(path).status == 409)
    _ = try enrol.confirm(try enrol.preview("name\nБермет\nVenera"))
    #expect(try enrol.list() == ["1 Айгүл", "2 Бермет", "3 Venera"])
    #expect(try house.read { tx in try tx.firstBrokenJournalLine() } == nil)
  }

  @Test func `is not undone when somebody of it was changed since, and then not in part`() throws {
    let path = try enrol.preview(many(501))
    _ = try enrol.confirm(path)
    try enrol.work()
    let first = try #require(try enrol.people().first).id
    _ = try house.perform(EndEnrolment(of: first, in: enrol.cohort))
    let before = try enrol.journalLines()
    let refused = try undo(path)
    #expect(refused.status == 409)
    #expect(refused.text.contains("Nothing was changed."))
    #expect(try enrol.journalLines() == before)
    #expect(try enrol.found(path).enrolled == 501)
  }

  @Test func `is not undone when attendance hangs on it`() throws {
    let path = try enrol.preview("name\nVenera")
    _ = try enrol.confirm(path)
    let plan = MeetingPlan(day: house.now.day, minute: 600, place: "School")
    let meeting = try house.perform(PlanMeeting(plan, for: enrol.cohort))
    _ = try house.perform(MarkAllPresent(at: meeting))
    #expect(try undo(path).status == 409)
    #expect(try enrol.list() == ["1 Venera"])
  }

  @Test func `runs a long one as a job, chunk by chunk, over a restart`() throws {
    let path = try enrol.preview(many(1001))
    _ = try enrol.confirm(path)
    #expect(try enrol.list().isEmpty)
    let page = try house.get(path, as: .facilitator).text
    #expect(page.contains(#"<meta http-equiv="refresh" content="2">"#))
    #expect(page.contains("0 of 1\u{A0}001 rows"))

    // One step, then the process ends; the next one knows all from the database.
    _ = try JobSteps([ImportJob()], environment: house.environment).next()
    #expect(try enrol.found(path).done == 500)
    try enrol.work()
    let found = try enrol.found(path)
    #expect((found.state, found.done, found.enrolled) == (.done, 1001, 1001))
    let last = try house.read { tx in
      try tx.count("SELECT max(number) FROM enrolment")
    }
    #expect(last == 1001)
  }

  @Test func `does a chunk once though its note of progress was lost`() throws {
    let path = try enrol.preview(many(501))
    _ = try enrol.confirm(path)
    let id = try enrol.found(path).id
    for _ in 1...2 {
      let count = try house.environment.performAsSystem(
        EnrolImportedRows(id: id, chunk: 0), in: house.community,
        id: EnrolImportedRows.command(id, chunk: 0))
      #expect(count == 500)
    }
    #expect(try enrol.found(path).enrolled == 500)
    try enrol.work()
    #expect(try enrol.found(path).enrolled == 501)
  }

  @Test func `can be stopped, resumed, stopped and undone`() throws {
    let path = try enrol.preview(many(1001))
    _ = try enrol.confirm(path)
    let steps = JobSteps([ImportJob()], environment: house.environment)
    _ = try steps.next()
    #expect(try house.post("\(path)/cancel", [:], as: .facilitator).status == 303)
    try enrol.work()
    #expect(try enrol.found(path).done == 500)
    #expect(try house.get(path, as: .facilitator).text.contains("Stopped."))
    #expect(try house.post("\(path)/resume", [:], as: .facilitator).status == 303)
    #expect(try house.post("\(path)/resume", [:], as: .facilitator).status == 409)
    _ = try steps.next()
    #expect(try enrol.found(path).done == 1000)
    #expect(try undo(path).status == 409)
    _ = try house.post("\(path)/cancel", [:], as: .facilitator)
    #expect(try undo(path).status == 303)
    #expect(try enrol.list().isEmpty)
    #expect(try house.environment.database.faults().isEmpty)
  }

  @Test func `makes nobody twice when the same file is confirmed in two windows`() throws {
    let first = try enrol.preview("name\nVenera\nGulnara")
    let second = try enrol.preview("name\nVenera\nGulnara")
    _ = try enrol.confirm(first)
    _ = try enrol.confirm(second)
    #expect(try enrol.list() == ["1 Venera", "2 Gulnara"])
    #expect(try enrol.found(second).enrolled == 0)
  }

  @Test func `offers an empty table that it understands itself`() throws {
    for language in ["ky", "ru", "uz", "en"] {
      let file = try house.get(
        "/\(language)/cohorts/\(enrol.cohort)/imports/template.csv", as: .facilitator)
      let columns = try ImportFile(file.body).columns
      #expect(columns.called?.index == 1)
      #expect(columns.identifier.first?.index == 2)
    }
  }
}
