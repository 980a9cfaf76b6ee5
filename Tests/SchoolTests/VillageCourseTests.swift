import Core
import KurakTesting
import Localization
import Markup
import Testing

@testable import School

@Suite struct `A course that a village writes` {
  var folder = VillageCourse.folder

  private func course() throws -> Course {
    var reader = CourseReader(folder, .oneLanguage)
    let course = reader.course()
    return try #require(course)
  }

  @Test func `is taught when one language is whole, and falls back to it in the others`() throws {
    let course = try course()
    #expect(course.lessons.map(\.slug) == ["1-spring", "2-canal"])
    #expect(course.lesson("1-spring")?.text(.ru)?.title == "Родник")
    #expect(course.lesson("2-canal")?.text(.ru)?.title == "Арык")
    #expect(course.lesson("1-spring")?.quiz.questions.first?.text.text(.en) == "Суу кимдики?")
    #expect(course.lesson("2-canal")?.quiz.questions.isEmpty == true)
    #expect(course.lesson("1-spring")?.sources.isEmpty == true)
    #expect(course.lesson("1-spring")?.text(.ky)?.lawChecked == nil)
    #expect(course.translations == [.ky: .original, .ru: .original])
  }

  @Test func `groups its lessons into units, and leads its pictures to their place`() throws {
    let course = try course()
    #expect(
      course.units == [CourseUnit(title: Translated([.ky: "Арыктан үйгө"]), first: "2-canal")])
    #expect(course.unit(at: course.lessons[0]) == nil)
    #expect(course.unit(at: course.lessons[1])?.title[.ky] == "Арыктан үйгө")
    let prose = course.lessons[1].text(.ky)?.prose.html
    #expect(prose?.contains("src=\"/courses/our-water/files/1/2-canal/map.png\"") == true)
  }

  @Test func `is held to four languages where it ships`() {
    var reader = CourseReader(folder)
    #expect(reader.course() == nil)
    #expect(reader.faults.count == 1)
  }

  @Test mutating func `is not taught while no language is whole`() throws {
    folder.files["2-canal/lesson.ky.md"] = nil
    #expect(
      try VillageCourse.faults(folder) == [
        "our-water/2-canal/lesson.ky.md: no language is whole yet; in this one the text is "
          + "missing: Кыргызча"
      ])
  }

  @Test mutating func `names every picture that is missing or says nothing`() throws {
    folder.write("1-spring/lesson.ky.md", VillageCourse.lesson("Булак", "A\n\n![](media/b.png)"))
    folder.files["2-canal/media/map.png"] = nil
    folder.files["1-spring/media/b.png"] = [1]
    #expect(
      try VillageCourse.faults(folder) == [
        "our-water/1-spring/lesson.ky.md:7: media/b.png says in no words what it shows: write them "
          + "between [ and ]",
        "our-water/2-canal/lesson.ky.md:5: media/map.png is not among the files of this lesson",
      ])
  }

  @Test(arguments: [
    ("lessons: 1-spring, 2-canal", "lessons: 1-spring, 1-spring", "stands twice"),
    ("lessons: 1-spring, 2-canal\n", "", "the course has no lesson yet"),
    ("unit.1.first: 2-canal", "unit.1.first: 3-sea", "3-sea"),
    ("unit.1.title.ky: Арыктан үйгө\n", "", "unit 1 has no title"),
    ("unit.1.title.ky", "unit.3.title.ky", "has no title"),
    (
      "unit.1.title.ky: А", "unit.2.title.ky: Б\nunit.1.title.ky: А", "unit.2.title.ky is not a key"
    ),
    ("title.ky: Биздин суу\ntitle.ru: Наша вода\n", "", "no title in any language"),
  ])
  mutating func `is refused where its head is wrong`(old: String, new: String, said: String) throws
  {
    folder.write("course.md", VillageCourse.head.replacing(old, with: new))
    let faults = try VillageCourse.faults(folder)
    #expect(faults.contains { $0.contains(said) }, "\(faults)")
  }

  @Test func `is judged in the words of the reader`() throws {
    let catalog = try TestHouse.catalog.get()
    let fault = CourseFault(
      file: "a/course.md", line: 4, reason: Message("authoring.fault.no-text"))
    #expect(Set(Language.allCases.map { fault.text(catalog[$0]) }).count == 4)
    #expect(fault.text(catalog[.ky]) == "a/course.md:4: сабактын тексти жок")
  }
}
