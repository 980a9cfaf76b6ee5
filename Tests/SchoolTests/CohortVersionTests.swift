import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `A cohort of a written course` {
  let authoring: AuthoringHouse
  let cohort: ID<Cohort>
  let woman: ID<Person>
  var house: TestHouse { authoring.house }

  init() throws {
    (authoring, cohort, woman) = try AuthoringHouse.running()
  }

  private func second() throws {
    try authoring.write("lesson.ky.md", VillageCourse.lesson("Булак", "# Окуя\n\nСуу кетти."))
    try authoring.write(
      "quiz.ky.md", VillageCourse.quiz.replacing("Баарыбыздыкы", with: "Айылдыкы"))
    _ = try house.perform(RemoveLesson(course: "our-water", lesson: "2-canal"))
    let added = try house.perform(
      AddLesson(course: "our-water", title: Translated([.ky: "Көлмө"])))
    try authoring.write(
      "lesson.ky.md", of: added, VillageCourse.lesson("Көлмө", "Көлмө жөнүндө"))
    #expect(try authoring.publish() == 2)
  }

  private func answer() throws -> String {
    let answered = house.post(
      "/ky/courses/our-water/1-spring/quiz", ["q1": "1", "version": "1"], by: woman)
    #expect(answered.status == 303)
    return answered.location
  }

  @Test func `keeps the version it began with, while visitors read the newest`() throws {
    try second()
    #expect(house.get("/ky/courses/our-water/1-spring", by: woman).text.contains("Суу келди."))
    #expect(try house.get("/ky/courses/our-water/1-spring").text.contains("Суу кетти."))
    #expect(house.get("/ky/courses/our-water/2-canal", by: woman).status == 200)
    #expect(try house.get("/ky/courses/our-water/2-canal").status == 404)
    #expect(house.get("/ky/progress", by: woman).text.contains("Арык"))
  }

  @Test func `is told of a newer version, with the difference`() throws {
    let path = "/en/cohorts/\(cohort)"
    #expect(!(try house.get(path, as: .facilitator).text.contains("newer version")))
    try second()
    #expect(try house.get(path, as: .facilitator).text.contains("There is a newer version: 2"))
    let page = try house.get("\(path)/course", as: .facilitator).text
    for text in [
      "from version 1 to version 2", "new lesson", "not in it any more", "Суу келди.",
      "Суу кетти.", "Questions, Кыргызча: lines added 1, removed 1",
    ] { #expect(page.contains(text), "\(text)") }
  }

  @Test func `is shown all that changed: tests, contents, sources and files by name`() throws {
    var folder = VillageCourse.folder
    folder.write("pre-test.ky.md", Self.test("Бир?"))
    folder.write("1-spring/sources.md", Self.source("Мыйзам"))
    folder.files["2-canal/media/old.pdf"] = [1]
    _ = try authoring.take(folder)
    _ = try house.perform(PublishCourse(course: "our-water-2"))
    let cohort = try house.perform(OpenCohort(Self.plan("our-water-2")))
    _ = try house.perform(
      RewriteDraft(
        course: "our-water-2",
        [
          "course.md": Array(
            VillageCourse.head.replacing("1-spring, 2-canal", with: "2-canal, 1-spring")
              .replacing("first: 2-canal", with: "first: 1-spring")
              .replacing("Арыктан үйгө", with: "Үйгө чейин")
              .replacing("Наша вода", with: "Вода наша").utf8),
          "pre-test.ky.md": Array(Self.test("Эки?").utf8),
          "1-spring/sources.md": Array(Self.source("Жаңы мыйзам").utf8),
          "2-canal/media/map.png": [9, 9], "2-canal/media/old.pdf": nil,
        ]))
    _ = try house.perform(PublishCourse(course: "our-water-2"))
    let page = try house.get("/en/cohorts/\(cohort)/course", as: .facilitator).text
    for text in [
      "The course as a whole", "Contents: titles, units, order, Кыргызча: lines added",
      "Contents: titles, units, order, Русский: lines added", "Үйгө чейин", "Вода наша",
      "Test before the course, Кыргызча: lines added 1, removed 1", "Эки?",
      "Sources: lines added 1, removed 1", "Жаңы мыйзам",
      "<code>map.png</code> – file replaced", "<code>old.pdf</code> – file not in it any more",
    ] { #expect(page.contains(text), "\(text)") }
    #expect(!page.contains("Test after the course"))
    let json = try house.get(
      "/en/cohorts/\(cohort)/course", as: .facilitator, accept: "application/json")
    #expect(json.text.contains(#""map.png","old.pdf""#))
  }

  private static func source(_ title: String) -> String {
    "## s1\ntitle.ky: \(title)\nlanguage: ky\naddress: https://example.org/law\nchecked: 2026-11\n"
  }

  private static func test(_ question: String) -> String {
    "---\ntitle: Т\ntranslation: original\n---\n## q1 single\n\(question)\n"
      + "- (x) Ооба\n> Туура.\n- ( ) Жок\n> Ойлонуңуз.\n"
  }

  private static func plan(_ course: String) -> CohortPlan {
    CohortPlan(
      title: Translated([.en: "Autumn"]), course: course, firstDay: Day(number: 20_700),
      lastDay: Day(number: 20_790), hours: 10,
      rule: CertificateRule(attendance: 0, needsAllLessons: true, quiz: 60))
  }

  @Test func `is moved by one button, and what its women did stays`() throws {
    let attempt = try answer()
    _ = house.post("/ky/courses/our-water/1-spring/finish", [:], by: woman)
    try second()
    let moved = try house.post(
      "/en/cohorts/\(cohort)/course", ["version": "2"], as: .facilitator)
    #expect(moved.location == "/en/cohorts/\(cohort)")
    #expect(house.get("/ky/courses/our-water/1-spring", by: woman).text.contains("Суу кетти."))
    let progress = house.get("/ky/progress", by: woman).text
    #expect(progress.contains("Көлмө") && progress.contains("окулду"))
    let old = house.get(attempt, by: woman).text
    #expect(old.contains("Баарыбыздыкы") && !old.contains("Айылдыкы"))
  }

  @Test func `judges answers that waited on a phone by the questions she was asked`() throws {
    try second()
    _ = try house.perform(MoveCohort(cohort: cohort, version: 2))
    let late = house.get(try answer(), by: woman).text
    #expect(late.contains("Баарыбыздыкы") && !late.contains("Айылдыкы"))
    let unknown = house.post(
      "/ky/courses/our-water/1-spring/quiz", ["q1": "1", "version": "9"], by: woman)
    #expect(unknown.status == 409)
    #expect(unknown.text.contains("Айылдыкы"))
  }

  @Test func `is moved to versions that are there, by those who may, in their village`() throws {
    for version in [0, 2, 9] {
      #expect(throws: DomainError.notFound) {
        try house.perform(MoveCohort(cohort: cohort, version: version))
      }
    }
    #expect(throws: DomainError.forbidden) {
      try house.perform(MoveCohort(cohort: cohort, version: 1), as: .participant)
    }
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    #expect(house.get("/en/cohorts/\(cohort)/course", by: stranger).status == 404)
    #expect(
      house.post("/en/cohorts/\(cohort)/course", ["version": "1"], by: stranger).status == 404)
  }

  @Test func `may meet for a lesson of its own version, and be certified by it`() throws {
    try second()
    let form = try house.get("/en/cohorts/\(cohort)/meetings/new", as: .facilitator).text
    #expect(form.contains("2-canal") && !form.contains("kolmo"))
    _ = try answer()
    for lesson in ["1-spring", "2-canal"] {
      _ = house.post("/ky/courses/our-water/\(lesson)/finish", [:], by: woman)
    }
    let issued = try house.post("/en/cohorts/\(cohort)/certificates", [:], as: .facilitator)
    #expect(issued.status == 303)
    #expect(
      try house.get("/en/cohorts/\(cohort)/certificates", as: .facilitator).text.contains("Айгүл"))
  }

  @Test func `takes the newest version when it goes through another course`() throws {
    _ = try authoring.take()
    _ = try house.perform(PublishCourse(course: "our-water-2"))
    var fields = try house.read { tx in
      try Cohort.find(cohort, community: house.community, in: tx)
    }.plan.formValues
    fields["course"] = "our-water-2"
    let plan = CohortPlan(
      title: Translated([.en: "Autumn"]), course: "our-water-2", firstDay: Day(number: 20_700),
      lastDay: Day(number: 20_790), hours: 10,
      rule: CertificateRule(attendance: 0, needsAllLessons: true, quiz: 60))
    _ = try house.perform(ChangeCohort(cohort, to: plan))
    let changed = try house.read { tx in
      try Cohort.find(cohort, community: house.community, in: tx)
    }
    #expect(changed.version == 1 && changed.plan.course == "our-water-2")
  }
}

@Suite struct `The difference between two texts` {
  @Test func `shows what came and went, with a line around it`() {
    let diff = LineDiff(from: "a\nb\nc\nd\ne\n\nf", to: "a\nb\nc\nX\ne\nf\ng")
    #expect(
      diff.lines == [
        .skipped(2), .same("c"), .removed("d"), .added("X"), .same("e"), .same("f"), .added("g"),
      ])
    #expect(diff.added == 2 && diff.removed == 1)
  }

  @Test func `is none where only blank lines differ`() {
    #expect(LineDiff(from: "a\n\nb", to: "a\nb\n").isEmpty)
    #expect(LineDiff(from: "", to: "").lines.isEmpty)
  }

  @Test func `of a text that was not there is the text`() {
    #expect(LineDiff(from: "", to: "a\nb").lines == [.added("a"), .added("b")])
  }
}
