import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

/// Every kind of question by its form, in languages that are written one after another.
@Suite struct `Questions by form` {
  let authoring: AuthoringHouse
  var house: TestHouse { authoring.house }

  init() throws {
    authoring = try AuthoringHouse()
    try authoring.take()
  }

  private func path(_ spot: String = "2-canal", _ more: String = "") -> String {
    AuthoringHouse.path + "/lessons/\(spot)/questions\(more)"
  }

  /// Sends a form with what the files of all languages are now.
  @discardableResult
  private func send(
    _ more: String, at spot: String = "2-canal", _ fields: [String: String],
    sides: (String, String) = ("ky", "ru")
  ) throws -> Response {
    var fields = fields
    fields["left"] = sides.0
    fields["right"] = sides.1
    for language in Language.allCases {
      let blob = try authoring.blob(QuizSpot(spot).path(language))
      fields["based.\(language.rawValue)"] = blob?.description ?? ""
    }
    return try house.post(
      path(spot, more), fields: fields.map { ($0.key, $0.value) }, as: .facilitator)
  }

  private func quiz(_ spot: String = "2-canal") throws -> [Question] {
    DraftQuiz(QuizSpot(spot), in: try authoring.draft()).questions
  }

  private func add(_ kind: Question.Kind, at spot: String = "2-canal", _ fields: [String: String])
    throws
  {
    let all = fields.merging(["kind": kind.rawValue, "question.ky": "Суроо?"]) { mine, _ in mine }
    let answer = try send("/new", at: spot, all)
    #expect(answer.status == 303, "\(kind): \(answer.text)")
  }

