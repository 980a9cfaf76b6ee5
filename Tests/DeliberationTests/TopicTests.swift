import Choice
import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Deliberation

@Suite struct `A question put to the village` {
  let village: DeliberationHouse

  init() throws { village = try DeliberationHouse() }

  private let fields: KeyValuePairs<String, String> = [
    "question.ky": "Суу жетеби?", "opens": "2026-11-23", "opens-time": "10:00",
    "closes": "2026-11-30", "closes-time": "18:00", "voters": "code", "writers": "voters",
    "moderation": "after",
  ]

  @Test func `is put by a form and stands in the list`() throws {
    let answer = try village.house.post("/ky/deliberations/new", fields, as: .facilitator)
    #expect(answer.status == 303)
    let list = try village.house.get("/ky/deliberations")
    #expect(list.status == 200 && list.text.contains("Суу жетеби?"))
    #expect(list.text.contains("ачык"))
    let id = try #require(
      answer.headers["location"]?.split(separator: "/").dropLast().last.map(String.init))
    let json = try village.house.get("/ky/deliberations/\(id)", accept: "application/json")
    #expect(json.text.contains(#""state":"open""#))
  }

  @Test func `comes back with what was typed when it cannot be put`() throws {
    let answer = try village.house.post(
      "/ky/deliberations/new",
      [
        "question.ky": "", "background.ky": "Сөзүм калсын", "opens": "2026-11-23",
        "opens-time": "10:00", "closes": "2026-11-22", "closes-time": "18:00",
        "voters": "residents", "writers": "voters", "moderation": "before",
      ], as: .facilitator)
    #expect(answer.status == 422)
    #expect(answer.text.contains("Сөзүм калсын"))
    #expect(answer.text.contains("question.ky-fault"))
    let early = try village.house.post(
      "/ky/deliberations/new",
      [
        "question.ky": "Суу жетеби?", "opens": "2026-11-23", "opens-time": "10:00",
        "closes": "2026-11-22", "closes-time": "18:00", "voters": "residents",
        "writers": "voters", "moderation": "before",
      ], as: .deputy)
    #expect(early.status == 422 && early.text.contains("closes-fault"))
    #expect(try village.count("SELECT count(*) FROM deliberation_topic") == 0)
  }

  @Test func `is put by those who look after decisions and by nobody else`() throws {
    for role in Role.allCases {
      let may: Set<Role> = [.administrator, .facilitator, .deputy]
      let put = { _ = try village.house.perform(OpenTopic(village.terms()), as: role) }
      if may.contains(role) {
        try put()
      } else {
        #expect(throws: DomainError.forbidden, "\(role)") { try put() }
      }
    }
  }

  @Test func `opens when it says and closes when it says`() throws {
    let id = try village.house.perform(OpenTopic(village.terms(opensIn: 3600)))
    _ = try village.house.perform(AddSeeds(["Адегенде жол"], in: .ky, on: id))
    let person = try village.resident()
    #expect(throws: rule("early")) { try village.answer(1, .agree, on: id, by: person) }
    village.house.now = village.house.now.advanced(seconds: 3600)
    try village.answer(1, .agree, on: id, by: person)
    village.house.now = village.house.now.advanced(days: 8)
    #expect(throws: rule("late")) { try village.answer(1, .pass, on: id, by: person) }
    #expect(throws: rule("late")) { try village.write("Кеч калдым", on: id, by: person) }
  }

  @Test func `is closed by the clock once, and its key is gone`() throws {
    let id = try village.topic(["Адегенде жол"])
    try village.answer(1, .agree, on: id, by: try village.resident())
    village.house.now = village.house.now.advanced(days: 8)
    try village.count()
    try village.count()
    #expect(
      try village.count(
        "SELECT count(*) FROM deliberation_topic WHERE closed_at IS NOT NULL") == 1)
    #expect(try village.find(id) { id, tx in try VoiceKey.find(id, in: tx) == nil })
    #expect(try village.count("SELECT count(*) FROM deliberation_answer WHERE change > 0") == 0)
    #expect(try village.figures(id)?.isFinal == true)
    #expect(throws: rule("late")) { _ = try village.house.perform(EndTopic(id)) }
  }

  @Test func `of another village is not there`() throws {
    let id = try village.topic(tenSeeds)
    let stranger = try village.house.addPerson(
      "Мадыдан", roles: [.facilitator, .resident, .deputy], in: village.house.neighbour)
    for part in [
      "", "results", "report", "report.pdf", "wall", "cards", "answers", "statements",
      "votes.csv", "comments.csv",
    ] {
      #expect(village.house.get(village.path(id, part), by: stranger).status == 404, "\(part)")
    }
    for part in ["answers", "own", "end", "statements", "statements/1/judgement"] {
      let answer = village.house.post(
        village.path(id, part),
        ["number": "1", "answer": "agree", "words": "Мен да", "language": "ky"], by: stranger)
      #expect(answer.status == 404, "\(part)")
    }
    #expect(!village.house.get("/ky/deliberations", by: stranger).text.contains("\(id)"))
    #expect(try village.count("SELECT count(*) FROM deliberation_answer") == 0)
  }

  @Test func `is found by an index in lists that grow`() throws {
    try village.house.read { tx in
      let topic = ID<Topic>.make(at: village.house.now)
      let voice = ID<Voice>.make(at: village.house.now)
      let paging = Paging(page: 1, total: 1)
      for sql in [
        Topic.listing(village.community, paging), Opinion.listing(topic, paging),
        GivenAnswer.own(voice, topic), Waiting.dueQuery(at: village.house.now),
      ] {
        let plan = try tx.plan(of: sql)
        if TestEngine.isSQLite {
          #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
        }
      }
    }
  }
}
