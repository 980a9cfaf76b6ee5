import Core
import Database
import HTTP
import KurakTesting
import Localization
import Testing
import Web

@testable import School

/// What a woman takes along into another cohort, and what the page says of it before.
@Suite struct `What goes along when she moves` {
  private let mentoring = MentoringOnDays()
  private let learning: LearningHouse
  private let spring: ID<Cohort>
  private let person: ID<Person>
  private let meetings: [ID<Meeting>]
  private var house: TestHouse { learning.house }

  private static let rule = CertificateRule(
    attendance: 60, needsAllLessons: true, quiz: 60, practice: 1, mentoring: 1)

  /// The same first lesson, and in the second folder another one with other questions.
  private static let other = Course(
    slug: "district", title: Translated([.en: "Our district"]), version: 8,
    lessons: [
      Lesson(slug: "1-who", texts: LearningHouse.texts("1-who"), quiz: LearningHouse.quiz),
      Lesson(
        slug: "2-money", texts: LearningHouse.texts("2-roads"),
        quiz: Quiz(questions: LearningHouse.quiz.questions.reversed())),
    ])

  init() throws {
    let learning = try LearningHouse(
      rule: Self.rule, courses: [LearningHouse.course, Self.other], mentoring: mentoring)
    let house = learning.house
    spring = try house.perform(
      OpenCohort(
        LearningHouse.plan(Self.rule, title: "Spring", firstDay: Day(number: 20_770))))
    person = try learning.enrol("Айгүл")
    for lesson in LearningHouse.lessons {
      try learning.read(lesson, by: person)
      try learning.answer(lesson, right: 3, by: person)
    }
    try learning.practise(person)
    mentoring.meet(person, on: Day(number: 20_705))
    meetings = try [Attendance.present, .absent, .absent].enumerated().map { number, state in
      let meeting = try house.perform(
        PlanMeeting(
          MeetingPlan(day: house.now.day.advanced(by: number), minute: 600, place: "Club"),
          for: learning.cohort))
      _ = try house.perform(TakeAttendance(at: meeting, [1: state]))
      if state == .absent {
        _ = try house.perform(StateCatchUp(at: meeting, numbers: [1], task: "Read \(number)"))
      }
      return meeting
    }
    _ = try house.perform(FinishCatchUp(at: meetings[1], number: 1))
    self.learning = learning
  }

  private func move(
    from old: ID<Cohort>? = nil, to new: ID<Cohort>? = nil, id: UUID16? = nil
  ) throws {
    _ = try house.perform(
      MoveEnrolment(
        person, from: old ?? learning.cohort, to: new ?? spring, of: learning.school), id: id)
  }

  private func standing(_ cohort: ID<Cohort>, _ course: Course = LearningHouse.course) throws
    -> CertificateStanding?
  {
    try house.read { tx in
      try CertificateCandidate.all(
        of: Cohort.find(cohort, community: house.community, in: tx), course, given: [],
        mentoring: mentoring, community: house.community, in: tx
      ).first { $0.person == person }?.standing
    }
  }

  private func hours(_ cohort: ID<Cohort>) throws -> Hours {
    try house.read { tx in
      try Hours.of(person, in: cohort, community: house.community, tx: tx)
    }
  }

  private func count(_ sql: SQL) throws -> Int { try house.read { tx in try tx.count(sql) } }

  private func preview(to cohort: ID<Cohort>) throws -> String {
    try house.get(
      "/en/cohorts/\(learning.cohort)/people/\(person)/move?to=\(cohort)", as: .facilitator
    ).text
  }

