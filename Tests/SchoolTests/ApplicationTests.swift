import Core
import Database
import HTTP
import KurakTesting
import Localization
import People
import Testing
import Web

@testable import School

@Suite struct `Applying to a cohort` {
  let enrol: EnrolHouse
  var house: TestHouse { enrol.house }

  init() throws {
    enrol = try EnrolHouse()
    var setting = CohortDoor.Setting()
    setting.isPublic = true
    setting.takesApplications = true
    setting.seats = 2
    setting.questions[0] = Translated([.en: "What would you change?"])
    _ = try enrol.house.perform(SetDoor(setting, of: enrol.cohort))
  }

  private var path: String { "/en/schools/\(enrol.cohort)/apply" }
  private var applications: String { "\(enrol.path)/applications" }

  private let fields: KeyValuePairs<String, String> = [
    "name": " Салтанат  Ибраимова", "reach": "0700 112233", "speaks": "ky", "village": "Мады",
    "answer-1": "The road\nand the light",
  ]

  /// Sends the form as a visitor and gives the path of the receipt.
  private func apply(_ name: String? = nil) throws -> String {
    let sent =
      try name.map { name in
        try house.post(path, ["name": name, "reach": "the neighbour", "speaks": "uz"])
      } ?? house.post(path, fields)
    try #require(sent.status == 303, "\(sent.text)")
    return sent.location
  }

  private func all(_ state: Application.State = .sent) throws -> [Application] {
    try house.read { tx in
      try Application.all(state, of: enrol.cohort, community: house.community, in: tx)
    }
  }

  @Test func `asks little, and says who reads it and how long`() throws {
    let form = try house.get(path).text
    #expect(form.contains("What would you change?"))
    // The cohort began before today, so that the days count from today.
    let words = house.environment.catalog[.en]
    #expect(form.contains("It is deleted on \(words.longDate(house.now.day.advanced(by: 30)))"))
    let page = try house.get("/en/schools/\(enrol.cohort)").text
    #expect(page.contains(path))
    let paper = try house.get("\(path).pdf")
    #expect(paper.headers["content-type"] == "application/pdf")
  }

