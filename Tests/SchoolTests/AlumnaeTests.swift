import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct AlumnaeTests {
  private let school: LearningHouse
  private var house: TestHouse { school.house }
  private let aigul: ID<Person>

  init() throws {
    school = try LearningHouse()
    aigul = try school.enrol("Айгүл")
  }

  private let since = Day(number: 20_720)
  private var deputy: AlumnaStep.What { .init(.deputy, .village, since: since) }

  @discardableResult
  private func tell(
    _ what: AlumnaStep.What? = nil, _ openness: AlumnaStep.Openness = .named,
    by person: ID<Person>? = nil, id: UUID16? = nil
  ) throws -> ID<AlumnaStep> {
    try house.perform(
      TellStep(what ?? deputy, openness), by: person ?? aigul, roles: [.participant], id: id)
  }

  private var open: String { get throws { try house.get("/en/alumnae").text } }

  @Test func `She tells where she is, and whether she may be named`() throws {
    let told = house.post(
      "/en/alumnae/mine",
      [
        "role": "deputy", "level": "village", "words": "Айкөл", "since": "2026-11-01",
        "openness": "named",
      ], by: aigul)
    #expect(told.status == 303)
    #expect(try open.contains("Айгүл"))
    #expect(try open.contains("deputy, village council, Айкөл"))
    for (language, words) in [
      ("ky", "айылдык кеңеш"), ("ru", "айылный кенеш"), ("uz", "айил кенгаши"),
    ] {
      #expect(try house.get("/\(language)/alumnae").text.contains(words), "\(language)")
    }
  }

  @Test func `Only counted, her name is nowhere, nor can she be found by the count`() throws {
    try tell(nil, .counted)
    #expect(!(try open.contains("Айгүл")))
    let figures = try house.read { tx in
      try AlumnaeModel.find(house.community, page: 1, today: house.now.day, in: tx).figures
    }
    #expect(figures.roles.allSatisfy { $0.cell.named == 0 && $0.cell.others == nil })
    #expect(figures.whole.others == nil)
    let page = try house.get("/en/cohorts/\(school.cohort)/alumnae", as: .facilitator).text
    #expect(page.contains("Of 1 women 1 took a step."))
    #expect(!page.contains("<li>Айгүл"))
  }

  @Test func `What is only counted is told where it is enough, and never by what is left`() throws {
    var counted: [AlumnaeFigures.Counted] = []
    for (role, count) in [(AlumnaStep.Role.deputy, 7), (.candidate, 6), (.reserve, 2)] {
      for _ in 0..<count { counted.append(.init(role: role, year: 2026, isNamed: false)) }
    }
    counted.append(.init(role: .deputy, year: 2025, isNamed: true))
    let figures = try AlumnaeFigures(counted, today: house.now.day)
    let deputies = try #require(figures.roles.first { $0.role == .deputy })
    #expect(deputies.cell.named == 1)
    #expect(figures.roles.first { $0.role == .reserve }?.cell.others == nil)
    // The small ones cannot be had by taking the shown ones from the whole.
    let shown = figures.roles.compactMap(\.cell.others).reduce(0, +)
    if let whole = figures.whole.others {
      #expect(figures.roles.count { $0.cell.others == nil } >= 2)
      #expect(whole - shown == 0 || whole - shown >= AlumnaeFigures.least)
    }
  }

  @Test func `History is kept: what ended stands with its days`() throws {
    let step = try tell(.init(.candidate, .village, since: since))
    let ended = house.post(
      "/en/alumnae/steps/\(step)/end", ["until": house.now.day.iso], by: aigul)
    #expect(ended.status == 303)
    try tell()
    let steps = try house.read { tx in
      try AlumnaStep.all(of: aigul, community: house.community, in: tx)
    }
    #expect(steps.map(\.until) == [nil, house.now.day])
    #expect(try open.contains("\(since.dotted) – 23.11.2026"))
    #expect(throws: DomainError.self) {
      try house.perform(
        EndStep(step: step, until: since.advanced(by: -1)), by: aigul, roles: [.participant])
    }
  }

  @Test func `It is hers to close and to take away, and nobody else's`() throws {
    let step = try tell()
    let other = try school.enrol("Бурул")
    for part in ["end", "openness", "removal"] {
      let answer = house.post(
        "/en/alumnae/steps/\(step)/\(part)",
        ["until": house.now.day.iso, "openness": "counted"], by: other)
      #expect(answer.status == 404, "\(part)")
      #expect(
        try house.post(
          "/en/alumnae/steps/\(step)/\(part)",
          ["until": house.now.day.iso, "openness": "counted"], as: .facilitator
        ).status == 404)
    }
    #expect(
      house.post("/en/alumnae/steps/\(step)/openness", ["openness": "counted"], by: aigul).status
        == 303)
    #expect(!(try open.contains("Айгүл")))
    #expect(house.post("/en/alumnae/steps/\(step)/removal", [:], by: aigul).status == 303)
    #expect(try house.read { tx in try tx.count("SELECT count(*) FROM alumna_step") } == 0)
  }

  @Test func `A facilitator notes it with her consent, or not at all`() throws {
    let path = "/en/cohorts/\(school.cohort)/alumnae"
    let without = try house.post(
      path,
      [
        "graduate": "\(aigul)", "role": "reserve", "since": "2026-11-01", "openness": "counted",
        "purpose": "", "consent-day": "2026-11-20",
      ], as: .facilitator)
    #expect(without.status == 422)
    let with = try house.post(
      path,
      [
        "graduate": "\(aigul)", "role": "reserve", "since": "2026-11-01", "openness": "named",
        "purpose": "The report of the school", "consent-day": "2026-11-20",
      ], as: .facilitator)
    #expect(with.status == 303)
    let kept = try house.read { tx in
      try tx.first("SELECT consent, consent_on, noted_by FROM alumna_step") { row in
        let purpose: String = try row(0)
        let day: Day = try row(1)
        let by: ID<Person>? = try row(2)
        return (purpose, day, by)
      }
    }
    #expect(kept?.0 == "The report of the school")
    #expect(kept?.1 == Day("2026-11-20"))
    #expect(kept?.2 == (try house.person(.facilitator)))
    #expect(throws: DomainError.self) {
      try house.perform(TellStep(deputy, .named, of: aigul))
    }
    let other = try school.enrol("Бурул")
    #expect(throws: DomainError.forbidden) {
      try house.perform(
        TellStep(
          deputy, .named, of: aigul, consent: .init(purpose: "Mine", day: house.now.day)),
        by: other, roles: [.participant])
    }
  }

  @Test func `What cannot be is refused beside its field`() throws {
    let faults = house.post(
      "/en/alumnae/mine",
      [
        "role": "deputy", "level": "", "since": "2027-01-01", "openness": "named", "words": "Айкөл",
      ],
      by: aigul)
    #expect(faults.status == 422)
    #expect(faults.text.contains("level-fault") && faults.text.contains("since-fault"))
    #expect(faults.text.contains("value=\"Айкөл\""))
    let outside = try house.addPerson("Гүлнара")
    #expect(throws: DomainError.rule(Message("alumnae.error.nobody"))) { try tell(by: outside) }
  }

  @Test func `A replay is the same step, and another village sees none of it`() throws {
    let id = UUID16.v7(at: house.now)
    #expect(try tell(id: id) == tell(id: id))
    let stranger = try house.addPerson("Бегимай", roles: [.facilitator], in: house.neighbour)
    #expect(!house.get("/en/alumnae", by: stranger).text.contains("Айгүл"))
    #expect(house.get("/en/cohorts/\(school.cohort)/alumnae", by: stranger).status == 404)
    #expect(try house.get("/en/alumnae/mine").status == 303)
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `No query walks a whole table`() throws {
    let plans = try house.read { tx in
      try [
        AlumnaStep.listing(house.community, limit: 50, offset: 0),
        AlumnaStep.inCohort(school.cohort, house.community),
        AlumnaeModel.counting(house.community), SchoolFigures.listing(house.community),
        AttentionModel.unreadTexts(school.cohort, house.community),
      ].flatMap { try tx.plan(of: $0) }
    }
    #expect(!plans.contains { $0.hasPrefix("SCAN") && $0 != "SCAN CONSTANT ROW" }, "\(plans)")
  }
}
