import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

/// The question bank: written, found, changed, taken in, taken along, put into a quiz.
@Suite struct BankTests {
  private let school: LearningHouse

  init() throws { school = try LearningHouse() }

  private static let single = "Who decides?\n- (x) The council\n  > Yes.\n- ( ) The weather"

  private func page(_ path: String, as role: Role = .facilitator) throws -> String {
    try school.house.get("/en/\(path)", as: role).text
  }

  private func post(
    _ path: String, _ fields: KeyValuePairs<String, String>, as role: Role = .facilitator
  ) throws -> Response { try school.house.post("/en/\(path)", fields, as: role) }

  private func all(_ wish: BankWish = BankWish()) throws -> [BankQuestion] {
    try school.house.read { tx in
      try BankQuestion.all(wish, of: school.house.community, page: 1, in: tx)
    }
  }

  private func keep(_ text: String, _ kind: Question.Kind = .single, lesson: String = "") throws {
    let sent = try post(
      "questions", ["kind": kind.rawValue, "lesson": lesson, "text.en": text])
    #expect(sent.status == 303, "\(sent.text)")
  }

  @Test func `A question is written, seen as it is asked, changed, and taken out`() throws {
    try keep(Self.single, lesson: "village/1-who")
    let one = try #require(try all().first)
    #expect(one.lesson == "village/1-who" && one.question.right == [0])
    let path = "questions/\(one.id)"
    let shown = try page(path)
    #expect(shown.contains(#"type="radio" name="q1" value="2""#))
    #expect(shown.contains("- (x) The council\n  &gt; Yes."))
    let changed = try post(
      path,
      [
        "kind": "survey", "text.en": "How?\n- ( ) Well\n- ( ) So",
        "text.ky": "Кандай?\n- ( ) Жакшы\n- ( ) Ортодо",
      ])
    #expect(changed.status == 303)
    let again = try #require(try all().first)
    #expect(again.question.kind == .survey && again.question.text[.ky] == "Кандай?")
    #expect(again.lesson == "")
    #expect(try post("\(path)/drop", [:]).status == 303)
    #expect(try all().isEmpty)
    #expect(try school.house.get("/en/\(path)", as: .facilitator).status == 404)
  }

  @Test func `What is wrong is said beside its language, and what was typed stays`() throws {
    for (fields, fault): (KeyValuePairs<String, String>, String) in [
      (["kind": "single", "text.ky": "Q\n- A"], "text.ky-fault"),
      (
        ["kind": "single", "text.en": Self.single, "text.ru": "Q\n- ( ) A\n- (x) B"],
        "text.en-fault"
      ),
      (["kind": "single"], "text.ky-fault"), (["kind": "none", "text.en": "Q"], "kind-fault"),
      (["kind": "free-text", "text.en": "Q", "lesson": "no/where"], "lesson-fault"),
    ] {
      let refused = try post("questions", fields)
      #expect(refused.status == 422)
      let isBeside = refused.text.contains(#"id="\#(fault)""#)
      #expect(isBeside, "\(fault)")
    }
    let refused = try post("questions", ["kind": "single", "text.ky": "Q\n- A"])
    #expect(
      refused.text.contains("Line 2: an answer begins with") && refused.text.contains("Q\n- A"))
    #expect(try all().isEmpty)
  }

  @Test func `It is found by words in any order and by lesson`() throws {
    try keep("Ким чечет, айыл өкмөтүбү?", .freeText, lesson: "village/1-who")
    try keep("How much is 100 %?", .freeText, lesson: "village/2-money")
    for (words, count) in [
      ("окмоту ким", 1), ("ӨКМӨТ", 1), ("100 %", 1), ("%", 1), ("_", 0), ("жок", 0), ("", 2),
    ] {
      #expect(try all(BankWish(words: words)).count == count, "\(words)")
    }
    #expect(try all(BankWish(lesson: "village/2-money")).count == 1)
    let found = try page("questions?words=much&lesson=village/2-money")
    #expect(found.contains("How much is 100 %?") && found.contains("1 question"))
    #expect(try page("questions?words=nothing").contains("There is no such question."))
  }

  @Test func `Ticked questions become the text of a quiz`() throws {
    try keep(Self.single)
    school.house.now = school.house.now.advanced(seconds: 1)
    try keep("What now?", .freeText)
    let ids = try all().map { "q=\($0.id)" }.joined(separator: "&")
    let text = try page("questions/quiz?\(ids)&in=en")
    #expect(text.contains(#/## q[12] free-text\n\nWhat now\?/#))
    #expect(text.contains(#/## q[12] single/#))
    #expect(text.contains("## q1 ") && text.contains("## q2 "))
    #expect(try page("questions/quiz?\(ids)&in=ky").contains("Tick at least one question"))
    #expect(try page("questions/quiz").contains("Tick at least one question"))
  }

