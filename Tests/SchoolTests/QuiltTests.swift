import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct QuiltTests {
  private let mentoring = MentoringOnDays()
  private let school: LearningHouse
  private var house: TestHouse { school.house }

  init() throws { school = try LearningHouse(mentoring: mentoring) }

  private func own(_ person: ID<Person>, _ language: String = "en") -> String {
    "/\(language)/cohorts/\(school.cohort)/quilts/\(person)"
  }
  private var whole: String { "/en/cohorts/\(school.cohort)/quilt" }

  private func counts(of person: ID<Person>? = nil) throws -> [String: Int] {
    let model = try house.read { tx in
      let cohort = try Cohort.find(school.cohort, community: house.community, in: tx)
      if let person {
        return try QuiltModel.find(
          cohort, of: person, mentoring: mentoring, community: house.community, in: tx)
      }
      return try QuiltModel.find(
        cohort, mentoring: mentoring, community: house.community, in: tx)
    }
    return Dictionary(
      uniqueKeysWithValues: model.counts.filter { $0.count > 0 }.map {
        ($0.kind.rawValue, $0.count)
      })
  }

  private func meet(_ states: [Int: Attendance]) throws {
    let meeting = try house.perform(
      PlanMeeting(
        MeetingPlan(day: house.now.day, minute: 840, place: "Club", lesson: "1-who"),
        for: school.cohort))
    _ = try house.perform(TakeAttendance(at: meeting, states))
  }

  @Test func `It grows with each thing done, and only with what was done`() throws {
    let person = try school.enrol("Айгүл")
    #expect(try counts(of: person) == [:])
    try meet([1: .present])
    try meet([1: .late])
    try meet([1: .absent])
    try meet([1: .excused])
    #expect(try counts(of: person) == ["attendance": 2])
    try school.start("1-who", by: person)
    #expect(try counts(of: person) == ["attendance": 2])
    try school.read("1-who", by: person)
    try school.answer("1-who", right: 1, by: person)
    try school.answer("1-who", right: 5, by: person)
    #expect(try counts(of: person) == ["attendance": 2, "lesson": 1, "test": 1])
    try school.practise(person, isConfirmed: false)
    try school.practise(person)
    mentoring.meet(person, on: house.now.day, Day(number: 20_600))
    #expect(
      try counts(of: person)
        == ["attendance": 2, "lesson": 1, "test": 1, "practice": 1, "mentoring": 1])
  }

  @Test func `A cohort's quilt is the sum of theirs, of those who left too`() throws {
    let aigul = try school.graduate("Айгүл")
    let burul = try school.graduate("Бурул")
    try meet([1: .present, 2: .present])
    try school.practise(burul)
    mentoring.meet(aigul, on: house.now.day)
    _ = try house.perform(EndEnrolment(of: burul, in: school.cohort))
    let (first, second) = (try counts(of: aigul), try counts(of: burul))
    #expect(try counts() == first.merging(second, uniquingKeysWith: +))
  }

  @Test func `Nobody is named or ranked on it`() throws {
    _ = try school.graduate("Айгүл")
    _ = try school.enrol("Бурул")
    let viewer = try school.enrol("Гүлнара")
    let page = house.get(whole, by: viewer).text
    #expect(!page.contains("Айгүл") && !page.contains("Бурул"))
    #expect(page.contains("A quilt of 4 patches."))
    let program = house.send(
      Request(
        .get, whole,
        headers: [
          "Host": "kurak.test", "Accept": "application/json", "X-Test-Person": viewer.description,
        ]))
    #expect(program.text.contains("\"patches\":4"))
    #expect(program.text.contains("\"person\":null"))
  }

  @Test func `The table says in words what the drawing shows, in each language`() throws {
    let person = try school.graduate("Айгүл")
    try school.practise(person)
    for (language, words) in [
      ("ky", "Практикалык иш"), ("ru", "Практическое дело"), ("uz", "Амалий иш"),
      ("en", "Did a thing in the world"),
    ] {
      let page = house.get(own(person, language), by: person).text
      #expect(page.contains(words), "\(language)")
      #expect(page.contains("role=\"img\""))
      #expect(!page.contains("quilt.kind"), "\(language)")
    }
    #expect(house.get(own(person), by: person).text.contains("Lesson 2-money en"))
  }

  @Test func `Hers is for her and the staff alone; the cohort's for its women`() throws {
    let person = try school.enrol("Айгүл")
    let other = try school.enrol("Бурул")
    #expect(house.get(own(person), by: person).status == 200)
    #expect(try house.get(own(person), as: .facilitator).status == 200)
    #expect(house.get(own(person), by: other).status == 404)
    #expect(try house.get(own(person), as: .mentor).status == 404)
    #expect(house.get(own(person) + "/quilt.pdf", by: other).status == 404)
    #expect(house.get(whole, by: other).status == 200)
    let outside = try house.addPerson("Гүлнара")
    #expect(house.get(whole, by: outside).status == 404)
    #expect(try house.get(own(outside), as: .facilitator).status == 404)
    let stranger = try house.addPerson("Бегимай", roles: [.administrator], in: house.neighbour)
    for path in [whole, whole + ".pdf", own(person)] {
      #expect(house.get(path, by: stranger).status == 404)
    }
    #expect(try house.get(whole).status == 303)
  }

  @Test func `It is printed for the wall, large and larger`() throws {
    let person = try school.graduate("Айгүл Токтогул кызы")
    for (size, points) in [("a4", "595.276 841.890"), ("a3", "841.890 1190.551")] {
      let paper = house.get(own(person) + "/quilt.pdf?size=\(size)", by: person)
      #expect(paper.headers["content-type"] == "application/pdf")
      let text = try Poppler.text(of: paper.body)
      #expect(text.contains(Poppler.plain("Quilt: Айгүл Токтогул кызы")))
      #expect(text.contains(Poppler.plain("Read a lesson: 2")))
      let raw = String(decoding: paper.body, as: UTF8.self)
      let sides = points.split(separator: " ").map { String($0.prefix(3)) }
      #expect(raw.contains("MediaBox [ 0 0 \(sides[0])"), "\(size)")
    }
  }

  @Test func `A cohort of thirty over a year fits a page of sixty kilobytes`() throws {
    let women = try (1...30).map { try school.enrol("Участница номер \($0) кызы") }
    for woman in women {
      for lesson in LearningHouse.lessons {
        try school.read(lesson, by: woman)
        try school.answer(lesson, right: 4, by: woman)
      }
      for week in 0..<40 { mentoring.meet(woman, on: Day(number: 20_700 + week * 7)) }
    }
    for _ in 0..<36 {
      try meet(Dictionary(uniqueKeysWithValues: (1...30).map { ($0, .present) }))
    }
    let page = house.send(
      Request(
        .get, "/ky/cohorts/\(school.cohort)/quilt",
        headers: [
          "Host": "kurak.test", "Accept-Encoding": "gzip", "X-Test-Person": women[0].description,
        ]))
    #expect(page.headers["content-encoding"] == "gzip")
    #expect(page.body.count < 60_000)
    #expect(try counts().values.reduce(0, +) == 30 * (4 + 40 + 36))
    let plain = house.get(whole, by: women[0])
    #expect(plain.body.count < 120_000)
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `No query walks a whole table`() throws {
    let (cohort, community) = (school.cohort, house.community)
    let person = try school.enrol("Айгүл")
    let plans = try house.read { tx in
      try [nil, person].flatMap { who in
        QuiltThing.queries(cohort, who, community).map(\.1)
          + QuiltThing.momentQueries(cohort, who, community).map(\.1)
      }.flatMap { try tx.plan(of: $0) }
    }
    #expect(!plans.contains { $0.hasPrefix("SCAN") }, "\(plans)")
  }
}
