import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct LearningTests {
  private let school: LearningHouse
  private let person: ID<Person>

  init() throws {
    school = try LearningHouse()
    person = try school.enrol(.participant)
  }

  private func post(_ path: String, _ fields: KeyValuePairs<String, String> = [:]) -> Response {
    school.house.post("/en/courses/village/\(path)", fields, by: person)
  }

  private func page(_ path: String) -> String {
    school.house.get("/en/\(path)", by: person).text
  }

  @Test func `She starts, reads, answers, and sees what was right and why`() throws {
    #expect(page("courses/village").contains("Start the lesson"))
    #expect(post("1-who/start").headers["location"] == "/en/courses/village/1-who")
    #expect(page("courses/village").contains("reading"))
    #expect(page("courses/village/1-who").contains("I have read this lesson"))
    #expect(post("1-who/finish").headers["location"] == "/en/courses/village/1-who/quiz")
    #expect(page("courses/village").contains(">read<"))
    let sent = post(
      "1-who/quiz", ["q1": "2", "q2": "1", "q2": "2", "q3": "1", "q4": "1", "q5": "1"])
    #expect(sent.status == 303)
    let result = school.house.get(try #require(sent.headers["location"]), by: person).text
    #expect(result.contains("Right: 4 of 5."))
    #expect(result.contains("Because of The weather."))
    #expect(result.contains("Because of The council."))
    #expect(!result.contains("Because of Cows."))
    #expect(page("progress").contains("best: 4 of 5"))
  }

  @Test func `Asking for a page changes nothing`() throws {
    _ = page("courses/village/1-who")
    _ = page("courses/village/1-who/quiz")
    let rows = try school.house.read { tx in
      try tx.count("SELECT count(*) FROM lesson_progress")
        + tx.count("SELECT count(*) FROM quiz_attempt")
    }
    #expect(rows == 0)
  }

  @Test func `A question left out is asked for, and the other answers stay`() throws {
    let refused = post("1-who/quiz", ["q1": "1", "q2": "1", "q3": "1", "q5": "9"])
    #expect(refused.status == 422)
    #expect(refused.text.contains(#"id="q4-fault""#))
    #expect(refused.text.contains(#"id="q5-fault""#))
    #expect(!refused.text.contains(#"id="q1-fault""#))
    #expect(refused.text.contains(#"type="radio" name="q1" value="1" checked"#))
  }

  @Test(arguments: ["0", "-9223372036854775808", "x", "99999999999999999999", ""])
  func `An answer that was not offered is no answer`(value: String) throws {
    let refused = post(
      "1-who/quiz", ["q1": value, "q2": "1", "q3": "1", "q4": "1", "q5": "1"])
    #expect(refused.status == 422)
  }

  @Test func `Two answers to a single question are none`() throws {
    let refused = post(
      "1-who/quiz", ["q1": "1", "q1": "2", "q2": "1", "q3": "1", "q4": "1", "q5": "1"])
    #expect(refused.status == 422)
  }

  @Test func `Every try is kept and the best counts`() throws {
    try school.answer("1-who", right: 2, by: person)
    try school.answer("1-who", right: 5, by: person)
    try school.answer("1-who", right: 1, by: person)
    let standing = try #require(try school.progress().rows.first?.cells.first?.standing)
    #expect(standing.attempts == 3)
    #expect(standing.failed == 2)
    #expect(standing.best == Score(right: 5, count: 5))
  }

  @Test func `A form sent twice is one try`() throws {
    let id = UUID16.v7(at: school.house.now)
    let first = try school.answer("1-who", right: 2, by: person, id: id)
    #expect(try school.answer("1-who", right: 2, by: person, id: id) == first)
    #expect(try school.progress().rows.first?.cells.first?.standing.attempts == 1)
  }

  @Test func `Finishing again does not move the day on which she finished`() throws {
    try school.read("1-who", by: person)
    let finished = try school.progress().rows.first?.cells.first?.standing.finished
    school.house.now = school.house.now.advanced(days: 3)
    try school.read("1-who", by: person)
    try school.start("1-who", by: person)
    #expect(try school.progress().rows.first?.cells.first?.standing.finished == finished)
  }

  @Test func `Her answers are nobody else's to see`() throws {
    let attempt = try school.answer("1-who", right: 2, by: person)
    let path = "/en/courses/village/1-who/attempts/\(attempt)"
    let other = try school.enrol("Бурул")
    #expect(school.house.get(path, by: person).status == 200)
    #expect(school.house.get(path, by: other).status == 404)
    #expect(try school.house.get(path, as: .facilitator).status == 404)
    #expect(try school.house.get(path).status == 303)
  }

  @Test func `A try is shown only under its own lesson`() throws {
    let attempt = try school.answer("1-who", right: 2, by: person)
    let path = "/en/courses/village/2-money/attempts/\(attempt)"
    #expect(school.house.get(path, by: person).status == 404)
  }

  @Test func `Who is in no cohort may practise, and nothing is kept`() throws {
    let path = "/en/courses/village/1-who/quiz"
    #expect(try school.house.get(path, as: .resident).text.contains("not in a cohort"))
    let result = try school.house.post(
      path, ["q1": "1", "q2": "1", "q3": "1", "q4": "1", "q5": "1"], as: .resident)
    #expect(result.status == 200)
    #expect(result.text.contains("Right: 4 of 5."))
    #expect(try school.house.read { tx in try tx.count("SELECT count(*) FROM quiz_attempt") } == 0)
    let refused = try school.house.post("/en/courses/village/1-who/finish", [:], as: .resident)
    #expect(refused.status == 409)
  }

  @Test func `Who left the cohort learns on without a record`() throws {
    _ = try school.house.perform(EndEnrolment(of: person, in: school.cohort))
    #expect(throws: DomainError.rule(Message("learning.error.not-enrolled"))) {
      try school.read("1-who", by: person)
    }
  }

  @Test func `Answers to questions that have changed show only their score`() throws {
    let old = GradedQuiz([.chosen([0])], to: Quiz(questions: [LearningHouse.quiz.questions[0]]))
    let attempt = try school.house.perform(
      AnswerQuiz(course: "village", lesson: "1-who", version: 2, graded: old), by: person,
      roles: [.participant])
    let text = page("courses/village/1-who/attempts/\(attempt)")
    #expect(text.contains("The questions have changed since."))
    #expect(!text.contains("Because of"))
    #expect(try school.progress().hardest.isEmpty)
  }
}