  @Test func `A GIFT file is taken, and every line that was not is told`() throws {
    let file = try #require(
      FileManager.default.contents(
        atPath: ProjectFolder.path("Tests/Fixtures/questions/village.gift")))
    let answer = try school.house.upload(
      "/en/questions/import", field: "file", name: "village.gift", [UInt8](file),
      ["in": "ky", "lesson": "village/1-who"], as: .facilitator)
    #expect(answer.status == 200)
    #expect(answer.text.contains("7 questions were taken."))
    #expect(answer.text.contains("village.gift, line 24: a brace is opened and never closed"))
    #expect(answer.text.contains("Taken, but not all of it: 2"))
    let kept = try all(BankWish(lesson: "village/1-who"))
    #expect(kept.count == 7 && kept.allSatisfy { $0.question.text[.ky] != nil })
  }

  @Test func `What the bank gives in QTI it takes again`() throws {
    try keep(Self.single)
    try keep("Put in order\n- (2) B\n- (1) A", .order)
    let package = try school.house.get("/en/questions/export.zip?in=en", as: .facilitator)
    #expect(package.headers["content-type"] == "application/zip")
    let answer = try school.house.upload(
      "/en/questions/import", field: "file", name: "p.zip", package.body, ["in": "en"],
      as: .facilitator)
    #expect(answer.text.contains("2 questions were taken."))
    #expect(try all().count == 4)
    let gift = try school.house.get("/en/questions/export.gift?in=en", as: .facilitator).text
    #expect(gift.contains("Who decides? {") && gift.contains("// GIFT has no such kind"))
  }

  @Test func `Without a file it is asked for; an empty or foreign one is told of`() throws {
    #expect(try post("questions/import", ["in": "ky"]).status == 422)
    let answer = try school.house.upload(
      "/en/questions/import", field: "file", name: "x.xml", Array("<a/>".utf8), ["in": "ky"],
      as: .facilitator)
    #expect(answer.text.contains("No question was taken."))
    #expect(answer.text.contains("x.xml, line 1: there is no item of QTI 3 in it"))
  }

  @Test func `The bank is for those who run the school of this village`() throws {
    try keep(Self.single)
    let one = try #require(try all().first)
    #expect(try school.house.get("/en/questions", as: .participant).status == 403)
    let stranger = try school.house.addPerson(
      "Бегимай", roles: [.facilitator], in: school.house.neighbour)
    #expect(school.house.get("/en/questions/\(one.id)", by: stranger).status == 404)
    #expect(!school.house.get("/en/questions", by: stranger).text.contains("Who decides?"))
    #expect(school.house.get("/en/questions/quiz?q=\(one.id)", by: stranger).status == 404)
    #expect(school.house.post("/en/questions/\(one.id)/drop", [:], by: stranger).status == 404)
    #expect(
      !school.house.get("/en/questions/export.gift?in=en", by: stranger).text.contains("decides"))
  }

  @Test func `The questions that a lesson asks are listed with those that are kept`() throws {
    try keep(Self.single, lesson: "village/1-who")
    let found = try page("questions?lesson=village/1-who")
    #expect(found.contains("Asked in this lesson"))
    #expect(found.contains(#"name="q" value="village/1-who/1""#))
    #expect(found.contains("Who decides?") && found.contains("The whole course:"))
    #expect(try page("questions?lesson=village/").contains("Who decides?"))
    #expect(try page("questions?lesson=other/").contains("There is no such question."))
    #expect(try page("questions/quiz?q=village/1-who/1&in=en").contains("## q1"))
    #expect(try page("questions/quiz?q=village/1-who/99&in=en").contains("Tick at least one"))
  }

  @Test func `Sent twice is kept once`() throws {
    let id = UUID16.v7(at: school.house.now).description
    for _ in 1...2 {
      _ = try post("questions", ["kind": "free-text", "text.en": "Why?", "command": id])
    }
    #expect(try all().count == 1)
  }

  @Test func `Fifty to a page, and a page of long ones stays small`() throws {
    var dice = SeededGenerator(3)
    let questions = (0..<120).map { _ in Question.random(.pairs, &dice) }
    _ = try school.house.perform(KeepQuestions(questions: questions, lesson: ""))
    #expect(try all().count == 50)
    #expect(try page("questions").contains("page=2"))
    #expect(try page("questions?page=3").contains("120 questions"))
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `Only the questions of the village are walked`()
    throws
  {
    let community = school.house.community
    let plans = try school.house.read { tx in
      try [
        BankWish(), BankWish(words: "a b"), BankWish(words: "a", lesson: "village/1-who"),
      ].flatMap { try tx.plan(of: BankQuestion.listing($0, community, page: 1)) }
    }
    #expect(plans.allSatisfy { $0.contains("SEARCH bank_question USING INDEX") }, "\(plans)")
  }
}
