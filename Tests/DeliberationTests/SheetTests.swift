import Choice
import Core
import Database
import HTTP
import KurakTesting
import People
import Testing
import Web

@testable import Deliberation

@Suite struct `An answer sheet` {
  let village: DeliberationHouse
  let topic: ID<Topic>
  let bakyt: ID<Person>

  init() throws {
    village = try DeliberationHouse()
    topic = try village.topic(["Адегенде жол", "Адегенде суу", "Адегенде жарык"])
    bakyt = try village.resident("Бакыт Өмүров")
  }

  private func codes(_ count: Int) throws -> [String] {
    _ = try village.house.perform(PrintSheets(topic: topic, count: count))
    return try village.house.read { tx in try AnswerPaper.open(of: topic, in: tx) }
  }

  private func type(
    _ code: String, _ answers: [Int: Answer], of person: ID<Person>? = nil,
    command: UUID16? = nil
  ) throws {
    _ = try village.house.perform(
      TypeSheet(
        topic: topic, code: code, person: person ?? bakyt, answers: answers,
        keys: village.keys),
      id: command)
  }

  private func answers(of person: ID<Person>) throws -> [Int: Answer] {
    try village.house.read { tx in
      guard let key = try VoiceKey.find(topic, in: tx) else { throw DomainError.notFound }
      let all = try GivenAnswer.all(
        of: key.voice(of: village.voter(person)), in: topic, tx: tx)
      return Dictionary(uniqueKeysWithValues: all.map { ($0.number, $0.answer) })
    }
  }

  @Test func `counts as hers, once however often it is sent`() throws {
    let code = try codes(2)[0]
    let command = UUID16.v7(at: village.house.now)
    for _ in 0..<3 { try type(code, [1: .agree, 3: .disagree], command: command) }
    #expect(try answers(of: bakyt) == [1: .agree, 3: .disagree])
    let tally = try village.house.read { tx in try Tally.find(topic, in: tx) }
    #expect(tally.people == 1 && tally.answers == 2)
    // She may think again on a phone, as of all her answers.
    try village.answer(1, .pass, on: topic, by: bakyt)
    #expect(try answers(of: bakyt)[1] == .pass)
  }

  @Test func `is typed in once, for each person once`() throws {
    let codes = try codes(2)
    try type(codes[0], [1: .agree])
    let other = try village.resident("Асел")
    #expect(
      throws: DomainError.invalid([Fault("code", Message("deliberation.fault.typed"))])
    ) { try type(codes[0], [1: .agree], of: other) }
    #expect(
      throws: DomainError.rule(
        Message("deliberation.rule.on-paper", .text("Бакыт Өмүров")))
    ) { try type(codes[1], [2: .agree]) }
    #expect(
      throws: DomainError.invalid([Fault("code", Message("deliberation.fault.sheet"))])
    ) { try type("ZZZZZZ", [1: .agree], of: other) }
    #expect(throws: DomainError.self) { try type(codes[1], [:], of: other) }
    #expect(throws: DomainError.rule(Message("deliberation.rule.gone"))) {
      try type(codes[1], [9: .agree], of: other)
    }
    try type(codes[1], [2: .agree], of: other)
  }

  @Test func `takes nothing back that she said on her phone`() throws {
    try village.answer(1, .disagree, on: topic, by: bakyt)
    try type(try codes(1)[0], [1: .agree, 2: .agree])
    #expect(try answers(of: bakyt) == [1: .disagree, 2: .agree])
  }

  @Test func `is of those who are registered, while it is open`() throws {
    let code = try codes(1)[0]
    let deputy = try village.house.person(.deputy)
    #expect(throws: DomainError.self) { try type(code, [1: .agree], of: deputy) }
    let stranger = try village.house.addPerson("Мады", in: village.house.neighbour)
    #expect(throws: DomainError.notFound) { try type(code, [1: .agree], of: stranger) }
    #expect(throws: DomainError.forbidden) {
      try village.house.perform(
        TypeSheet(
          topic: topic, code: code, person: bakyt, answers: [1: .agree], keys: village.keys),
        as: .resident)
    }
    _ = try village.house.perform(EndTopic(topic))
    #expect(throws: DomainError.rule(Message("deliberation.rule.late"))) {
      try type(code, [1: .agree])
    }
  }

  @Test func `leaves neither answers nor whose sheet it was in the journal`() throws {
    let code = try codes(1)[0]
    try type(code, [1: .disagree])
    let lines: [String] = try village.house.read { tx in
      try tx.all(
        "SELECT table_name || ' ' || coalesce(before, '') || coalesce(after, '') FROM journal"
      ) { row in try row(0) }
    }
    #expect(!lines.contains { $0.contains("disagree") || $0.contains("deliberation_answer") })
    let sheets = lines.filter { $0.hasPrefix("deliberation_sheet") }
    #expect(sheets.count == 2 && !sheets.contains { $0.contains(bakyt.description) })
  }

  @Test func `is printed with its id and typed in on a page`() throws {
    let path = "/en/deliberations/\(topic)"
    #expect(
      try village.house.post("\(path)/sheets", ["count": "3"], as: .facilitator).status == 303)
    let file = try village.house.get("\(path)/sheets.pdf", as: .facilitator)
    let text = try Poppler.text(of: file.body)
    #expect(text.contains(Poppler.plain("Адегенде суу")))
    let found = try village.house.get(
      "\(path)/sheets?q=%D0%BE%D0%BC%D1%83%D1%80", as: .facilitator
    ).text
    #expect(found.contains("sheets?person=\(bakyt)") && found.contains("Printed: 3"))
    let page = try village.house.get("\(path)/sheets?person=\(bakyt)", as: .facilitator).text
    #expect(page.ranges(of: "type=\"radio\"").count == 9)
    let wrong = try village.house.post(
      "\(path)/sheet", ["person": bakyt.description, "code": "1", "s2": "agree"],
      as: .facilitator)
    #expect(wrong.status == 422 && wrong.text.contains("code-fault"))
    #expect(wrong.text.contains("checked"))
    let code = try village.house.read { tx in try AnswerPaper.open(of: topic, in: tx)[0] }
    let done = try village.house.post(
      "\(path)/sheet", ["person": bakyt.description, "code": code, "s2": "agree"],
      as: .facilitator)
    #expect(done.status == 303)
    #expect(try answers(of: bakyt) == [2: .agree])
  }
}

