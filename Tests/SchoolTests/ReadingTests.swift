import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct ReadingTests {
  private let school: LearningHouse

  init() throws { school = try LearningHouse() }

  private func page(_ path: String) throws -> String { try school.house.get(path).text }

  @Test func `Anybody reads courses and lessons, without an account`() throws {
    #expect(try page("/en/courses").contains("How my village is run"))
    #expect(try page("/en/courses/village").contains("Lesson 2-money en"))
    let lesson = try page("/en/courses/village/1-who")
    #expect(lesson.contains("Prose of 1-who in en."))
    #expect(lesson.contains("law last checked: 11.2026"))
    #expect(!lesson.contains("I have read this lesson"))
    #expect(!lesson.contains("/quiz"))
  }

  @Test func `A draft translation says that it is one; the original does not`() throws {
    #expect(try page("/ru/courses/village/1-who").contains("черновой перевод"))
    #expect(try !page("/ky/courses/village/1-who").contains("каралама"))
  }

  @Test func `Content may be in another language than the page, and stays so`() throws {
    let lesson = try page("/ru/courses/village/1-who?content=ky")
    #expect(lesson.contains("Prose of 1-who in ky."))
    #expect(lesson.contains(#"<article class="prose" lang="ky">"#))
    #expect(lesson.contains("Следующий урок"))
    #expect(lesson.contains("/ru/courses/village/2-money?content=ky"))
    #expect(try page("/ru/courses/village/1-who?content=xx").contains("in ru."))
  }

  @Test func `The content language goes along with the answers`() throws {
    let person = try school.enrol("Бурул")
    let sent = school.house.post(
      "/ru/courses/village/1-who/quiz",
      ["content": "ky", "q1": "1", "q2": "1", "q3": "1", "q4": "1", "q5": "1"], by: person)
    let location = try #require(sent.headers["location"])
    #expect(location.hasSuffix("?content=ky"))
    #expect(school.house.get(location, by: person).text.contains("ky: Who may come?"))
  }

  @Test func `What does not exist is not here`() throws {
    for path in ["courses/town", "courses/village/9-none", "courses/town/1-who"] {
      #expect(try school.house.get("/en/\(path)").status == 404)
    }
  }

  @Test func `A quiz as JSON does not say what is right`() throws {
    let json = try school.house.get(
      "/en/courses/village/1-who/quiz", as: .resident, accept: "application/json")
    #expect(json.text.contains(#""kind":"several""#))
    #expect(!json.text.contains("Because of"))
    #expect(!json.text.contains(#""right""#))
  }

  @Test func `A lesson is JSON too`() throws {
    let json = try school.house.get("/uz/courses/village/1-who", accept: "application/json")
    #expect(json.text.contains(#""lawChecked":"2026-11""#))
    #expect(json.text.contains(#""html":"<p>Prose of 1-who in uz.</p>""#))
  }
}
