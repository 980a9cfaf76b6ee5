import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

/// The test before the course and after it, and what was gained between them.
@Suite struct GainTests {
  private let school: KindsHouse

  init() throws { school = try KindsHouse() }

  private func test(_ place: String, right: Int, by person: ID<Person>? = nil) -> String {
    let picks = (0..<3).map { $0 < right ? "1" : "2" }
    return school.result(["q1": picks[0], "q2": picks[1], "q3": picks[2]], at: place, by: person)
  }

  @Test func `She sees the test at the start, and her gain at the end`() throws {
    #expect(school.page("courses/village").contains("/en/courses/village/pre-test/quiz"))
    let before = test("pre-test", right: 1)
    #expect(before.contains("Right: 1 of 3."))
    #expect(test("post-test", right: 3).contains("Told after."))
    for path in ["courses/village", "progress"] {
      let page = school.page(path)
      #expect(page.contains("before 33%, after 100%"), "\(path)")
      #expect(page.contains("+67 points"), "\(path)")
    }
  }

  @Test func `The test before says nothing of what is right, as a page or as JSON`() throws {
    let sent = school.answer(["q1": "1", "q2": "2", "q3": "2"], at: "pre-test")
    let path = try #require(sent.headers["location"])
    #expect(!school.house.get(path, by: school.person).text.contains("Told after."))
    let json = try school.house.get(path, as: .participant, accept: "application/json").text
    #expect(json.contains(#""questions":[]"#))
  }

  @Test func `Each is answered once`() throws {
    _ = test("pre-test", right: 1)
    #expect(school.answer(["q1": "1", "q2": "1", "q3": "1"], at: "pre-test").status == 409)
  }

  @Test func `A test is no lesson: it cannot be read or finished`() throws {
    #expect(school.house.get("/en/courses/village/pre-test", by: school.person).status == 404)
    for act in ["start", "finish"] {
      let path = "/en/courses/village/pre-test/\(act)"
      #expect(school.house.post(path, [:], by: school.person).status == 404)
    }
    #expect(
      try school.house.read { tx in try tx.count("SELECT count(*) FROM lesson_progress") } == 0)
  }

  @Test func `The cohort's gain is shown from five women on, in all and by lesson`() throws {
    for number in 1...5 {
      let page = try school.progress
      #expect(page.contains("This is shown once 5 women have answered"), "\(number)")
      let person = try school.enrol("Участница \(number)")
      _ = test("pre-test", right: 1, by: person)
      _ = test("post-test", right: number == 1 ? 2 : 3, by: person)
    }
    // One more, who came only at the end, changes nothing.
    _ = test("post-test", right: 0)
    let page = try school.progress
    #expect(page.contains("of the 5 women who answered both times"))
    // 5 of 15, then 14 of 15; the first lesson 5 of 10, then 10 of 10; the second 0, then 4 of 5.
    #expect(page.contains("before 33%, after 93%"))
    #expect(page.contains("before 50%, after 100%"))
    #expect(page.contains("before 0%, after 80%"))
  }

  @Test func `Whoever left is not counted`() throws {
    var last = school.person
    for number in 1...5 {
      last = try school.enrol("Участница \(number)")
      _ = test("pre-test", right: 0, by: last)
      _ = test("post-test", right: 3, by: last)
    }
    #expect(try school.progress.contains("before 0%, after 100%"))
    _ = try school.house.perform(EndEnrolment(of: last, in: school.cohort))
    #expect(!(try school.progress.contains("before 0%, after 100%")))
  }

  @Test func `What a cohort thinks is shown in numbers, and no small one can be worked out`() throws
  {
    for number in 1...12 {
      let person = try school.enrol("Участница \(number)")
      _ = school.result(number <= 2 ? KindsHouse.wrong : KindsHouse.right, by: person)
    }
    let survey = try #require(try school.surveys().first)
    #expect(survey.rows.map(\.count) == [nil, nil])
  }

  @Test func `Large numbers are shown, the last answer of each woman`() throws {
    for number in 1...12 {
      let person = try school.enrol("Участница \(number)")
      _ = school.result(number <= 5 ? KindsHouse.right : KindsHouse.wrong, by: person)
      if number == 12 { _ = school.result(KindsHouse.right, by: person) }
    }
    let survey = try #require(try school.surveys().first)
    #expect(survey.answered == 12 && survey.rows.map(\.count) == [6, 6])
    #expect(!(try school.progress.contains(">not shown</span>")))
  }

  @Test func `Where too few answered nothing is shown`() throws {
    _ = school.result(KindsHouse.right)
    #expect(try school.progress.contains("Too few have answered"))
  }

  @Test func `The tests are read from the folder, and one file may be used twice`() throws {
    let course = try CourseOnDisk()
    for language in Language.allCases {
      try course.write(
        "village/pre-test.\(language.rawValue).md",
        "---\ntitle: T \(language.rawValue)\ntranslation: draft\n---\n"
          + "## q1 number 2-money\nHow many?\n- (x) 2\n > Two.\n")
    }
    let tests = try #require(try course.load().first?.tests)
    #expect(tests.before.title[.uz] == "T uz")
    #expect(tests.before.quiz.tries == 1)
    #expect(tests.after.quiz.questions == tests.before.quiz.questions)
    #expect(tests.before.quiz.questions.first?.lesson == "2-money")
    let faults = try course.faults(in: "pre-test.ru.md", replacing: "2-money", with: "3-no")
    #expect(faults.contains("village/pre-test.ru.md:5: 3-no is no lesson of this course"))
    try course.remove("village/pre-test.ru.md")
    #expect(throws: CourseError.self) { try course.load() }
  }
}
