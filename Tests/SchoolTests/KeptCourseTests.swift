import Archive
import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

/// A house that is started with one text of a course, and again with another.
@Suite struct `A cohort of a course that ships` {
  private let disk: CourseOnDisk
  private let first: TestHouse
  private let cohort: ID<Cohort>
  private let woman: ID<Person>

  private static let lesson = "village/1-who/lesson.ky.md"
  private static let picture = "village/1-who/media/map.png"
  private static let path = "/ky/courses/village/1-who"

  init() throws {
    disk = try CourseOnDisk()
    for language in Language.allCases {
      try disk.write("village/pre-test.\(language.rawValue).md", Self.test(language, "The council"))
      _ = try disk.faults(
        in: "1-who/lesson.\(language.rawValue).md", replacing: "Prose in",
        with: "![Map](media/map.png)\n\nProse in")
    }
    try disk.write(Self.picture, bytes: AuthoringHouse.picture + [1])
    let school = School(courses: try disk.load())
    first = try TestHouse(
      migrations: [JobRecord.migration, Lease.migration] + School.migrations,
      endpoints: school.endpoints)
    cohort = try first.perform(school.opening(Self.plan()))
    woman = try first.addPerson("Айгүл")
    _ = try first.perform(EnrolPerson(.known(woman), in: cohort))
  }

  private static func plan(_ title: String = "Autumn") -> CohortPlan {
    LearningHouse.plan(
      CertificateRule(attendance: 0, needsAllLessons: true, quiz: 0), title: title)
  }

  private static func test(_ language: Language, _ right: String) -> String {
    """
    ---
    title: Test
    translation: \(language == .ky ? "original" : "draft")
    ---
    ## q1 single 1-who

    Who decides?

    - (x) \(right)
      > Yes.
    - ( ) The weather
      > No.
    """
  }

  /// The same house with a program that ships what lies on the disk now.
  private func restarted() throws -> (school: School, house: TestHouse) {
    let school = School(courses: try disk.load())
    try school.keepTaughtCourses(first.environment)
    return (school, TestHouse(restarting: first, endpoints: school.endpoints))
  }

  /// An update of the program: one lesson reads otherwise, one question asks otherwise.
  private func updated() throws -> (school: School, house: TestHouse) {
    _ = try disk.faults(in: "1-who/lesson.ky.md", replacing: "Prose in", with: "News in")
    _ = try disk.faults(in: "1-who/quiz.ky.md", replacing: "The council", with: "Жыйналыш")
    try disk.write(Self.picture, bytes: AuthoringHouse.picture + [2])
    return try restarted()
  }

  private func kept(_ cohort: ID<Cohort>? = nil) throws -> Int? {
    let id = cohort ?? self.cohort
    return try first.read { tx in try Cohort.find(id, community: first.community, in: tx).version }
  }

  private func rows(_ table: SQL) throws -> Int {
    try first.read { tx in try tx.count("SELECT count(*) FROM \(table)") }
  }

  @Test func `keeps the text it began with, while visitors and new cohorts read the new one`()
    throws
  {
    #expect(try kept() == 3)
    let (school, house) = try updated()
    #expect(house.get(Self.path, by: woman).text.contains("Prose in <strong>ky"))
    #expect(try house.get(Self.path).text.contains("News in <strong>ky"))
    let quiz = house.get("\(Self.path)/quiz", by: woman).text
    #expect(quiz.contains("The council") && !quiz.contains("Жыйналыш"))

    let next = try house.perform(school.opening(Self.plan("Spring")))
    let other = try house.addPerson("Бермет")
    _ = try house.perform(EnrolPerson(.known(other), in: next))
    #expect(try kept(next) == 4 && kept() == 3)
    #expect(house.get(Self.path, by: other).text.contains("News in <strong>ky"))
    #expect(house.get("\(Self.path)/quiz", by: other).text.contains("Жыйналыш"))
  }