  @Test func `gives a code that shows how it stands and nothing of her`() throws {
    let receipt = try apply()
    let page = try house.get(receipt)
    #expect(page.text.contains("It has come."))
    for hers in ["Салтанат", "0700", "Мады", "The road"] { #expect(!page.text.contains(hers)) }
    let code = String(receipt.split(separator: "/").last ?? "")
    let typed = try house.post("/en/application", ["code": " \(code.lowercased()) "])
    #expect(typed.location == receipt)
    #expect(try house.post("/en/application", ["code": "XXXX-XXXX-XX"]).status == 422)
    #expect(try all().map(\.words.name) == ["Салтанат Ибраимова"])
    #expect(try all().map(\.words.answers) == [["The road\nand the light", ""]])
  }

  @Test func `keeps what was typed when something is missing`() throws {
    let refused = try house.post(path, ["name": "", "reach": "", "village": "Мады"])
    #expect(refused.status == 422)
    #expect(refused.text.contains(#"id="name-fault""#))
    #expect(refused.text.contains(#"id="reach-fault""#))
    #expect(refused.text.contains(#"value="Мады""#))
  }

  @Test func `is not there while the door is shut, and past its last day`() throws {
    var setting = CohortDoor.Setting()
    setting.isPublic = true
    setting.takesApplications = true
    setting.applyUntil = house.now.day.advanced(by: -1)
    _ = try house.perform(SetDoor(setting, of: enrol.cohort))
    for path in [path, "\(path).pdf"] { #expect(try house.get(path).status == 404) }
    #expect(try house.post(path, fields).status == 404)
    let shut = DomainError.rule(Message("cohorts.apply.fault.shut"))
    #expect(throws: shut) {
      var words = Application.Words()
      words.name = "A"
      words.reach = "B"
      _ = try house.perform(
        ApplyToCohort(words, to: enrol.cohort, by: .web, house.environment.keys),
        as: .participant)
    }
  }

  @Test func `answers the same whether or not the house knows her`() throws {
    try house.addPerson("Салтанат Ибраимова", roles: [.resident])
    let known = try house.get(try apply()).text
    let unknown = try house.get(try apply("Nobody knows me")).text
    func plain(_ text: String) -> String {
      text.replacing(#/value="[0-9a-f-]{36}"/#, with: "ID")
        .replacing(#/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/#, with: "CODE")
        .replacing(#/[0-9A-Z]{10}/#, with: "CODE")
    }
    #expect(plain(known) == plain(unknown))
  }

  @Test func `sent twice is one, and one who is signed in asks once`() throws {
    let command = UUID16.v7(at: house.now).description
    for _ in 1...2 {
      let sent = try house.post(path, ["name": "A", "reach": "B", "command": command])
      #expect(sent.status == 303)
    }
    #expect(try all().count == 1)
    let one = try house.post(path, ["name": "The resident", "reach": "B"], as: .resident)
    let two = try house.post(path, ["name": "The resident", "reach": "C"], as: .resident)
    #expect(one.location == two.location)
    #expect(try all().count == 2)
    #expect(try house.get("/en/join", as: .resident).text.contains("Not decided"))
  }

  @Test func `slows down whoever sends them by the hundred`() throws {
    for number in 1...School.applicationsAtEase { _ = try apply("W\(number)") }
    let late = try house.post(path, ["name": "One more", "reach": "x"])
    #expect(late.status == 429)
    #expect(late.text.contains(#"value="One more""#))
    #expect(try all().count == School.applicationsAtEase)
    house.now = house.now.advanced(seconds: 61)
    _ = try apply("One more")
  }

  @Test func `slows down whoever guesses codes`() throws {
    for _ in 1...5 { #expect(try house.get("/en/application/XXXXXXXXXX").status == 404) }
    #expect(try house.get("/en/application/XXXXXXXXXX").status == 429)
  }

  @Test func `is typed in from paper by the facilitator alone`() throws {
    let typed = try house.post(applications, ["name": "Мээрим", "speaks": "ky"], as: .facilitator)
    #expect(typed.location.hasPrefix("/en/applications/"))
    #expect(try all().map(\.source) == [.paper])
    #expect(try house.post(applications, fields, as: .participant).status == 403)
    var words = Application.Words()
    words.name = "A"
    #expect(throws: DomainError.forbidden) {
      try house.perform(
        ApplyToCohort(words, to: enrol.cohort, by: .paper, house.environment.keys),
        as: .participant)
    }
  }

  @Test func `is held against criteria that were written down before`() throws {
    for (text, kind, weight) in [("Has time", "points", "3"), ("Lives here", "yes-no", "1")] {
      let added = try house.post(
        "\(enrol.path)/criteria", ["words.en": text, "kind": kind, "weight": weight],
        as: .facilitator)
      #expect(added.status == 303)
    }
    #expect(try house.get("/en/schools/\(enrol.cohort)").text.contains("Has time"))
    _ = try apply("Low")
    _ = try apply("High")
    let criteria = try house.read { tx in
      try Criterion.all(of: enrol.cohort, community: house.community, in: tx)
    }
    // Made in the same moment, they stand in any order.
    let low = try #require(try all().first { $0.words.name == "Low" }).id
    let high = try #require(try all().first { $0.words.name == "High" }).id
    let marked = try house.post(
      "/en/applications/\(high)/marks",
      ["mark-\(criteria[0].id)": "3", "mark-\(criteria[1].id)": "1"], as: .facilitator)
    #expect(marked.status == 303)
    _ = try house.perform(MarkApplication(low, [criteria[0].id: 1, criteria[1].id: 0]))
    let page = try house.get(applications, as: .facilitator).text
    #expect(page.contains("9 of 9 points"))
    #expect(page.contains("3 of 9 points, does not meet: 1"))
    let order = [page.firstRange(of: "High"), page.firstRange(of: "Low")].compactMap {
      $0?.lowerBound
    }
    #expect(order == order.sorted())
    // Now they are what she was marked by.
    let fixed = DomainError.rule(Message("cohorts.criteria.fault.fixed"))
    #expect(throws: fixed) {
      try house.perform(AddCriterion(Translated([.en: "Young"]), for: enrol.cohort))
    }
    #expect(throws: fixed) {
      try house.perform(DropCriterion(criteria[0].id, of: enrol.cohort))
    }
    let wrong = Fault("mark-\(criteria[1].id)", Message("web.fault.range", .number(0), .number(1)))
    #expect(throws: DomainError.invalid([wrong])) {
      try house.perform(MarkApplication(low, [criteria[1].id: 3]))
    }
  }

  @Test func `leads into the cohort, and who is chosen gets a card`() throws {
    let receipt = try apply()
    let id = try all()[0].id
    let page = try house.get("/en/applications/\(id)", as: .facilitator).text
    #expect(page.contains("0700 112233"))
    #expect(page.contains("What would you change?"))
    #expect(
      try house.post("/en/applications/\(id)/choose", [:], as: .facilitator).status == 303)
    #expect(try enrol.list() == ["1 Салтанат Ибраимова"])
    let person = try enrol.people()[0].id
    let chosen = try house.get("/en/applications/\(id)", as: .facilitator).text
    #expect(chosen.contains(#"name="person" value="\#(person)""#))
    #expect(try house.get(receipt).text.contains("You are in."))
    let twice = try house.post("/en/applications/\(id)/choose", [:], as: .facilitator)
    #expect(twice.status == 409)
    #expect(try enrol.list().count == 1)
  }

