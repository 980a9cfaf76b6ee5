import Core
import Foundation
import KurakTesting
import Markup
import Testing

@testable import School

@Suite struct CourseShelfTests {
  @Test func `A right folder becomes a course in four languages`() throws {
    let course = try #require(try CourseOnDisk().load().first)
    #expect(course.slug == "village")
    #expect(course.version == 3)
    #expect(course.hours == 4)
    #expect(course.title[.uz] == "Title uz")
    #expect(course.summary[.en] == "Summary en")
    #expect(course.translations == [.ky: .original, .ru: .draft, .uz: .draft, .en: .draft])
    #expect(course.lessons.map(\.slug) == ["1-who", "2-money"])
    let first = try #require(course.lessons.first)
    #expect(course.lesson(after: first)?.slug == "2-money")
    #expect(course.lesson(after: course.lessons[1]) == nil)
  }

  @Test func `A lesson holds its prose, rendered, with its headings one lower`() throws {
    let lesson = try #require(try CourseOnDisk().load().first?.lesson("1-who"))
    let text = try #require(lesson.text(.ru))
    #expect(text.title == "Lesson ru")
    #expect(text.minutes == 12)
    #expect(text.lawChecked?.dotted == "11.2026")
    #expect(text.translation == .draft)
    #expect(text.prose.html.contains("<h2>Heading</h2>"))
    #expect(text.prose.html.contains("<strong>ru</strong>"))
    #expect(lesson.sources.map(\.address.address) == ["https://cbd.minjust.gov.kg/1"])
  }

  @Test func `A quiz lays its languages over one another`() throws {
    let quiz = try #require(try CourseOnDisk().load().first?.lesson("1-who")?.quiz)
    #expect(quiz.questions.map(\.kind) == [.single, .several, .trueOrFalse])
    #expect(quiz.questions.map(\.right) == [[0], [0, 1], [0]])
    #expect(quiz.questions[0].text[.ky] == "Who decides in ky?")
    #expect(quiz.questions[1].options[2].feedback[.uz] == "No.")
  }

  @Test func `Every fault of every file is told at once`() throws {
    let course = try CourseOnDisk()
    try course.remove("village/1-who/lesson.uz.md")
    try course.remove("village/2-money/sources.md")
    let faults = try course.faults(in: "2-money/quiz.ru.md", replacing: "q2", with: "q7")
    #expect(
      faults == [
        "village/1-who/lesson.uz.md: the file is missing or cannot be read",
        "village/2-money/quiz.ru.md:13: this question must be q2",
        "village/2-money/sources.md: the file is missing or cannot be read",
      ])
  }

  @Test func `A file that is not UTF-8 is refused`() throws {
    let course = try CourseOnDisk()
    try course.write("village/1-who/quiz.en.md", bytes: [0x2D, 0x2D, 0x2D, 0x0A, 0xFF])
    #expect(throws: CourseError.self) { try course.load() }
  }

  @Test func `The courses that ship with the program are right`() throws {
    let courses = try CourseShelf.load(directory: ProjectFolder.path("Content/courses"))
    let own = try #require(courses.first { $0.slug == "how-my-aimak-is-governed" })
    #expect(own.lessons.count == 3)
    #expect(own.lessons.allSatisfy { $0.quiz.questions.count == 5 && !$0.sources.isEmpty })
    #expect(own.lessons.allSatisfy { $0.texts.count == Language.allCases.count })
  }

  @Test func `Twelve lessons ship, with quizzes, sources and the month of their law`() throws {
    let courses = try CourseShelf.load(directory: ProjectFolder.path("Content/courses"))
    let lessons = courses.flatMap(\.lessons)
    #expect(lessons.count == 12)
    for course in courses {
      #expect(course.lessons.count == 3 && course.hours == 3, "\(course.slug)")
      #expect(course.translations[.en] == .original && course.translations[.ky] == .draft)
    }
    for lesson in lessons {
      #expect(4...6 ~= lesson.quiz.questions.count, "\(lesson.slug)")
      #expect(lesson.sources.count >= 7, "\(lesson.slug)")
      #expect(Set(lesson.sources.map(\.address.address)).count == lesson.sources.count)
      #expect(Set(lesson.texts.values.map(\.lawChecked)).count == 1, "\(lesson.slug)")
      #expect(lesson.texts.values.allSatisfy { 10...15 ~= $0.minutes }, "\(lesson.slug)")
    }
  }

  @Test func `The right answer does not stand in one place too often`() throws {
    let courses = try CourseShelf.load(directory: ProjectFolder.path("Content/courses"))
    let single = courses.flatMap(\.lessons).flatMap(\.quiz.questions).filter { $0.kind == .single }
    let places = Dictionary(grouping: single.compactMap(\.right.first)) { $0 }
    #expect(places.values.allSatisfy { $0.count * 3 <= single.count * 2 })
    #expect(places.count >= 3)
  }

  @Test func `A folder that is not there is refused`() {
    #expect(throws: CourseError.self) { try CourseShelf.load(directory: "/nowhere/at/all") }
  }
}