  @Test func `is all that her certificate asks for`() throws {
    let (before, sat) = (try #require(try standing(learning.cohort)), try hours(learning.cohort))
    #expect(before.missing.isEmpty && sat == Hours(present: 120, caughtUp: 120))
    try move()
    let after = try #require(try standing(spring))
    #expect(after == before)
    #expect(try hours(spring) == sat)
    let page = house.get("/en/progress", by: person).text
    #expect(page.contains("4 h (of these 2 h caught up)") && page.contains("Read 2"))
    #expect(try standing(learning.cohort) == nil)
  }

  @Test func `is told part by part before, with numbers, and nothing is done yet`() throws {
    let page = try preview(to: spring)
    for words in [
      "To the cohort: Spring", "Attendance: 3 meetings", "Tasks for missed meetings: 2",
      "Lessons begun or read: 2", "Answers to quizzes and tests: 2 tries",
      "Reports of practice: 1", "Meetings with her mentor: 1", "Nothing of hers stays behind.",
    ] { #expect(page.contains(words), "\(words)") }
    #expect(page.contains("Move her"))
    #expect(try standing(learning.cohort) != nil)
    let plain = try house.get(
      "/en/cohorts/\(learning.cohort)/people/\(person)/end", as: .facilitator)
    #expect(plain.text.contains("See what goes along") && !plain.text.contains("Move her"))
    let path = "/en/cohorts/\(learning.cohort)/people/\(person)/move"
    #expect(try house.get("\(path)?to=\(learning.cohort)", as: .facilitator).status == 404)
    #expect(try house.get("\(path)?to=\(spring)", as: .participant).status == 403)
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    #expect(house.get("\(path)?to=\(spring)", by: stranger).status == 404)
  }

  /// Whoever adds a part says it on the page, in each language.
  @Test func `is the one list that the page tells`() throws {
    let catalog = try TestHouse.catalog.get()
    for language in Language.allCases {
      let said = Set(Carried.allCases.map { catalog[language]($0.title(7)) })
      #expect(said.count == Carried.allCases.count && said.allSatisfy { $0.contains("7") })
    }
  }

  @Test func `does not become two, however often it is sent, and comes back with her`() throws {
    let tables: [SQL] = [
      "SELECT count(*) FROM lesson_progress", "SELECT count(*) FROM quiz_attempt",
      "SELECT count(*) FROM practice_report",
    ]
    let before = try tables.map(count)
    let id = UUID16.v7(at: house.now)
    for _ in 1...3 { try move(id: id) }
    #expect(try tables.map(count) == before)
    try move(from: spring, to: learning.cohort)
    #expect(try tables.map(count) == before)
    #expect(try standing(learning.cohort)?.missing == [])
    #expect(try #require(try standing(learning.cohort)).attended == 2)
  }

  @Test func `joins what she read and answered there before`() throws {
    try move()
    _ = try house.perform(EndEnrolment(of: person, in: spring))
    _ = try house.perform(EnrolPerson(.known(person), in: learning.cohort))
    try learning.read("1-who", by: person)
    try learning.answer("1-who", right: 5, by: person)
    try move()
    let numbers: [Int] = try house.read { tx in
      try tx.all(
        """
        SELECT number FROM quiz_attempt
        WHERE cohort = \(spring) AND lesson = '1-who' ORDER BY number
        """
      ) { row in try row(0) }
    }
    #expect(numbers == [1, 2])
    #expect(try standing(spring)?.scores.first == Score(right: 5, count: 5))
    #expect(try count("SELECT count(*) FROM lesson_progress") == 2)
  }

  @Test func `leaves with the old cohort what another course does not have`() throws {
    let district = try house.perform(
      OpenCohort(LearningHouse.plan(Self.rule, title: "District", course: "district")))
    let page = try preview(to: district)
    #expect(page.contains("Lessons begun or read: 1") && page.contains("tests: 1 try"))
    #expect(page.contains("<li>Lesson: Lesson 2-money en</li>"))
    #expect(page.contains("<li>Answers to the questions: Lesson 2-money en</li>"))
    try move(to: district)
    let there = try #require(try standing(district, Self.other))
    #expect(there.lessonsRead == 1 && there.scores == [Score(right: 3, count: 5), nil])
    #expect(there.practised == 1 && there.attended == 2)
    // Her try is read by the questions of the course she is in now.
    #expect(try count("SELECT version FROM quiz_attempt WHERE cohort = \(district)") == 8)
    try move(from: district, to: learning.cohort)
    #expect(try standing(learning.cohort)?.lessonsRead == 2)
  }

  @Test func `lets a task that was still open be done afterwards`() throws {
    _ = try house.perform(
      EnrolPerson(.new(name: "Бермет", called: nil, identifier: nil), in: spring))
    try move()
    let listed = try house.read { tx in
      try CatchUp.all(of: meetings[2], community: house.community, in: tx).map(\.name)
    }
    #expect(listed == ["Айгүл"])
    _ = try house.perform(FinishCatchUp(at: meetings[2], number: 1))
    #expect(try standing(spring)?.attended == 3)
    #expect(try hours(spring) == Hours(present: 120, caughtUp: 240))
  }

  @Test func `and a report that waits is answered by those who teach her now`() throws {
    let report = try learning.practise(person, on: Day(number: 20_710), isConfirmed: false)
    try move()
    let queue = try house.get("/en/cohorts/\(spring)/practice/reports", as: .facilitator).text
    #expect(queue.contains("Айгүл: Attend a sitting of the village council"))
    #expect(
      !(try house.get(
        "/en/cohorts/\(learning.cohort)/practice/reports", as: .facilitator
      ).text.contains("Айгүл:")))
    // Older than the cohort she is in now, and hers to change all the same.
    let changed = house.post(
      "/en/practice/reports/\(report)/edit",
      ["day": Day(number: 20_710).iso, "place": "Айкөл", "outcome": "They answered."],
      by: person)
    #expect(changed.status == 303)
    _ = try house.perform(AnswerPractice(report, isConfirmed: true))
    #expect(try standing(spring)?.practised == 2)
    let figures = try house.read { tx in
      try SchoolFigures.find(house.community, today: house.now.day, in: tx)
    }
    #expect(figures.practised == 2)
  }
}

@Suite struct `What goes along to another version of the course` {
  @Test func `is what it still has`() throws {
    let authoring = try AuthoringHouse()
    let house = authoring.house
    try authoring.take()
    try authoring.publish()
    let old = try authoring.openCohort()
    let woman = try house.addPerson("Айгүл")
    _ = try house.perform(EnrolPerson(.known(woman), in: old))
    for lesson in ["1-spring", "2-canal"] {
      _ = house.post("/ky/courses/our-water/\(lesson)/finish", [:], by: woman)
    }
    _ = house.post("/ky/courses/our-water/1-spring/quiz", ["q1": "1", "version": "1"], by: woman)
    _ = try house.perform(RemoveLesson(course: "our-water", lesson: "2-canal"))
    try authoring.write(
      "quiz.ky.md", VillageCourse.quiz.replacing("Баарыбыздыкы", with: "Айылдыкы"))
    try authoring.publish()
    let new = try authoring.openCohort()
    let page = try house.get(
      "/ky/cohorts/\(old)/people/\(woman)/move?to=\(new)", as: .facilitator
    ).text
    #expect(page.contains("<li>Сабак: Арык</li>") && page.contains("1 аракет"))
    _ = try house.post(
      "/ky/cohorts/\(old)/people/\(woman)/move", ["to": "\(new)"], as: .facilitator)
    let record = try house.read { tx in
      let cohort = try Cohort.find(new, community: house.community, in: tx)
      return try LearningRecord.find(
        cohort, authoring.course(version: 2), person: woman, community: house.community, in: tx)
    }
    let course = try #require(try authoring.course(version: 2))
    let standing = record.standings(of: woman, in: course)
    #expect(standing.map(\.state) == [.finished] && standing[0].best == Score(right: 1, count: 1))
  }
}

@Suite struct `Her tests and her words in another cohort` {
  @Test func `go along: the test is not taken twice, and the words are read there`() throws {
    let school = try KindsHouse()
    let house = school.house
    _ = school.result(["q1": "1", "q2": "2", "q3": "2"], at: "pre-test")
    _ = school.result(KindsHouse.right)
    let plan = try house.read { tx in
      try Cohort.find(school.cohort, community: house.community, in: tx).plan
    }
    let spring = try house.perform(OpenCohort(plan))
    _ = try house.perform(
      MoveEnrolment(
        school.person, from: school.cohort, to: spring, of: School(courses: [school.course])))
    #expect(school.answer(["q1": "1", "q2": "1", "q3": "1"], at: "pre-test").status == 409)
    _ = school.result(["q1": "1", "q2": "1", "q3": "1"], at: "post-test")
    #expect(school.page("progress").contains("before 33%, after 100%"))
    let words = try [school.cohort, spring].map {
      try house.get("/en/cohorts/\($0)/writings", as: .facilitator).text.contains("I will ask.")
    }
    #expect(words == [false, true])
  }
}