  @Test func `has slides, papers, packages and lists for phones of its own text`() throws {
    let (_, house) = try updated()
    #expect(house.get("\(Self.path)/slides", by: woman).text.contains("Prose in"))
    #expect(try house.get("\(Self.path)/slides").text.contains("News in"))
    func packed(_ response: Response) throws -> CourseFolder {
      let files = try unzip(response.body).map { ($0.path, $0.bytes) }
      return CourseFolder("", files: Dictionary(uniqueKeysWithValues: files))
    }
    let path = "/ky/courses/village/package.zip"
    let old = try packed(house.get(path, by: woman))
    #expect(old.text(Self.lesson)?.contains("Prose in") == true)
    #expect(old.files[Self.picture]?.last == 1)
    #expect(try packed(house.get(path)).text(Self.lesson)?.contains("News in") == true)
    let page = house.get(Self.path, by: woman).text
    #expect(page.contains("/courses/village/files/3/1-who/map.png"))
    #expect(try house.get(Self.path).text.contains("/courses/village/files/4/1-who/map.png"))
    for (number, last) in [(3, UInt8(1)), (4, 2)] {
      #expect(try house.get("/courses/village/files/\(number)/1-who/map.png").body.last == last)
    }
    for number in [-1, 0, 5] {
      #expect(try house.get("/courses/village/files/\(number)/1-who/map.png").status == 404)
    }
  }

  @Test func `is told of the new text, sees the difference and moves when she chooses`() throws {
    let path = "/en/cohorts/\(cohort)"
    let news = "A newer text of this course has come with the program"
    #expect(try !first.get(path, as: .facilitator).text.contains(news))
    #expect(
      try first.get("\(path)/course", as: .facilitator).text
        .contains("This cohort has the newest version"))
    let (school, house) = try updated()
    #expect(try house.get(path, as: .facilitator).text.contains(news))
    let page = try house.get("\(path)/course", as: .facilitator).text
    for text in [
      "from version 3 to version 4", "Text, Кыргызча: lines added 1, removed 1",
      "Questions, Кыргызча: lines added", "Prose in **ky**", "News in **ky**", "Жыйналыш",
      "<code>map.png</code> – file replaced",
    ] { #expect(page.contains(text), "\(text)") }

    let moved = try house.post("\(path)/course", ["version": "4"], as: .facilitator)
    #expect(moved.status == 303 && moved.location == path)
    #expect(house.get(Self.path, by: woman).text.contains("News in <strong>ky"))
    #expect(try !house.get(path, as: .facilitator).text.contains(news))
    // And back, for what was kept stays.
    _ = try house.perform(
      MoveCohort(cohort: cohort, version: 3, shipped: school.shipped("village")))
    #expect(house.get(Self.path, by: woman).text.contains("Prose in <strong>ky"))
  }

  @Test func `loses neither gain nor progress by moving`() throws {
    func answer(_ house: TestHouse, _ place: String, _ option: Int, _ version: Int) -> Response {
      house.post(
        "/en/courses/village/\(place)/quiz", ["q1": "\(option)", "version": "\(version)"],
        by: woman)
    }
    #expect(answer(first, "pre-test", 2, 3).status == 303)
    #expect(first.post("\(Self.path)/finish", [:], by: woman).status == 303)
    let (school, house) = try updated()
    _ = try house.perform(
      MoveCohort(cohort: cohort, version: 4, shipped: school.shipped("village")))
    let course = house.get("/en/courses/village", by: woman).text
    #expect(course.contains("Right: 0 of 1.") && !course.contains("pre-test/quiz"))
    #expect(answer(house, "post-test", 1, 4).status == 303)
    let progress = house.get("/en/progress", by: woman).text
    #expect(progress.contains("before 0%, after 100%"))
    #expect(house.get("/ky/progress", by: woman).text.contains("окулду"))
  }

