import Core
import Database
import HTTP
import KurakTesting
import People
import Testing
import Web

@testable import School

@Suite struct CertificateTests {
  private let school: LearningHouse

  init() throws { school = try LearningHouse() }

  private var path: String { "/en/cohorts/\(school.cohort)/certificates" }

  @Test func `All who qualify get one, and nobody gets two`() throws {
    _ = try school.graduate("Айгүл")
    _ = try school.graduate("Бурул")
    _ = try school.enrol("Гүлнара")
    #expect(try school.issue() == 2)
    #expect(Set(try school.certificates().map(\.content.holder)) == ["Айгүл", "Бурул"])
    #expect(throws: DomainError.rule(Message("learning.error.nobody-ready"))) {
      try school.issue()
    }
  }

  @Test func `One can be given alone; who does not qualify is refused`() throws {
    let ready = try school.graduate("Айгүл")
    let early = try school.enrol("Бурул")
    #expect(try school.issue(to: ready) == 1)
    #expect(throws: DomainError.rule(Message("learning.error.has-one"))) {
      try school.issue(to: ready)
    }
    #expect(throws: DomainError.rule(Message("learning.error.not-ready"))) {
      try school.issue(to: early)
    }
    let stranger = try school.house.addPerson("Гүлнара")
    #expect(throws: DomainError.notFound) { try school.issue(to: stranger) }
  }

  @Test func `Only those who run the school give and take back`() throws {
    _ = try school.graduate("Айгүл")
    for role in Role.allCases where role != .administrator && role != .facilitator {
      #expect(throws: DomainError.forbidden) { try school.issue(as: role) }
    }
    #expect(try school.issue(as: .administrator) == 1)
    let id = try #require(try school.certificates().first?.id)
    #expect(throws: DomainError.forbidden) {
      try school.house.perform(
        RevokeCertificate(certificate: id, reason: "no"), as: .participant)
    }
  }

  @Test func `The page shows what each has and what is missing, and issues`() throws {
    _ = try school.graduate("Айгүл")
    let late = try school.enrol("Бурул")
    try school.attend(1, of: 5, late)
    let page = try school.house.get(path, as: .facilitator).text
    #expect(page.contains("at least 80% of the meetings"))
    #expect(page.contains("Issue 1 certificate"))
    #expect(page.contains("1 / 5"))
    #expect(try school.house.post(path, [:], as: .facilitator).headers["location"] == path)
    #expect(try school.house.get(path, as: .facilitator).text.contains("issued on 23.11.2026"))
    let again = try school.house.post(path, [:], as: .facilitator)
    #expect(again.status == 409)
    #expect(again.text.contains("nobody to give a certificate to"))
    #expect(try school.house.post(path, ["person": "x"], as: .facilitator).status == 404)
  }

  @Test func `What is printed stands when all else has changed`() throws {
    let person = try school.graduate("Айгүл Токтогул кызы")
    _ = try school.issue()
    let before = try school.certificates()
    let changed = CohortPlan(
      title: Translated([.en: "Other"]), course: "gone", firstDay: Day(number: 1),
      lastDay: Day(number: 2), hours: 1,
      rule: CertificateRule(attendance: 100, needsAllLessons: true, quiz: 100))
    _ = try school.house.perform(ChangeCohort(school.cohort, to: changed))
    try school.house.environment.database.write { tx in
      try tx.run("UPDATE person SET name = 'Another' WHERE id = \(person)")
    }
    #expect(try school.certificates() == before)
    let code = try #require(before.first?.code)
    let page = try school.house.get("/en/v/\(code)").text
    #expect(page.contains("Айгүл Токтогул кызы"))
    #expect(page.contains("How my village is run"))
    #expect(page.contains("24 hours"))
  }

  @Test func `Revoked, it stays to be seen, with its day and without its reason`() throws {
    let person = try school.graduate("Айгүл")
    _ = try school.issue()
    let certificate = try #require(try school.certificates().first)
    let form = "/en/certificates/\(certificate.id)/revocation"
    #expect(try school.house.post(form, ["reason": "x"], as: .facilitator).status == 422)
    school.house.now = school.house.now.advanced(days: 2)
    let done = try school.house.post(form, ["reason": "Wrong name"], as: .facilitator)
    #expect(done.headers["location"] == "/en/v/\(certificate.code)")
    let page = try school.house.get("/en/v/\(certificate.code)").text
    #expect(page.contains("This certificate was revoked on 25.11.2026."))
    #expect(page.contains("Айгүл"))
    #expect(!page.contains("Wrong name"))
    #expect(try school.house.get(path, as: .facilitator).text.contains("Wrong name"))
    #expect(try school.house.post(form, ["reason": "again"], as: .facilitator).status == 409)
    let paper = "/en/certificates/\(certificate.id)/certificate.pdf"
    #expect(school.house.get(paper, by: person).status == 409)
    #expect(try school.issue(to: person) == 1)
    #expect(Set(try school.certificates().map(\.code)).count == 2)
  }

  @Test func `The paper is for its holder and for those who run the school`() throws {
    let holder = try school.graduate("Айгүл")
    let other = try school.enrol("Бурул")
    _ = try school.issue()
    let id = try #require(try school.certificates().first?.id)
    let paper = "/ky/certificates/\(id)/certificate.pdf"
    #expect(school.house.get(paper, by: holder).headers["content-type"] == "application/pdf")
    #expect(try school.house.get(paper, as: .facilitator).status == 200)
    #expect(school.house.get(paper, by: other).status == 404)
    #expect(try school.house.get(paper, as: .mentor).status == 404)
    #expect(try school.house.get(paper).status == 303)
    let stranger = try school.house.addPerson(
      "Бегимай", roles: [.administrator], in: school.house.neighbour)
    #expect(school.house.get(paper, by: stranger).status == 404)
    #expect(school.house.get("/en/progress", by: holder).text.contains(id.description))
    #expect(!school.house.get("/en/progress", by: other).text.contains(id.description))
  }

  @Test func `Her own page says what is still missing`() throws {
    let person = try school.enrol("Айгүл")
    let page = school.house.get("/en/progress", by: person).text
    #expect(page.contains("For your certificate you still need to:"))
    #expect(page.contains("read 2 more lessons"))
    let ready = try school.graduate("Бурул")
    let other = school.house.get("/en/progress", by: ready).text
    #expect(other.contains("Your facilitator can issue your certificate."))
  }

  @Test func `Hosts are told in every language, and no more than can sign`() throws {
    try school.house.environment.database.write(
      as: Stamp(
        command: .v7(at: school.house.now), actor: nil, community: school.house.community.uuid,
        at: school.house.now)
    ) { tx in
      for number in 1...5 {
        try tx.insert(
          into: HostRecord.table, ID<HostRecord>.make(at: school.house.now),
          [
            "community": school.house.community, "kind": "other", "position": number,
            "name": Translated([.ky: "Кеңеш \(number)", .en: number == 1 ? "Council" : ""]),
          ])
      }
    }
    _ = try school.graduate("Айгүл")
    _ = try school.issue()
    let hosts = try #require(try school.certificates().first?.content.hosts)
    #expect(hosts[.en] == "Council\nКеңеш 2\nКеңеш 3\nКеңеш 4")
    #expect(hosts[.uz] == "Кеңеш 1\nКеңеш 2\nКеңеш 3\nКеңеш 4")
  }

  @Test func `The cohort's own hosts stand on it, and who signs by their agreement`() throws {
    let names = ["Ayil okmotu", "Women's council", "Library"]
    let hosts = try names.map { name in
      try school.house.perform(AddHost(.other, Translated([.ky: name, .ru: "ru \(name)"])))
    }
    for (host, signs) in zip(hosts.dropFirst(), ["Ж. Алиева, төрайым", ""]) {
      var terms = CohortHost.Terms()
      terms.signs = signs
      _ = try school.house.perform(SetHostTerms(terms, of: host, for: school.cohort))
    }
    _ = try school.graduate("Айгүл")
    _ = try school.issue()
    let before = try #require(try school.certificates().first?.content)
    #expect(before.hosts[.ky] == names.joined(separator: "\n"), "nobody has agreed yet")
    #expect(before.signers.isEmpty)
    for host in hosts.dropFirst() {
      _ = try school.house.perform(
        AgreeAsHost(host, of: school.cohort, by: "Ж. Алиева"), as: .councilWoman)
    }
    let second = try school.graduate("Бурул")
    _ = try school.issue()
    let after = try #require(try school.certificates().first { $0.person == second }?.content)
    #expect(after.hosts[.ru] == "ru Women's council\nru Library")
    #expect(
      after.signers == [.init(name: "Ж. Алиева, төрайым", office: "Women's council")])
    _ = try school.house.perform(
      ChangeCertificateSetting(
        cohort: school.cohort,
        setting: CertificateSetting(
          signers: [.init(name: "Э. Токторов", office: "башчы")], validMonths: nil)))
    let third = try school.graduate("Гүлнара")
    _ = try school.issue()
    let named = try #require(try school.certificates().first { $0.person == third }?.content)
    #expect(named.signers.map(\.name) == ["Э. Токторов"], "whoever is named by the facilitator")
  }
}
