import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Markup
import People
import Web

@testable import School

/// A house with a school, one course of two lessons, and one cohort in it.
struct LearningHouse {
  let house: TestHouse
  let school: School
  let cohort: ID<Cohort>
  let mentoring: any MentoringDays

  static let lessons = ["1-who", "2-money"]

  static let quiz = Quiz(questions: [
    question(.single, "Who decides?", ["The council": true, "The weather": false]),
    question(.several, "Who may come?", ["Women": true, "Men": true, "Cows": false]),
    question(.trueOrFalse, "Sessions are open.", ["True": true, "False": false]),
    question(.single, "Who plans?", ["The administration": true, "Nobody": false]),
    question(.single, "Who watches?", ["Everybody": true, "Nobody": false]),
  ])

  static let course = Course(
    slug: "village", title: Translated([.en: "How my village is run", .ky: "Менин айылым"]),
    version: 3, hours: 4,
    lessons: lessons.map { slug in Lesson(slug: slug, texts: texts(slug), quiz: quiz) })

  init(
    rule: CertificateRule = CertificateRule(attendance: 80, needsAllLessons: true, quiz: 60),
    courses: [Course] = [LearningHouse.course], mentoring: any MentoringDays = NoMentoring()
  ) throws {
    self.mentoring = mentoring
    school = School(courses: courses, mentoring: mentoring)
    house = try TestHouse(
      migrations: [JobRecord.migration, Lease.migration] + School.migrations,
      endpoints: school.endpoints)
    cohort = try house.perform(OpenCohort(Self.plan(rule)))
  }

  static func plan(
    _ rule: CertificateRule, title: String = "Autumn", course: String = "village",
    firstDay: Day = Day(number: 20_700)
  ) -> CohortPlan {
    CohortPlan(
      title: Translated([.en: title, .ky: "Күз"]), course: course, firstDay: firstDay,
      lastDay: Day(number: 20_790), hours: 24, rule: rule)
  }

  func enrol(_ name: String) throws -> ID<Person> {
    try house.perform(EnrolPerson(.new(name: name, called: nil, identifier: nil), in: cohort))
  }

  /// Enrols the person who holds a role alone in tests.
  func enrol(_ role: Role) throws -> ID<Person> {
    let person = try house.person(role)
    return try house.perform(EnrolPerson(.known(person), in: cohort))
  }

  func read(_ lesson: String, by person: ID<Person>) throws {
    _ = try house.perform(
      FinishLesson(course: "village", lesson: lesson), by: person, roles: [.participant])
  }

  func start(_ lesson: String, by person: ID<Person>) throws {
    _ = try house.perform(
      StartLesson(course: "village", lesson: lesson), by: person, roles: [.participant])
  }

  /// Answers so that the first questions are right, and the others not.
  @discardableResult
  func answer(
    _ lesson: String, right: Int, by person: ID<Person>, id: UUID16? = nil
  ) throws -> ID<QuizAttempt> {
    let answers = Self.quiz.questions.enumerated().map { place, question in
      Answer.chosen(place < right ? question.right : [question.options.count - 1])
    }
    return try house.perform(
      AnswerQuiz(
        course: "village", lesson: lesson, version: 3, graded: GradedQuiz(answers, to: Self.quiz)),
      by: person, roles: [.participant], id: id)
  }

  func attend(_ attended: Int, of held: Int, _ person: ID<Person>) throws {
    try house.environment.database.write { tx in
      try tx.run(
        """
        UPDATE enrolment SET attended = \(attended), held = \(held)
        WHERE cohort = \(cohort) AND person = \(person)
        """)
    }
  }

  /// Gives her all that the rule of this house asks for.
  func graduate(_ name: String) throws -> ID<Person> {
    let person = try enrol(name)
    try attend(4, of: 5, person)
    for lesson in Self.lessons {
      try read(lesson, by: person)
      try answer(lesson, right: 3, by: person)
    }
    return person
  }

  func issue(to person: ID<Person>? = nil, as role: Role = .facilitator) throws -> Int {
    try house.perform(
      IssueCertificates(
        cohort: cohort, course: Self.course, person: person, signer: try signer,
        mentoring: mentoring), as: role)
  }

  var signer: CertificateSigner {
    get throws { try CertificateSigner(house.environment.keys, address: "https://kurak.test") }
  }

  /// Does a task of the cohort and has it confirmed.
  @discardableResult
  func practise(
    _ person: ID<Person>, on day: Day? = nil, isShown: Bool = false, isConfirmed: Bool = true
  ) throws -> ID<PracticeReport> {
    _ = try house.perform(OfferPractice(allTo: cohort))
    let report = try house.perform(
      ReportPractice(
        task: PracticeTask.id(of: .sitting, in: cohort),
        deed: .init(
          day: day ?? house.now.day, place: "Айкөл", outcome: "The council answered.",
          isShown: isShown)),
      by: person, roles: [.participant])
    if isConfirmed { _ = try house.perform(AnswerPractice(report, isConfirmed: true)) }
    return report
  }

  func certificates() throws -> [Certificate] {
    try house.read { tx in
      try Certificate.all(of: cohort, community: house.community, in: tx)
    }
  }

  func progress() throws -> CohortProgressModel {
    try house.read { tx in
      try CohortProgressModel.find(
        Cohort.find(cohort, community: house.community, in: tx), Self.course,
        community: house.community, now: house.now, in: tx, earlier: { _, _ in nil })
    }
  }

  private static func question(
    _ kind: Question.Kind, _ text: String, _ options: KeyValuePairs<String, Bool>
  ) -> Question {
    Question(
      kind: kind, text: Translated([.en: text, .ky: "ky: \(text)"]),
      options: options.map { option in
        QuizOption(
          text: Translated([.en: option.key]), isRight: option.value,
          feedback: Translated([.en: "Because of \(option.key)."]))
      })
  }

  static func texts(_ slug: String) -> [Language: LessonText] {
    guard let month = Month("2026-11") else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        (
          language,
          LessonText(
            language: language, title: "Lesson \(slug) \(language.rawValue)", minutes: 12,
            lawChecked: month, translation: language == .ky ? .original : .draft,
            prose: p { "Prose of \(slug) in \(language.rawValue)." })
        )
      })
  }
}
