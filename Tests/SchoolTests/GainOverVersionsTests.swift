import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

/// A test that was taken stays taken when the cohort moves to a newer version of its course.
@Suite struct `The gain of a cohort that moved to another version` {
  private let authoring: AuthoringHouse
  private let cohort: ID<Cohort>
  private let woman: ID<Person>
  private var house: TestHouse { authoring.house }

  private static let test = """
    ---
    title: Эмне билем
    translation: original
    ---
    ## q1 single 1-spring

    Суу кимдики?

    - (x) Баарыбыздыкы
      > Ооба.
    - ( ) Эч кимдики эмес
      > Жок.
    """

  init() throws {
    authoring = try AuthoringHouse()
    var folder = VillageCourse.folder
    for place in ["pre-test", "post-test"] { folder.write("\(place).ky.md", Self.test) }
    try authoring.take(folder)
    try authoring.publish()
    cohort = try authoring.openCohort()
    woman = try authoring.house.addPerson("Айгүл")
    _ = try authoring.house.perform(EnrolPerson(.known(woman), in: cohort))
  }

  private func answer(
    _ place: String, _ option: Int, version: Int, by person: ID<Person>? = nil
  ) -> Response {
    house.post(
      "/en/courses/our-water/\(place)/quiz", ["q1": "\(option)", "version": "\(version)"],
      by: person ?? woman)
  }

  /// A second version, with another lesson and maybe another test, to which the cohort moves.
  private func second(_ test: String = Self.test) throws {
    try authoring.write("lesson.ky.md", VillageCourse.lesson("Булак", "Жаңы сөз"))
    for place in ["pre-test", "post-test"] { try rewrite("\(place).ky.md", test) }
    try authoring.publish()
    _ = try house.perform(MoveCohort(cohort: cohort, version: 2))
  }

  private func rewrite(_ name: String, _ text: String) throws {
    _ = try house.perform(RewriteDraft(course: "our-water", [name: Array(text.utf8)]))
  }

  private func pages() -> [String] {
    ["courses/our-water", "progress"].map { house.get("/en/\($0)", by: woman).text }
  }

  @Test func `stands where the test itself is the same`() throws {
    #expect(answer("pre-test", 2, version: 1).status == 303)
    try second()
    for page in pages() {
      #expect(page.contains("Right: 0 of 1.") && !page.contains("pre-test/quiz"))
    }
    #expect(answer("post-test", 1, version: 2).status == 303)
    for page in pages() { #expect(page.contains("before 0%, after 100%")) }
  }

  @Test func `counts a better translation or explanation as no other test`() throws {
    _ = answer("pre-test", 2, version: 1)
    try second(Self.test.replacing("> Ооба.", with: "> Ооба, мыйзам ошондой дейт."))
    _ = answer("post-test", 1, version: 2)
    #expect(pages()[1].contains("before 0%, after 100%"))
  }

  @Test func `shows as of the older version what asked something else, and leads nowhere in vain`()
    throws
  {
    _ = answer("pre-test", 2, version: 1)
    try second(Self.test.replacing("Баарыбыздыкы", with: "Айылдыкы"))
    for page in pages() {
      #expect(page.contains("(questions of version 1; they have changed since)"))
      #expect(!page.contains("pre-test/quiz") && page.contains("post-test/quiz"))
    }
    // Counted alike where it is shown and where it is refused.
    #expect(answer("pre-test", 1, version: 2).status == 409)
    #expect(answer("post-test", 1, version: 2).status == 303)
    for page in pages() { #expect(!page.contains("before 0%")) }
  }

  @Test func `stands between two tests that were both taken before`() throws {
    _ = answer("pre-test", 2, version: 1)
    _ = answer("post-test", 1, version: 1)
    try second(Self.test.replacing("Баарыбыздыкы", with: "Айылдыкы"))
    #expect(pages()[1].contains("before 0%, after 100%"))
  }

  @Test func `is the whole cohort's, and leaves out in words whom it cannot compare`() throws {
    let women = try (1...6).map { try house.addPerson("Катышуучу \($0)") }
    for one in women {
      _ = try house.perform(EnrolPerson(.known(one), in: cohort))
      _ = answer("pre-test", 2, version: 1, by: one)
    }
    try second()
    for one in women { _ = answer("post-test", 1, version: 2, by: one) }
    func progress() throws -> String {
      try house.get("/en/cohorts/\(cohort)/progress", as: .facilitator).text
    }
    #expect(try progress().contains("of the 6 women who answered both times"))
    #expect(!(try progress().contains("are left out here")))
    for place in ["pre-test", "post-test"] {
      try rewrite("\(place).ky.md", Self.test.replacing("Баарыбыздыкы", with: "Айылдыкы"))
    }
    try authoring.publish()
    _ = try house.perform(MoveCohort(cohort: cohort, version: 3))
    // Taken in two versions that asked the same of one another, but not of the third.
    #expect(try progress().contains("are left out here"))
  }
}

@Suite struct `What a cohort gained, in numbers nobody can be worked out from` {
  private static func taken(_ isRight: Bool, isCurrent: Bool) -> TestMarks.Taken {
    TestMarks.Taken(
      marks: [isRight, isRight, isRight], version: isCurrent ? 1 : 7, isCurrent: isCurrent)
  }

  private func gain(current: Int, older: Int) throws -> CohortGain {
    let marks = [Bool](repeating: true, count: current) + [Bool](repeating: false, count: older)
    return try #require(
      try CohortGain(
        KindsHouse().course,
        marks.map {
          TestMarks(
            before: Self.taken(false, isCurrent: $0), after: Self.taken(true, isCurrent: $0))
        }))
  }

  @Test func `tells lessons only where those of an older version are none or many`() throws {
    for (current, older, people, lessons) in [
      (5, 0, 5, 2), (5, 1, 6, 0), (5, 5, 10, 2), (4, 5, 9, 0),
    ] {
      let gain = try gain(current: current, older: older)
      #expect(gain.people == people && gain.lessons.count == lessons, "\(current) \(older)")
    }
    #expect(try gain(current: 2, older: 2).whole == nil)
  }
}
