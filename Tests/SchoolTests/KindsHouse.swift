import Core
import Database
import HTTP
import KurakTesting
import Markup
import People
import Web

@testable import School

/// A school whose one lesson asks a question of every kind, with a test before and after.
struct KindsHouse {
  let house: TestHouse
  let course: Course
  let cohort: ID<Cohort>
  let person: ID<Person>

  static let texts: [(Question.Kind, String)] = [
    (.single, "Who decides?\n- (x) The council\n> Yes.\n- ( ) The weather\n> No wind decides."),
    (.number, "How many?\n- (x) 21\n> As the law says.\n- ( ) 20..22\n> Nearly.\n- ( ) *\n> Far."),
    (.shortText, "Who plans?\n- (x) айыл өкмөтү | АО\n> Right so.\n- ( ) *\n> Read again."),
    (.order, "How?\n- (2) Draft\n> Then write.\n- (3) Vote\n- (1) Ask"),
    (.pairs, "Who does what?\n- (2) Council -> decides\n> It votes.\n- (1) Office -> does"),
    (.freeText, "What will you do?\n> A good plan has a day in it."),
    (.survey, "How was it?\n- ( ) Good\n- ( ) Bad"),
  ]

  static let right: KeyValuePairs<String, String> = [
    "q1": "1", "q2": "21,0", "q3": "Айыл окмоту", "q4.1": "2", "q4.2": "3", "q4.3": "1",
    "q5.1": "2", "q5.2": "1", "q6": "I will ask.\nIn May.", "q7": "1",
  ]
  static let wrong: KeyValuePairs<String, String> = [
    "q1": "2", "q2": "22", "q3": "nobody", "q4.1": "1", "q4.2": "2", "q4.3": "3", "q5.1": "1",
    "q5.2": "1", "q6": "Nothing.", "q7": "2",
  ]

  static func quiz(tries: Int? = nil, counting: Quiz.Counting = .best) throws -> Quiz {
    Quiz(
      questions: try texts.map { kind, text in
        let read = try QuestionParser.question(text, kind)
        return Question([.en: read], like: read)
      }, tries: tries, counting: counting)
  }

  /// Two questions about the first lesson, one about the second.
  static func tests() throws -> CourseTests {
    let questions = try ["1-who", "1-who", "2-money"].map { lesson in
      let read = try QuestionParser.question(
        "True?\n- (x) Yes\n> Told after.\n- ( ) No", .trueOrFalse)
      let plain = Question([.en: read], like: read)
      return Question(kind: plain.kind, text: plain.text, options: plain.options, lesson: lesson)
    }
    let test = CourseTests.Test(
      title: Translated([.en: "What I know"]), quiz: Quiz(questions: questions))
    return CourseTests(before: test, after: test)
  }

  init(tries: Int? = nil, counting: Quiz.Counting = .best) throws {
    let quiz = try Self.quiz(tries: tries, counting: counting)
    course = Course(
      slug: "village", title: Translated([.en: "How my village is run"]), version: 1,
      lessons: ["1-who", "2-money"].map { slug in
        Lesson(slug: slug, texts: LearningHouse.texts(slug), quiz: quiz)
      }, tests: try Self.tests())
    house = try TestHouse(
      migrations: [JobRecord.migration, Lease.migration] + School.migrations,
      endpoints: School(courses: [course]).endpoints)
    let plan = CohortPlan(
      title: Translated([.en: "Autumn"]), course: "village", firstDay: Day(number: 20_700),
      lastDay: Day(number: 20_790), hours: 24,
      rule: CertificateRule(attendance: 0, needsAllLessons: false, quiz: 60))
    cohort = try house.perform(OpenCohort(plan))
    person = try house.person(.participant)
    _ = try house.perform(EnrolPerson(.known(person), in: cohort))
  }

  func enrol(_ name: String) throws -> ID<Person> {
    try house.perform(EnrolPerson(.new(name: name, called: nil, identifier: nil), in: cohort))
  }

  func answer(
    _ fields: KeyValuePairs<String, String>, at place: String = "1-who", by other: ID<Person>? = nil
  ) -> Response {
    house.post("/en/courses/village/\(place)/quiz", fields, by: other ?? person)
  }

  /// Answers and looks at what came of it.
  func result(
    _ fields: KeyValuePairs<String, String>, at place: String = "1-who", by other: ID<Person>? = nil
  ) -> String {
    let sent = answer(fields, at: place, by: other)
    guard let path = sent.headers["location"] else { return "refused: \(sent.text)" }
    return house.get(path, by: other ?? person).text
  }

  func page(_ path: String, by other: ID<Person>? = nil) -> String {
    house.get("/en/\(path)", by: other ?? person).text
  }

  func surveys() throws -> [SurveyShares] {
    try house.read { tx in
      let tries = try QuizTries.find(in: cohort, course, community: house.community, tx: tx)
      return SurveyShares.all(of: course, in: tries)
    }
  }

  var progress: String {
    get throws { try house.get("/en/cohorts/\(cohort)/progress", as: .facilitator).text }
  }
}