@Suite struct CourseRefusalTests {
  struct Spoilt: Sendable, CustomStringConvertible {
    let file: String
    let old: String
    let new: String
    let fault: String
    var description: String { fault }
  }

  static let head: [Spoilt] = [
    .init(file: "course.md", old: "id: village", new: "id: town", fault: ":2: id must be"),
    .init(file: "course.md", old: "hours: 4", new: "hours: many", fault: ":4: hours must be"),
    .init(file: "course.md", old: "title.uz", new: "titel.uz", fault: "titel.uz is not a key"),
    .init(file: "course.md", old: "summary.ru: Summary ru\n", new: "", fault: "summary.ru is m"),
    .init(file: "course.md", old: "2-money\n", new: "3-money\n", fault: "must read 2-<slug>"),
    .init(file: "course.md", old: "1-who,", new: "1-../who,", fault: "must read 1-<slug>"),
    .init(file: "course.md", old: "money\n---", new: "money\n---\nText", fault: "is empty below"),
  ]

  static let lesson: [Spoilt] = [
    .init(file: "1-who/lesson.ky.md", old: "12", new: "0", fault: ".md:3: minutes must be"),
    .init(file: "1-who/lesson.ky.md", old: "2026-11", new: "2026-13", fault: ":4: law-checked"),
    .init(file: "1-who/lesson.ky.md", old: "original", new: "good", fault: ":5: translation must"),
    .init(
      file: "1-who/lesson.ky.md", old: "title: Lesson ky\n", new: "", fault: "title is missing"),
    .init(
      file: "1-who/lesson.ky.md", old: "Prose in", new: "[a]: https://x.kg", fault: ".md:9:"),
    .init(file: "1-who/sources.md", old: "## s1", new: "## s2", fault: ":1: a source begins"),
    .init(file: "1-who/sources.md", old: "title.uz: Қонун\n", new: "", fault: ":1: s1 has no"),
    .init(file: "1-who/sources.md", old: "https:", new: "javascript:", fault: ":7: the address"),
    .init(file: "1-who/sources.md", old: "checked", new: "seen", fault: ":8: seen is unknown"),
  ]

  static let quiz: [Spoilt] = [
    .init(file: "1-who/quiz.ru.md", old: "q1 single", new: "q1 double", fault: ":4: a question is"),
    .init(file: "1-who/quiz.ru.md", old: "## q1", new: "# q1", fault: ":4: a question begins"),
    .init(
      file: "1-who/quiz.ru.md", old: "( ) The", new: "(x) The", fault: ":4: the answers do not fit"),
    .init(
      file: "1-who/quiz.ru.md", old: "( ) False\n  > They are open.", new: "(x) False\n  > Yes.",
      fault: "Two answers, exactly one"),
    .init(file: "1-who/quiz.ru.md", old: "[x]", new: "[ ]", fault: "at least one of them right"),
    .init(
      file: "1-who/quiz.ru.md", old: "  > Yes, it does.\n", new: "", fault: ":8: below this answer"),
    .init(
      file: "1-who/quiz.ru.md", old: "- [x] Men", new: "- (x) Men", fault: ":18: an answer begins"),
    .init(
      file: "1-who/quiz.ru.md", old: "Who may come?\n", new: "", fault: ":13: the question itself"),
    .init(
      file: "1-who/quiz.ru.md", old: "- [ ] Cows\n  > No.\n", new: "",
      fault: ":13: another number of options"),
    .init(
      file: "1-who/quiz.ru.md", old: "- [x] Men", new: "- [ ] Men",
      fault: ":13: other options are right"),
    .init(
      file: "1-who/quiz.ru.md", old: "q3 true-or-false", new: "q3 single",
      fault: ":23: another kind of question"),
    .init(file: "1-who/quiz.ru.md", old: "translation", new: "state", fault: ":2: state is not"),
  ]

  @Test(arguments: head + lesson + quiz)
  func `What breaks a rule is refused with its file and line`(spoilt: Spoilt) throws {
    let faults = try CourseOnDisk().faults(
      in: spoilt.file, replacing: spoilt.old, with: spoilt.new)
    #expect(faults.contains { $0.contains(spoilt.fault) }, "\(faults)")
    #expect(faults.allSatisfy { $0.hasPrefix("village/") })
  }

  @Test func `A question less in one language is refused`() throws {
    let course = try CourseOnDisk()
    let faults = try course.faults(
      in: "1-who/quiz.uz.md",
      replacing: """

        ## q3 true-or-false

        Anybody may listen.
        - (x) True
          > Sessions are open.
        - ( ) False
          > They are open.
        """, with: "")
    #expect(
      faults == ["village/1-who/quiz.uz.md: 2 questions, where village/1-who/quiz.ky.md has 3"])
  }
}
