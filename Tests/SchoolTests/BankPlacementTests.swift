import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

/// Questions that go from the bank straight into a draft.
@Suite struct `Questions from the bank into a draft` {
  let authoring: AuthoringHouse
  var house: TestHouse { authoring.house }

  init() throws {
    authoring = try AuthoringHouse()
    try authoring.take()
  }

  private func keep(_ text: String, _ kind: Question.Kind) throws -> ID<BankQuestion> {
    let sent = try house.post(
      "/en/questions", ["kind": kind.rawValue, "text.ky": text], as: .facilitator)
    #expect(sent.status == 303)
    let all = try house.read { tx in
      try BankQuestion.all(BankWish(), of: house.community, page: 1, in: tx)
    }
    return try #require(all.first { $0.question.kind == kind }).id
  }

  private func place(_ values: [String], _ into: String, command: UUID16? = nil) throws -> Int {
    let id = command ?? .v7(at: house.now)
    let fields = values.map { ("q", $0) } + [("into", into), ("command", id.description)]
    return try house.post("/en/questions/placement", fields: fields, as: .facilitator).status
  }

  @Test func `they stand behind what is asked there already`() throws {
    let one = try keep("Ким чечет?\n- ( ) Биз\n- ( ) Алар", .survey)
    #expect(try place([one.description], "our-water/1-spring") == 303)
    let quiz = DraftQuiz(.lesson("1-spring"), in: try authoring.draft())
    #expect(quiz.questions.map(\.kind) == [.single, .survey])
    #expect(try VillageCourse.faults(authoring.draft()).isEmpty)
  }

  @Test func `what has no feedback yet is left to be written`() throws {
    let one = try keep("Ким?\n- (x) Биз\n- ( ) Алар", .single)
    #expect(try place([one.description], "our-water/pre-test") == 303)
    let faults = try VillageCourse.faults(authoring.draft())
    #expect(faults.contains { $0.contains("pre-test.ky.md") && $0.contains("“…”") })
  }

  @Test func `the page of questions leads to the bank and back, lesson by lesson`() throws {
    let one = try keep("Ким?", .freeText)
    let asks = try house.get(
      AuthoringHouse.path + "/lessons/2-canal/questions", as: .facilitator
    ).text
    #expect(asks.contains("/en/questions?into=our-water%2F2-canal"))
    let bank = try house.get("/en/questions?into=our-water/2-canal", as: .facilitator).text
    #expect(bank.contains("You are looking for questions for"))
    #expect(bank.contains("action=\"/en/questions/placement\""))
    let chosen = try house.get("/en/questions/quiz?q=\(one)", as: .facilitator).text
    #expect(chosen.contains("value=\"our-water\""))
    let spots = try house.get("/en/questions/quiz?q=\(one)&course=our-water", as: .facilitator).text
    #expect(spots.contains("value=\"our-water/2-canal\"") && spots.contains("our-water/post-test"))
  }

  @Test func `a published lesson gives its questions, too`() throws {
    _ = try authoring.publish()
    let bank = try house.get("/en/questions?lesson=our-water/1-spring", as: .facilitator).text
    #expect(bank.contains("value=\"our-water/1-spring/1\""))
    #expect(try place(["our-water/1-spring/1"], "our-water/2-canal") == 303)
    #expect(DraftQuiz(.lesson("2-canal"), in: try authoring.draft()).questions.count == 1)
  }

  @Test func `twice sent is put there once, and nothing goes where nothing is`() throws {
    let one = try keep("Ким?", .freeText).description
    let id = UUID16.v7(at: house.now)
    for _ in 1...2 { #expect(try place([one], "our-water/2-canal", command: id) == 303) }
    #expect(DraftQuiz(.lesson("2-canal"), in: try authoring.draft()).questions.count == 1)
    #expect(try place([one], "our-water/9-none") == 404)
    #expect(try place([one], "other/2-canal") == 404)
    #expect(try place([], "our-water/2-canal") == 409)
  }
}