  @Test func `judges answers by the text that was read, and says so where another test is asked`()
    throws
  {
    let early = first.post(
      "\(Self.path)/quiz", ["q1": "1", "q2": "1", "q3": "1", "version": "3"], by: woman)
    _ = first.post(
      "/en/courses/village/pre-test/quiz", ["q1": "2", "version": "3"], by: woman)
    for language in Language.allCases {
      try disk.write("village/pre-test.\(language.rawValue).md", Self.test(language, "Everybody"))
    }
    let (school, house) = try updated()
    _ = try house.perform(
      MoveCohort(cohort: cohort, version: 4, shipped: school.shipped("village")))
    let old = house.get(early.location, by: woman).text
    #expect(old.contains("The council") && !old.contains("Жыйналыш"))
    // What waited on her phone is judged by what she had read there.
    let late = house.post(
      "\(Self.path)/quiz", ["q1": "1", "q2": "1", "q3": "1", "version": "3"], by: woman)
    #expect(house.get(late.location, by: woman).text.contains("The council"))
    #expect(
      house.get("/en/courses/village", by: woman).text
        .contains("(questions of version 3; they have changed since)"))
  }

  @Test func `of before anything was kept begins to at the next start, once`() throws {
    let early = try first.perform(OpenCohort(Self.plan("Before")))
    #expect(try kept(early) == nil)
    _ = try restarted()
    #expect(try kept(early) == 3)
    let lines = try rows("journal")
    let (school, _) = try restarted()
    #expect(try rows("journal") == lines)
    let again = try first.environment.performAsSystem(
      KeepTaughtCourses(courses: school.courses), in: first.community)
    #expect(try again == 0 && rows("kept_course") == 1)
    _ = try updated()
    #expect(try kept(early) == 3 && rows("kept_course") == 2)
  }

  @Test func `shares its text with every cohort of the village, and only there`() throws {
    let school = School(courses: try disk.load())
    let files = try rows("kept_course_file")
    _ = try first.perform(school.opening(Self.plan("Second")))
    #expect(try rows("kept_course") == 1 && rows("kept_course_file") == files)
    _ = try first.environment.performAsSystem(school.opening(Self.plan()), in: first.neighbour)
    #expect(try rows("kept_course") == 2)
    // What changed is kept, what did not is kept already.
    let blobs = try rows("course_blob")
    _ = try updated()
    #expect(try rows("course_blob") == blobs + 6)
    // The program of before finds its own text again.
    let old = School(courses: [])
    try old.keepTaughtCourses(first.environment)
    try school.keepTaughtCourses(first.environment)
    #expect(try rows("kept_course") == 4)
    let house = TestHouse(restarting: first, endpoints: school.endpoints)
    #expect(house.get(Self.path, by: woman).text.contains("Prose in <strong>ky"))
  }

  @Test func `reads on where the program ships its course no more`() throws {
    let house = TestHouse(restarting: first, endpoints: School(courses: []).endpoints)
    #expect(house.get(Self.path, by: woman).text.contains("Prose in <strong>ky"))
    #expect(try house.get(Self.path).status == 404)
    #expect(try house.get("/en/cohorts/\(cohort)", as: .facilitator).status == 200)
    #expect(try house.get("/en/cohorts/\(cohort)/course", as: .facilitator).status == 404)
    let copy = try house.perform(TakeCourse(CourseFolder("village"), besides: []))
    #expect(copy == "village-2")
  }

  @Test func `is moved to texts that are kept, by those who may, in their village`() throws {
    let (school, house) = try updated()
    let shipped = school.shipped("village")
    for version in [0, 1, 5] {
      #expect(throws: DomainError.notFound) {
        try house.perform(MoveCohort(cohort: cohort, version: version, shipped: shipped))
      }
    }
    #expect(throws: DomainError.forbidden) {
      try house.perform(
        MoveCohort(cohort: cohort, version: 4, shipped: shipped), as: .participant)
    }
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    let path = "/en/cohorts/\(cohort)/course"
    #expect(house.get(path, by: stranger).status == 404)
    #expect(house.post(path, ["version": "4"], by: stranger).status == 404)
    #expect(try kept() == 3)
  }
}