  @Test func `asks about a name the village knows, and believes the answer`() throws {
    let known = try house.addPerson("Салтанат Ибраимова", roles: [.resident])
    _ = try apply()
    let choose = "/en/applications/\(try all()[0].id)/choose"
    let asked = try house.post(choose, [:], as: .facilitator)
    #expect(asked.status == 422)
    #expect(asked.text.contains(known.description))
    #expect(
      try house.post(choose, ["who": known.description], as: .facilitator).status == 303)
    #expect(try enrol.people().map(\.id) == [known])
  }

  @Test func `comes on the waiting list when the seats are taken`() throws {
    let first = try enrol.enrol("Айгүл")
    try enrol.enrol("Бермет")
    let receipt = try apply()
    let path = "/en/applications/\(try all()[0].id)"
    let full = try house.post("\(path)/choose", [:], as: .facilitator)
    #expect(full.status == 409)
    #expect(full.text.contains("All seats of this cohort are taken."))
    #expect(try house.post("\(path)/wait", [:], as: .facilitator).status == 303)
    #expect(try house.get(receipt).text.contains("You are on the waiting list."))
    #expect(
      try house.get("\(applications)?state=waiting", as: .facilitator).text.contains("Салтанат"))
    _ = try house.perform(EndEnrolment(of: first, in: enrol.cohort, because: .time))
    #expect(try house.post("\(path)/choose", [:], as: .facilitator).status == 303)
  }

  @Test func `is refused with a word that she reads, and can be taken up again`() throws {
    let receipt = try apply()
    let path = "/en/applications/\(try all()[0].id)"
    #expect(try house.post("\(path)/refuse", ["reply": " "], as: .facilitator).status == 422)
    let word = "In spring there is a new cohort & a seat."
    #expect(try house.post("\(path)/refuse", ["reply": word], as: .facilitator).status == 303)
    #expect(
      try house.get(receipt).text.contains("In spring there is a new cohort &amp; a seat."))
    #expect(try house.post("\(path)/choose", [:], as: .facilitator).status == 303)
    #expect(try enrol.list().count == 1)
  }

  @Test func `is taken back by her code, and then nothing of her is left`() throws {
    let receipt = try apply()
    let id = try all()[0].id
    #expect(try house.post("\(receipt)/withdraw", [:]).status == 303)
    #expect(try house.get(receipt).text.contains("You have taken it back."))
    #expect(try traces().isEmpty)
    #expect(try all().isEmpty)
    let late = DomainError.rule(Message("cohorts.application.fault.decided"))
    #expect(throws: late) { try house.perform(LetApplicantWait(id)) }
  }

  @Test func `is forgotten on the day it was promised, even in the journal`() throws {
    let receipt = try apply()
    let due = try #require(try all().first?.eraseOn)
    house.now = Instant(due.advanced(by: -1), hour: 23)
    try School.eraseDue(house.environment)
    #expect(try traces() == ["application"])
    house.now = Instant(due, hour: 0)
    try School.eraseDue(house.environment)
    #expect(try traces().isEmpty)
    #expect(try house.get(receipt).status == 404)
    let kept = try house.read { tx in
      try tx.count("SELECT count(*) FROM application WHERE is_erased = 1")
    }
    #expect(kept == 1, "that somebody applied stays as a number")
  }

  /// The tables in which what she wrote can still be found.
  private func traces() throws -> [String] {
    try house.read { tx in
      var found: [String] = []
      if try tx.exists("SELECT 1 FROM application WHERE reach = '0700 112233'") {
        found.append("application")
      }
      let journal = try tx.count(
        """
        SELECT count(*) FROM journal
        WHERE coalesce(after, '') LIKE '%0700 112233%' OR coalesce(before, '') LIKE '%0700 112233%'
        """)
      if journal > 0 { found.append("journal") }
      return found
    }
  }

  @Test func `is read by those who run the school alone`() throws {
    _ = try apply()
    let paths = [applications, "/en/applications/\(try all()[0].id)"]
    for path in paths {
      #expect(try house.get(path).status == 303)
      for role in [Role.participant, .mentor, .deputy, .officer, .resident] {
        #expect(try house.get(path, as: role).status == 403)
      }
      let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
      #expect(house.get(path, by: stranger).status == 404)
    }
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `is found along an index`() throws {
    let plan = try enrol.plan(of: Application.listing(.sent, enrol.cohort, house.community))
    #expect(!plan.contains("SCAN"))
    #expect(!plan.contains("TEMP B-TREE"))
  }
}

