import Core
import HTTP
import KurakTesting
import People
import Testing
import Web

@testable import School

@Suite struct `Enrolling a woman` {
  let enrol: EnrolHouse
  var house: TestHouse { enrol.house }

  init() throws { enrol = try EnrolHouse() }

  private func post(_ fields: KeyValuePairs<String, String>) throws -> Response {
    try house.post("\(enrol.path)/people", fields, as: .facilitator)
  }

  @Test func `takes one field, written as she writes it`() throws {
    let done = try post(["name": "  Турдубек  кызы Айгүл ", "called": "Айгүл эже"])
    #expect(done.location == "\(enrol.path)#enrol")
    #expect(try enrol.list() == ["1 Турдубек кызы Айгүл"])
    let page = try house.get(enrol.path, as: .facilitator).text
    #expect(page.contains("Турдубек кызы Айгүл"))
    #expect(page.contains("(Айгүл эже)"))
  }

  @Test func `makes her a participant`() throws {
    let person = try enrol.enrol("Айгүл")
    #expect(try house.read { tx in try PersonRecord.roles(of: person, in: tx) } == [.participant])
  }

  @Test func `asks about a name that is known, and believes the answer`() throws {
    let known = try house.addPerson("Гулнара Осмонова", roles: [.resident])
    let asked = try post(["name": "Гүлнара  осмонова"])
    #expect(asked.status == 422)
    #expect(asked.text.contains(known.description))
    #expect(asked.text.contains(#"value="Гүлнара  осмонова""#))
    #expect(try enrol.list() == [])

    #expect(try post(["name": "Гүлнара осмонова", "who": known.description]).status == 303)
    #expect(try enrol.people().map(\.id) == [known])
    #expect(
      try house.read { tx in try PersonRecord.roles(of: known, in: tx) }
        == [.participant, .resident])

    #expect(try post(["name": "Гүлнара Осмонова", "who": "new"]).status == 303)
    #expect(try enrol.list() == ["1 Гулнара Осмонова", "2 Гүлнара Осмонова"])
  }

  @Test func `takes nobody from a form who does not bear that name`() throws {
    let other = try house.addPerson("Нургүл", roles: [.resident])
    #expect(try post(["name": "Айгүл", "who": other.description]).status == 303)
    #expect(try enrol.list() == ["1 Айгүл"])
    #expect(try enrol.people().map(\.id) != [other])
  }

  @Test func `sent twice enrols her once`() throws {
    let id = UUID16.v7(at: house.now).description
    #expect(try post(["name": "Айгүл", "command": id]).status == 303)
    #expect(try post(["name": "Айгүл", "command": id]).status == 303)
    #expect(try enrol.list() == ["1 Айгүл"])
  }

  @Test func `is refused for one who is enrolled`() throws {
    let person = try enrol.enrol("Айгүл")
    let rule = DomainError.rule(Message("school.enrol.fault.already", .number(1)))
    #expect(throws: rule) {
      try house.perform(EnrolPerson(.known(person), in: enrol.cohort))
    }
  }

  @Test func `needs a name`() throws {
    let refused = try post(["name": "   ", "called": "эже"])
    #expect(refused.status == 422)
    #expect(refused.text.contains(#"id="name-fault""#))
    #expect(refused.text.contains(#"value="эже""#))
  }

  @Test func `gives numbers that never shift`() throws {
    let first = try enrol.enrol("Айгүл")
    try enrol.enrol("Бермет")
    #expect(
      try house.post("\(enrol.path)/people/\(first)/end", ["reason": "road"], as: .facilitator)
        .status == 303)
    try enrol.enrol("Венера")
    #expect(try enrol.list() == ["1 Айгүл (left)", "2 Бермет", "3 Венера"])
    #expect(
      try house.post("\(enrol.path)/people/\(first)/again", [:], as: .facilitator).status == 303)
    #expect(try enrol.list() == ["1 Айгүл", "2 Бермет", "3 Венера"])
  }

  @Test func `takes nobody from another village`() throws {
    let stranger = try house.addPerson("Чет", in: house.neighbour)
    #expect(throws: DomainError.notFound) {
      try house.perform(EnrolPerson(.known(stranger), in: enrol.cohort))
    }
  }

  @Test func `writes a name with an angle bracket as text`() throws {
    try enrol.enrol("<script>alert(1)</script>")
    let page = try house.get(enrol.path, as: .facilitator).text
    #expect(!page.contains("<script>"))
    #expect(page.contains("&lt;script&gt;"))
  }
}

@Suite struct `The list of a cohort` {
  let enrol: EnrolHouse
  var house: TestHouse { enrol.house }

  init() throws { enrol = try EnrolHouse() }

  @Test func `gives everybody as JSON in the order of the numbers`() throws {
    let person = try enrol.enrol("Турдубек кызы Айгүл", called: "Айгүл эже", identifier: "A-7")
    try enrol.enrol("Бермет")
    let answer = try house.get(
      "\(enrol.path)/people", as: .facilitator, accept: "application/json")
    #expect(
      answer.text.hasPrefix(
        """
        {"people":[{"id":"\(person)","number":1,"name":"Турдубек кызы Айгүл",\
        "called":"Айгүл эже","identifier":"A-7","joined":"2026-11-23","ended":null,\
        "attended":0,"held":0},
        """))
    #expect(answer.text.hasSuffix(#""page":1,"total":2}"#))
  }

  @Test func `holds 500 people in one answer and pages beyond`() throws {
    for number in 1...3 { try enrol.enrol("W\(number)") }
    let rows = try house.read { tx in
      try CohortPeople.rows(enrol.cohort, house.community, page: 2, size: 2, tx)
    }
    #expect(rows.map(\.number) == [3])
    #expect(CohortPeople.size == 500)
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `is read along an index`() throws {
    let plan = try enrol.plan(
      of: CohortPeople.listing(enrol.cohort, house.community, page: 1, size: 500))
    #expect(!plan.contains("SCAN"))
    #expect(!plan.contains("TEMP B-TREE"))
  }

  @Test func `is a page too`() throws {
    try enrol.enrol("Бермет")
    let page = try house.get("\(enrol.path)/people", as: .facilitator)
    #expect(page.text.contains("Бермет"))
    #expect(page.text.contains(#"id="row-1""#))
  }
}
