import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `Writing questions in the browser` {
  let authoring: AuthoringHouse
  var house: TestHouse { authoring.house }
  private let path = AuthoringHouse.path + "/lessons/2-canal"

  init() throws {
    authoring = try AuthoringHouse()
    try authoring.take()
  }

  @Test func `adds one by a form in two languages`() throws {
    let answer = try house.post(
      "\(path)/questions/new",
      [
        "left": "ky", "right": "ru", "kind": "several", "question.ky": "- Арыкты ким тазалайт?",
        "question.ru": "Кто чистит арык?", "option.1.ky": "Көчө", "option.1.ru": "Улица",
        "feedback.1.ky": "Ооба.", "feedback.1.ru": "Да.", "correct.1": "yes",
        "option.2.ky": "Шамал", "option.2.ru": "Ветер", "feedback.2.ky": "Жок.",
        "feedback.2.ru": "Нет.",
      ], as: .facilitator)
    #expect(answer.status == 303, "\(answer.text)")
    #expect(try VillageCourse.faults(authoring.draft()).isEmpty)
    _ = try authoring.publish()
    let quiz = try #require(try authoring.course()?.lesson("2-canal")?.quiz)
    #expect(quiz.questions.count == 1)
    #expect(quiz.questions[0].text[.ky] == "- Арыкты ким тазалайт?")
    #expect(quiz.questions[0].options.map(\.isRight) == [true, false])
    #expect(quiz.questions[0].options[1].feedback[.ru] == "Нет.")
  }

  @Test func `says what is missing and keeps what was typed`() throws {
    let answer = try house.post(
      "\(path)/questions/new",
      [
        "left": "ky", "right": "ru", "kind": "single", "question.ky": "Ким?", "option.1.ky": "А",
        "option.2.ky": "Б", "feedback.1.ky": "1", "correct": "1",
      ], as: .facilitator)
    #expect(answer.status == 422)
    #expect(answer.text.contains("id=\"feedback.2.ky-fault\""))
    #expect(!answer.text.contains("id=\"question.ru-fault\""))
    #expect(answer.text.contains("value=\"Ким?\""))
    let wrong = try house.post(
      "\(path)/questions/new",
      [
        "left": "ky", "right": "ru", "kind": "single", "question.ky": "Ким?", "option.1.ky": "А",
        "option.2.ky": "Б", "feedback.1.ky": "1", "feedback.2.ky": "2",
      ], as: .facilitator)
    #expect(wrong.text.contains("id=\"options-fault\""))
    #expect(try authoring.draft().text("2-canal/quiz.ky.md") == nil)
  }

  @Test func `changes them as text, and keeps how often they may be tried`() throws {
    let old = VillageCourse.quiz.replacing("original\n", with: "original\ntries: 2\n")
    try authoring.write("quiz.ky.md", old)
    let answer = try house.post(
      AuthoringHouse.path + "/lessons/1-spring/questions",
      [
        "left": "ky", "right": "ru", "translation.ky": "original", "translation.ru": "draft",
        "body.ky": DraftText(VillageCourse.quiz).body.replacing("Баарыбыздыкы", with: "Айылдыкы"),
        "body.ru": "", "based.ky": try authoring.blob("1-spring/quiz.ky.md")?.description ?? "",
      ], as: .facilitator)
    #expect(answer.status == 303)
    let text = try #require(try authoring.draft().text("1-spring/quiz.ky.md"))
    #expect(text.contains("tries: 2") && text.contains("Айылдыкы"))
    let page = try house.get(
      AuthoringHouse.path + "/lessons/1-spring/questions?left=ky&right=ru", as: .facilitator)
    #expect(page.text.contains("## q1 single"))
  }

  @Test func `tells the second of two here, too`() throws {
    try authoring.write("quiz.ky.md", VillageCourse.quiz + "\n")
    let late = try house.post(
      AuthoringHouse.path + "/lessons/1-spring/questions",
      [
        "left": "ky", "right": "ru", "translation.ky": "original", "translation.ru": "draft",
        "body.ky": "## q1 single", "body.ru": "",
        "based.ky": CourseBlob.id(
          of: Array(VillageCourse.quiz.utf8), in: house.community
        ).description,
      ], as: .facilitator)
    #expect(late.status == 409)
    #expect(late.text.contains("id=\"conflict-ky\""))
  }
}