@Suite struct `Joining by the code on the wall` {
  let enrol: EnrolHouse
  let code: String
  var house: TestHouse { enrol.house }

  init() throws {
    enrol = try EnrolHouse()
    _ = try enrol.house.perform(ReplaceJoinCode(of: enrol.cohort))
    let (house, cohort) = (enrol.house, enrol.cohort)
    let found = try house.read { tx in
      try CohortDoor.find(cohort, community: house.community, in: tx).code
    }
    code = try #require(found)
  }

  private func all() throws -> [Application] {
    try house.read { tx in
      try Application.all(.sent, of: enrol.cohort, community: house.community, in: tx)
    }
  }

  @Test func `asks, and lets nobody in before the facilitator says yes`() throws {
    let form = try house.get("/en/join/\(code)", as: .participant).text
    #expect(form.contains(#"value="\#(code)""#))
    #expect(form.contains(#"value="The participant""#))
    let sent = try house.post(
      "/en/join", ["code": code.lowercased(), "name": "The participant"], as: .participant)
    #expect(sent.status == 303)
    #expect(try enrol.list() == [])
    let asked = try all()
    #expect(asked.map(\.source) == [.code])
    #expect(
      try house.get("\(enrol.path)/applications", as: .facilitator).text
        .contains("by the code on the wall"))
    #expect(
      try house.post("/en/applications/\(asked[0].id)/choose", [:], as: .facilitator).status == 303)
    #expect(try enrol.people().map(\.id) == [try house.person(.participant)])
  }

  @Test func `is declined with a reason that she reads where she asked`() throws {
    _ = try house.post("/en/join", ["code": code, "name": "The participant"], as: .participant)
    _ = try house.perform(RefuseApplicant(try all()[0].id, saying: "This room is for Aikol."))
    #expect(try house.get("/en/join", as: .participant).text.contains("This room is for Aikol."))
  }

  @Test func `works for one without an account`() throws {
    let sent = try house.post("/en/join", ["code": code, "name": "Мээрим"])
    #expect(sent.location.hasPrefix("/en/application/"))
    #expect(try all().map(\.words.name) == ["Мээрим"])
  }

  @Test func `is refused with an old code, and guessing is slowed`() throws {
    _ = try house.perform(ReplaceJoinCode(of: enrol.cohort))
    for _ in 1...5 {
      let refused = try house.post("/en/join", ["code": code, "name": "Мээрим"])
      #expect(refused.status == 422)
      #expect(refused.text.contains(#"id="code-fault""#))
      #expect(refused.text.contains(#"value="Мээрим""#))
    }
    #expect(try house.post("/en/join", ["code": code, "name": "Мээрим"]).status == 429)
    #expect(try all().isEmpty)
  }

  @Test func `is not for one who is in already`() throws {
    let person = try house.person(.participant)
    _ = try house.perform(EnrolPerson(.known(person), in: enrol.cohort))
    let refused = try house.post("/en/join", ["code": code, "name": "I"], as: .participant)
    #expect(refused.status == 409)
    #expect(refused.text.contains("You are in this cohort already."))
  }

  @Test func `is not possible with the code of another village`() throws {
    let stranger = try house.addPerson("Stranger", in: house.neighbour)
    #expect(house.post("/en/join", ["code": code, "name": "S"], by: stranger).status == 422)
  }
}