@Suite struct `A question that is changed` {
  let village: DeliberationHouse
  let topic: ID<Topic>

  init() throws {
    village = try DeliberationHouse()
    topic = try village.topic(["Адегенде жол"])
  }

  private func revise(
    _ question: String, after edition: Int, closes days: Int = 9, because why: String = "Так эмес",
    as role: Role = .facilitator
  ) throws {
    let found = try village.house.read { tx in
      try Topic.find(topic, community: village.community, in: tx)
    }
    _ = try village.house.perform(
      ReviseTopic(
        topic: topic, edition: edition, question: Translated([.ky: question]),
        background: Translated([.ky: "Жаңы түшүндүрмө"]), opensAt: found.terms.opensAt,
        closesAt: village.house.now.advanced(days: days), why: why), as: role)
  }

  @Test func `shows how it stood before, and why`() throws {
    try revise("Суу <алдыда>бы?", after: 1)
    try revise("Жол алдыдабы?", after: 2, because: "Дагы тактадык")
    let page = try village.house.get("/ky/deliberations/\(topic)").text
    #expect(page.contains("Жол алдыдабы?") && page.contains("Суу &lt;алдыда&gt;бы?"))
    #expect(page.contains("Дагы тактадык") && page.contains("class=\"removed\""))
    let json = try village.house.get(
      "/ky/deliberations/\(topic)", accept: "application/json"
    ).text
    #expect(json.contains("\"edition\":2"))
  }

  @Test func `is changed by those who put it, with a reason, over nobody's change`() throws {
    #expect(throws: DomainError.forbidden) { try revise("Жол?", after: 1, as: .resident) }
    #expect(throws: DomainError.self) { try revise("Жол?", after: 1, because: "") }
    #expect(throws: DomainError.self) { try revise("Жол?", after: 1, closes: -1) }
    try revise("Жол?", after: 1)
    #expect(throws: DomainError.rule(Message("deliberation.rule.changed"))) {
      try revise("Суу?", after: 1)
    }
    _ = try village.house.perform(EndTopic(topic))
    #expect(throws: DomainError.rule(Message("deliberation.rule.late"))) {
      try revise("Суу?", after: 2)
    }
  }

  @Test func `keeps the moment of its opening once it is open`() throws {
    let path = "/en/deliberations/\(topic)/revision"
    #expect(try village.house.get(path, as: .facilitator).text.contains("name=\"edition\""))
    let answer = try village.house.post(
      path,
      [
        "question.ky": "Суу жетеби?", "opens": "2026-11-20", "opens-time": "10:00",
        "closes": "2026-12-01", "closes-time": "18:00", "edition": "1", "why": "Күнү өзгөрдү",
      ], as: .facilitator)
    #expect(answer.status == 422 && answer.text.contains("opens-fault"))
    #expect(answer.text.contains("Күнү өзгөрдү"))
  }
}
