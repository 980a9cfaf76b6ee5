import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

/// Free texts: from the participant to a facilitator of her village and back, and to nobody else.
@Suite struct WritingTests {
  private let school: KindsHouse

  init() throws { school = try KindsHouse() }

  private var path: String { "/en/cohorts/\(school.cohort)/writings" }

  private func writing() throws -> ID<Writing> {
    try #require(
      try school.house.read { tx in
        try tx.first("SELECT id FROM writing ORDER BY sent_at DESC") { row in
          try row(0) as ID<Writing>
        }
      })
  }

  @Test func `She writes, a facilitator reads and writes back, she reads it`() throws {
    let sent = try #require(school.answer(KindsHouse.right).headers["location"])
    let reading = try school.house.get(path, as: .facilitator).text
    #expect(reading.contains("I will ask."))
    #expect(reading.contains("What will you do?"))
    let id = try writing()
    let done = try school.house.post(
      "\(path)/\(id)", ["reply-\(id)": "Take a neighbour along."], as: .facilitator)
    #expect(done.status == 303 && done.headers["location"] == path)
    #expect(school.house.get(sent, by: school.person).text.contains("Take a neighbour along."))
    #expect(!(try school.house.get(path, as: .facilitator).text.contains("I will ask.")))
    let answered = try school.house.get("\(path)?state=answered", as: .facilitator).text
    #expect(answered.contains("I will ask.") && answered.contains("Take a neighbour along."))
  }

  private func words(_ person: ID<Person>) throws -> [WordForHer] {
    try school.house.read { tx in
      try School(courses: [school.course]).words(
        for: Viewer(
          community: school.house.community, communityName: Translated(), person: person),
        in: tx)
    }
  }

  @Test func `A word is said to be there until she opened it, and again when it is changed`() throws
  {
    let sent = try #require(school.answer(KindsHouse.right).headers["location"])
    let id = try writing()
    #expect(try words(school.person).isEmpty)
    func reply(_ word: String) throws {
      school.house.now = school.house.now.advanced(seconds: 60)
      _ = try school.house.post("\(path)/\(id)", ["reply-\(id)": word], as: .facilitator)
    }
    try reply("Take a neighbour along.")
    let word = try #require(try words(school.person).first)
    #expect(sent.contains("\(word.attempt)") && !word.title.isEmpty)
    #expect(try words(school.enrol("Бурул")).isEmpty)
    let opening = "\(sent)/words"
    #expect(school.house.post(opening, [:], by: try school.enrol("Гүлзат")).status == 404)
    #expect(try words(school.person).count == 1)
    let command = UUID16.v7(at: school.house.now).description
    for _ in 1...2 {
      let opened = school.house.post(opening, ["command": command], by: school.person)
      #expect(opened.status == 303 && opened.headers["location"] == sent)
    }
    #expect(try words(school.person).isEmpty)
    try reply("Take two.")
    #expect(try words(school.person).count == 1)
  }

  @Test func `An empty word is refused beside its text`() throws {
    _ = school.answer(KindsHouse.right)
    let id = try writing()
    let refused = try school.house.post("\(path)/\(id)", ["reply-\(id)": " "], as: .facilitator)
    #expect(refused.status == 422)
    #expect(refused.text.contains("reply-\(id)-fault"))
  }

  @Test func `No other role reads it, no other village, and no other participant`() throws {
    let sent = try #require(school.answer(KindsHouse.right).headers["location"])
    for role in Role.allCases where role != .facilitator {
      #expect(try school.house.get(path, as: role).status == 403, "\(role)")
    }
    let stranger = try school.house.addPerson(
      "Бегимай", roles: [.facilitator], in: school.house.neighbour)
    #expect(school.house.get(path, by: stranger).status == 404)
    let id = try writing()
    #expect(
      school.house.post("\(path)/\(id)", ["reply-\(id)": "Hm."], by: stranger).status == 404)
    #expect(school.house.get(sent, by: try school.enrol("Бурул")).status == 404)
  }

  @Test func `A text of another cohort is not found under this one`() throws {
    _ = school.answer(KindsHouse.right)
    let id = try writing()
    let other = ID<Cohort>.make(at: school.house.now)
    let path = "/en/cohorts/\(other)/writings/\(id)"
    #expect(try school.house.post(path, ["reply-\(id)": "Hm."], as: .facilitator).status == 404)
  }

  @Test func `Neither the tables nor the journal hold the words in the clear`() throws {
    _ = school.answer(KindsHouse.right)
    let id = try writing()
    _ = try school.house.post("\(path)/\(id)", ["reply-\(id)": "Neighbour"], as: .facilitator)
    let held = try school.house.read { tx in
      let rows = try tx.all("SELECT words, reply FROM writing") { row in
        String(decoding: try row(0) as [UInt8], as: UTF8.self)
          + String(decoding: try row(1) as [UInt8], as: UTF8.self)
      }
      let lines = try tx.all("SELECT coalesce(after, '') FROM journal") { row in
        try row(0) as String
      }
      let answers = try tx.all("SELECT answers FROM quiz_attempt") { row in try row(0) as String }
      return (rows + lines + answers).joined()
    }
    #expect(!held.contains("I will ask") && !held.contains("Neighbour"))
  }

  @Test func `Sent twice is written once`() throws {
    let id = UUID16.v7(at: school.house.now).description
    let fields: KeyValuePairs<String, String> = [
      "q1": "1", "q2": "21", "q3": "a", "q4.1": "2", "q4.2": "3", "q4.3": "1", "q5.1": "2",
      "q5.2": "1", "q6": "Once.", "q7": "1", "command": id,
    ]
    let first = school.answer(fields)
    #expect(school.answer(fields).headers["location"] == first.headers["location"])
    #expect(try school.house.read { tx in try tx.count("SELECT count(*) FROM writing") } == 1)
  }

  @Test func `Many texts come ten to a page, the oldest first`() throws {
    for _ in 1...12 {
      _ = school.answer(KindsHouse.right)
      school.house.now = school.house.now.advanced(seconds: 60)
    }
    let first = try school.house.get(path, as: .facilitator).text
    #expect(first.split(separator: "<textarea").count - 1 == 10)
    #expect(first.contains("page=2"))
    let second = try school.house.get("\(path)?page=2", as: .facilitator).text
    #expect(second.split(separator: "<textarea").count - 1 == 2)
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `Reading walks no whole table`() throws {
    let plans = try school.house.read { tx in
      try [true, false].flatMap { isAnswered in
        try [
          ReadingModel.listing(
            school.cohort, school.house.community, isAnswered: isAnswered, page: 1),
          ReadingModel.counting(school.cohort, school.house.community, isAnswered: isAnswered),
        ].flatMap { try tx.plan(of: $0) }
      }
    }
    #expect(!plans.contains { $0.hasPrefix("SCAN") }, "\(plans)")
  }
}
