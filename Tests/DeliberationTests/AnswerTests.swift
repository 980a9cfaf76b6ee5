import Choice
import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Deliberation

@Suite struct `Answering` {
  let village: DeliberationHouse
  let person: ID<Person>

  init() throws {
    village = try DeliberationHouse()
    person = try village.resident()
  }

  private func said(_ topic: ID<Topic>) throws -> [Answer] {
    try village.find(topic) { id, tx in
      try tx.all("SELECT answer FROM deliberation_answer WHERE topic = \(id)") { row in
        Answer(stored: try row(0)) ?? .pass
      }
    }
  }

  @Test func `is one word of one person on one statement, and may be changed`() throws {
    let id = try village.topic(["Адегенде жол"])
    try village.answer(1, .agree, on: id, by: person)
    try village.answer(1, .agree, on: id, by: person)
    #expect(try said(id) == [.agree])
    try village.answer(1, .disagree, on: id, by: person)
    #expect(try said(id) == [.disagree])
    let tally = try village.find(id) { id, tx in try Tally.find(id, in: tx) }
    #expect(tally.people == 1 && tally.answers == 1 && tally.changes == 2)
  }

  @Test func `is done once however often it is sent`() throws {
    let id = try village.topic(["Адегенде жол"])
    let command = UUID16.v7(at: village.house.now)
    try village.answer(1, .agree, on: id, by: person, command: command)
    try village.answer(1, .pass, on: id, by: person)
    // What waited on a phone and comes a second time does not undo what she said since.
    try village.answer(1, .agree, on: id, by: person, command: command)
    #expect(try said(id) == [.pass])
  }

  @Test func `is for whom the question is put to`() throws {
    let id = try village.topic(["Адегенде жол"])
    let form: KeyValuePairs<String, String> = ["number": "1", "answer": "agree"]
    #expect(try village.house.post(village.path(id, "answers"), form, as: .resident).status == 303)
    #expect(
      try village.house.post(village.path(id, "answers"), form, as: .participant).status == 303)
    #expect(try village.house.post(village.path(id, "answers"), form, as: .officer).status == 409)
    let visitor = try village.house.post(village.path(id, "answers"), form)
    #expect(visitor.headers["location"]?.contains("/sign-in") == true)
    #expect(try said(id).count == 2)
  }

  @Test func `of a guest needs the code on the wall, and one guest is one voice`() throws {
    let id = try village.topic(["Адегенде жол"], voters: .code)
    let form: KeyValuePairs<String, String> = ["number": "1", "answer": "agree"]
    #expect(try village.house.post(village.path(id, "answers"), form).status == 409)
    let code = try #require(
      try village.find(id) { id, tx in
        try Topic.find(id, community: village.community, in: tx).code
      })
    #expect(try village.house.get("/d/\(code)").headers["location"]?.hasSuffix(code) == true)
    #expect(try village.house.get("/ky/deliberations/join/\(code)").text.contains(code))
    let joined = try village.house.post(
      "/ky/deliberations/join", ["code": "\(code.lowercased().prefix(3)) \(code.suffix(3))"])
    #expect(joined.status == 303 && joined.headers["location"] == village.path(id))
    #expect(joined.headers["set-cookie"]?.contains("Max-Age=") == true)
    #expect(try village.page(id).text.contains("Адегенде жол"))
    for _ in 0..<2 {
      #expect(try village.house.post(village.path(id, "answers"), form).status == 303)
    }
    #expect(try said(id) == [.agree])
  }

  @Test func `is not opened by trying codes`() throws {
    _ = try village.topic(["Адегенде жол"], voters: .code)
    var statuses: [Int] = []
    for _ in 0..<7 {
      statuses.append(
        try village.house.post("/ky/deliberations/join", ["code": "222222"]).status)
    }
    #expect(statuses.first == 422 && statuses.last == 429)
  }

  @Test func `to what is not a statement, or no answer, is refused`() throws {
    let id = try village.topic(["Адегенде жол"])
    for form: KeyValuePairs<String, String> in [
      ["number": "7", "answer": "agree"], ["number": "x", "answer": "agree"],
      ["number": "1", "answer": "perhaps"], ["number": "1"],
    ] {
      let status = try village.house.post(village.path(id, "answers"), form, as: .resident).status
      #expect([404, 422].contains(status), "\(form)")
    }
    _ = try village.house.perform(
      JudgeOpinion(1, on: id, isShown: false, because: "Ысым бар"))
    #expect(throws: rule("gone")) { try village.answer(1, .agree, on: id, by: person) }
  }

  @Test func `leads through all statements, each once, in an order that can be drawn again`() throws
  {
    let id = try village.topic(tenSeeds)
    var orders: [[Int]] = []
    for name in ["Асел", "Бермет"] {
      let person = try village.house.addPerson(name, roles: [.resident])
      var order: [Int] = []
      for _ in 0..<10 {
        let first = try next(id, person), again = try next(id, person)
        #expect(first == again)
        let number = try #require(first)
        order.append(number)
        try village.answer(number, .pass, on: id, by: person)
      }
      #expect(order.sorted() == Array(1...10))
      #expect(try next(id, person) == nil)
      orders.append(order)
    }
    #expect(orders[0] != orders[1])
  }

  @Test func `asks first what few have seen and what parts people`() {
    let weights = [1: 100.0, 2: 0.001]
    let firsts = (0..<200).map { seed in
      NextOpinions.draw([1, 2], weights, seed: "\(seed)", from: 0, most: 1)[0]
    }
    #expect(firsts.count { $0 == 1 } > 190)
    // What was written since the last count is not forgotten.
    let new = (0..<200).map { seed in
      NextOpinions.draw([2, 3], weights, seed: "\(seed)", from: 0, most: 1)[0]
    }
    #expect(new.count { $0 == 3 } > 190)
  }

  @Test func `shows her own answers to her and lets her change them there`() throws {
    let id = try village.topic(["Адегенде жол", "Адегенде суу"])
    try village.answer(2, .disagree, on: id, by: person)
    let page = village.house.get(village.path(id, "answers"), by: person)
    #expect(page.text.contains("Адегенде суу") && !page.text.contains("Адегенде жол"))
    #expect(
      page.text.contains(#"class="answer-disagree said" data-untold="" aria-pressed="true""#))
    let changed = village.house.post(
      village.path(id, "answers"), ["number": "2", "answer": "agree", "from": "answers"],
      by: person)
    #expect(changed.headers["location"] == village.path(id, "answers"))
    #expect(try said(id) == [.agree])
    let several = village.house.get(village.path(id, "cards"), by: person)
    #expect(several.text.contains("Адегенде жол") && several.text.contains("data-waits"))
  }

  private func next(_ topic: ID<Topic>, _ person: ID<Person>) throws -> Int? {
    try village.find(topic) { id, tx in
      let voice = try #require(try VoiceKey.find(id, in: tx)).voice(of: village.voter(person))
      return try NextOpinions.find(for: voice, in: id, most: 1, tx: tx).numbers.first
    }
  }
}