  @Test func `order, pairs, number, short text, free text and survey are written and read`() throws
  {
    try add(.order, ["option.1.ky": "Жазуу", "option.2.ky": "Окуу", "option.3.ky": "Кол коюу"])
    try add(
      .pairs,
      [
        "option.1.ky": "Кеңеш", "match.1.ky": "чечет", "option.2.ky": "Өкмөт",
        "match.2.ky": "аткарат", "match.3.ky": "уктайт",
      ])
    try add(
      .number,
      [
        "option.1": "3,14 ± 0,01", "correct.1": "yes", "feedback.1.ky": "Ооба.", "option.2": "*",
        "feedback.2.ky": "Жок.",
      ])
    try add(
      .shortText,
      ["option.1.ky": "айыл өкмөтү | АӨ", "correct.1": "yes", "feedback.1.ky": "Ооба."])
    try add(.freeText, ["explanation.ky": "Рахмат."])
    try add(.survey, ["option.1.ky": "Жакшы", "option.2.ky": "Орто"])
    #expect(try VillageCourse.faults(authoring.draft()).isEmpty)
    _ = try authoring.publish()
    let questions = try #require(try authoring.course()?.lesson("2-canal")?.quiz.questions)
    #expect(
      questions.map(\.kind) == [.order, .pairs, .number, .shortText, .freeText, .survey])
    #expect(questions[0].ordered.map { $0.text[.ky] } == ["Жазуу", "Окуу", "Кол коюу"])
    #expect(questions[0].options.map(\.place) != [0, 1, 2], "it must be shown mixed")
    #expect(questions[1].isRight(questions[1].rightAnswer) == true)
    #expect(questions[1].asked.count == 2 && questions[1].offered.count == 3)
    #expect(questions[2].isRight(.typed("3.15")) == true)
    #expect(questions[2].isRight(.typed("4")) == false)
    #expect(questions[3].isRight(.typed("айыл окмоту")) == true)
    #expect(questions[4].explanation[.ky] == "Рахмат.")
  }

  @Test func `each kind comes back into its form as it was written`() throws {
    try add(
      .order, ["option.1.ky": "Бир", "shown.1": "2", "option.2.ky": "Эки", "shown.2": "1"])
    let page = try house.get("\(path("2-canal", "/1"))?left=ky&right=ru", as: .facilitator).text
    #expect(page.contains("name=\"option.1.ky\" value=\"Бир\""))
    #expect(page.contains("name=\"shown.1\" value=\"2\""))
    #expect(page.contains("name=\"from.1\" value=\"1\""))
    for kind in Question.Kind.allCases {
      let new = try house.get("\(path("2-canal", "/new"))?kind=\(kind.rawValue)", as: .facilitator)
      #expect(new.status == 200 && new.body.count < 60_000, "\(kind)")
    }
  }

  @Test func `a second language is added later, and what is missing is shown until then`() throws {
    try add(
      .single,
      [
        "option.1.ky": "А", "feedback.1.ky": "Ооба.", "option.2.ky": "Б", "feedback.2.ky": "Жок.",
        "correct": "1", "question.ru": "Вопрос?", "option.1.ru": "А", "feedback.1.ru": "Да.",
        "option.2.ru": "Б", "feedback.2.ru": "Нет.",
      ])
    try add(.survey, ["option.1.ky": "Жакшы", "option.2.ky": "Орто"])
    let list = try house.get("\(path())?left=ky&right=ru", as: .facilitator).text
    #expect(list.contains("still missing in: Русский, Ўзбекча, English"))
    #expect(try authoring.draft().text("2-canal/quiz.ru.md")?.contains("…") == true)
    // She who reads Russian is asked this question in Kyrgyz, and the course can be published.
    #expect(try VillageCourse.faults(authoring.draft()).isEmpty)
    _ = try authoring.publish()
    let published = try #require(try authoring.course()?.lesson("2-canal")?.quiz.questions[1])
    #expect(published.text[.ru] == nil && published.text.text(.ru) == "Суроо?")
    #expect(published.options[0].text.text(.ru) == "Жакшы")
    let gaps = try house.get(AuthoringHouse.path, as: .facilitator).text
    #expect(gaps.contains("questions missing"))
    let answer = try send(
      "/2",
      [
        "kind": "survey", "question.ky": "Суроо?", "option.1.ky": "Жакшы", "from.1": "0",
        "option.2.ky": "Орто", "from.2": "1", "question.ru": "Как?", "option.1.ru": "Хорошо",
        "option.2.ru": "Так себе",
      ])
    #expect(answer.status == 303)
    #expect(try quiz()[1].isLacking(in: .ru) == false)
    #expect(try authoring.draft().text("2-canal/quiz.ru.md")?.contains("…") == false)
  }

  @Test func `an answer more in two languages leaves the third to be written, and nothing is lost`()
    throws
  {
    try add(.survey, ["option.1.ky": "Жакшы", "option.2.ky": "Орто"])
    try send(
      "/1",
      [
        "kind": "survey", "question.en": "How?", "option.1.en": "Well", "from.1": "0",
        "option.2.en": "So", "from.2": "1",
      ], sides: ("en", "uz"))
    #expect(try quiz()[0].text[.ky] == "Суроо?")
    try send(
      "/1",
      [
        "kind": "survey", "question.ky": "Суроо?", "option.1.ky": "Эң жакшы",
        "option.2.ky": "Жакшы", "from.2": "0", "option.3.ky": "Орто", "from.3": "1",
      ])
    let question = try quiz()[0]
    #expect(question.options.map { $0.text[.ky] } == ["Эң жакшы", "Жакшы", "Орто"])
    #expect(question.options.map { $0.text[.en] } == [nil, "Well", "So"])
    #expect(question.isLacking(in: .en) && !question.isLacking(in: .ky))
  }

  @Test func `the test before a course is written, about lessons, and gives a gain`() throws {
    let answers = [
      "option.1.ky": "А", "feedback.1.ky": "Ооба.", "option.2.ky": "Б", "feedback.2.ky": "Жок.",
      "correct": "2",
    ]
    try add(.single, at: "pre-test", answers.merging(["lesson": "1-spring"]) { mine, _ in mine })
    #expect(try VillageCourse.faults(authoring.draft()).isEmpty)
    _ = try authoring.publish()
    let tests = try #require(try authoring.course()?.tests)
    #expect(tests.before.quiz.questions[0].lesson == "1-spring")
    #expect(tests.before.title[.ky] == "Курска чейин" && tests.before.quiz.tries == 1)
    #expect(tests.after.quiz.questions == tests.before.quiz.questions)
    let page = try house.get(AuthoringHouse.path, as: .facilitator).text
    #expect(page.contains("lessons/pre-test/questions") && page.contains("not written yet"))
    let set = try send(
      "/settings", at: "pre-test",
      ["tries": "2", "counts": "last", "title.ky": "Билимиңиз", "translation.ky": "checked"])
    #expect(set.status == 303)
    let text = try #require(try authoring.draft().text("pre-test.ky.md"))
    #expect(text.contains("title: Билимиңиз") && text.contains("tries: 2"))
    #expect(text.contains("counts: last") && text.contains("translation: checked"))
    #expect(try send("/new", at: "pre-test", ["kind": "free-text", "lesson": "9-x"]).status == 422)
  }

  @Test func `a test needs a right answer, and one after the course one before it`() throws {
    try add(.survey, at: "post-test", ["option.1.ky": "Жакшы", "option.2.ky": "Орто"])
    let faults = try VillageCourse.faults(authoring.draft())
    #expect(faults.contains { $0.contains("at least one question must have a right answer") })
    let page = try house.get(AuthoringHouse.path, as: .facilitator).text
    #expect(page.contains("lessons/post-test/questions?left=ky"))
  }

  @Test func `questions are moved and removed in all languages at once`() throws {
    try add(.freeText, ["question.ky": "Бир", "question.ru": "Один"])
    try add(.freeText, ["question.ky": "Эки", "question.ru": "Два"])
    #expect(try send("/2/move", ["to": "up"]).status == 303)
    #expect(try quiz().map { $0.text[.ru] } == ["Два", "Один"])
    #expect(try send("/1/removal", [:]).status == 303)
    #expect(try quiz().map { $0.text[.ky] } == ["Бир"])
    #expect(try send("/1/removal", [:]).status == 303)
    #expect(try authoring.draft().text("2-canal/quiz.ky.md") == nil)
    #expect(try send("/1/removal", [:]).status == 404)
  }

  @Test func `what cannot be written so is refused beside its field`() throws {
    for (fields, fault): ([String: String], String) in [
      (
        ["kind": "number", "option.1": "көп", "correct.1": "yes", "feedback.1.ky": "."], "option.1"
      ),
      (
        [
          "kind": "pairs", "option.1.ky": "а -> б", "match.1.ky": "в", "option.2.ky": "г",
          "match.2.ky": "д",
        ], "options"
      ),
      (["kind": "order", "option.1.ky": "А"], "options"),
      (
        ["kind": "order", "option.1.ky": "А", "shown.1": "1", "option.2.ky": "Б", "shown.2": "1"],
        "options"
      ),
      (
        ["kind": "survey", "option.1.ky": "А", "option.2.ky": "Б", "question.ky": ""], "question.ky"
      ),
    ] {
      let answer = try send("/new", ["question.ky": "Суроо?"].merging(fields) { _, new in new })
      #expect(answer.status == 422 && answer.text.contains("id=\"\(fault)-fault\""), "\(fields)")
    }
    #expect(try quiz().isEmpty)
  }

  @Test func `the second of two is told, and a text that cannot be read is not written over`()
    throws
  {
    try add(.freeText, [:])
    let late = try house.post(
      path("2-canal", "/1"),
      ["left": "ky", "right": "ru", "kind": "free-text", "question.ky": "Башка"],
      as: .facilitator)
    #expect(late.status == 409 && late.text.contains("id=\"standing\""))
    #expect(late.text.contains("value=\"Башка\""))
    try authoring.write("quiz.ky.md", of: "2-canal", "## q1 nothing\n")
    let page = try house.get(path(), as: .facilitator)
    #expect(page.text.contains("cannot be read as they stand"))
    #expect(try send("/new", ["kind": "free-text", "question.ky": "Ким?"]).status == 404)
  }

  @Test func `a survey stands alone after a lesson, and is thanked for`() throws {
    try add(.survey, ["option.1.ky": "Жакшы", "option.2.ky": "Орто"])
    _ = try authoring.publish()
    let answer = try house.post(
      "/en/courses/our-water/2-canal/quiz", ["q1": "1", "version": "1"], as: .participant)
    #expect(answer.text.contains("There are no right answers here."))
    #expect(Score(right: 0, count: 0).reaches(100) && !Score(right: 0, count: 0).isJudged)
  }
}
