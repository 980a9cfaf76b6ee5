import Core
import HTTP
import KurakTesting
import Markup
import Testing
import Web

@testable import School

@Suite struct `Publishing a course` {
  let authoring: AuthoringHouse
  var house: TestHouse { authoring.house }

  init() throws {
    authoring = try AuthoringHouse()
    try authoring.take()
  }

  @Test func `makes it known to everybody, and not before`() throws {
    #expect(try house.get("/ky/courses/our-water", as: .participant).status == 404)
    #expect(try authoring.publish() == 1)
    let page = try house.get("/ky/courses/our-water").text
    #expect(page.contains("Биздин суу") && page.contains("Арыктан үйгө"))
    #expect(try house.get("/ky/courses").text.contains("Биздин суу"))
    let lesson = try house.get("/ru/courses/our-water/2-canal").text
    #expect(lesson.contains("src=\"/courses/our-water/files/1/2-canal/map.png\""))
    #expect(try house.get("/ky/courses/our-water/1-spring").text.contains("Суу келди."))
    let neighbour = try house.addPerson("Stranger", in: house.neighbour)
    #expect(house.get("/ky/courses/our-water", by: neighbour).status == 404)
  }

  @Test func `is refused while something is wrong, and says how much`() throws {
    try authoring.write("lesson.ky.md", "---\ntitle: Булак\nminutes: 0\n---\nСуу")
    let rule = DomainError.rule(Message("authoring.publish.faults", .number(1)))
    #expect(throws: rule) { try authoring.publish() }
    #expect(try authoring.written().published == 0)
    #expect(try authoring.head().version == 1)
  }

  @Test func `is refused when nothing has changed`() throws {
    try authoring.publish()
    let rule = DomainError.rule(Message("authoring.publish.unchanged"))
    #expect(throws: rule) { try authoring.publish() }
    try authoring.write("lesson.ky.md", VillageCourse.lesson("Булак", "Жаңы"))
    #expect(try authoring.publish() == 2)
  }

  @Test func `is done once, however often the form arrives`() throws {
    let id = UUID16.v7(at: house.now)
    for _ in 1...2 {
      #expect(try house.perform(PublishCourse(course: "our-water"), id: id) == 1)
    }
    #expect(try authoring.written().published == 1)
  }

  @Test func `leaves an older version as it was`() throws {
    try authoring.publish()
    try authoring.write("lesson.ky.md", VillageCourse.lesson("Булак", "Жаңы сөз"))
    try authoring.publish()
    func prose(_ version: Int?) throws -> String? {
      try authoring.course(version: version)?.lesson("1-spring")?.text(.ky)?.prose.html
    }
    #expect(try prose(1)?.contains("Суу келди.") == true)
    #expect(try prose(2)?.contains("Жаңы сөз") == true)
    #expect(try prose(nil) == prose(2))
    #expect(try prose(3) == nil)
    #expect(try authoring.course(version: 1)?.version == 1)
    #expect(try authoring.course(version: 2)?.version == 2)
  }

  @Test func `gives the whole folder back, with what lies beside its texts`() throws {
    try authoring.publish()
    let folder = try house.read { tx in
      try authoring.school.folder("our-water", community: house.community, in: tx)
    }
    #expect(folder?.files["2-canal/media/map.png"] == [1, 2, 3])
    #expect(folder?.paths == VillageCourse.folder.paths)
  }

  @Test(arguments: [
    ("ky", "сап", "minutes 1 менен 240 арасында"),
    ("ru", "строка", "minutes должно быть от 1 до 240"),
    ("uz", "қатор", "minutes 1 ва 240 орасида"), ("en", "line", "minutes must be 1 to 240"),
  ])
  func `lists what is wrong in the reader's language`(
    language: String, line: String, fault: String
  ) throws {
    try authoring.write("lesson.ky.md", "---\ntitle: Булак\nminutes: 0\n---\nСуу")
    try authoring.write(
      "lesson.ru.md", "---\ntitle: Родник\nminutes: 9\n---\n\nРаз\n\n![](media/none.png)")
    let page = try house.get("/\(language)/authoring/our-water", as: .facilitator).text
    #expect(page.contains(fault))
    #expect(page.contains("media/none.png"))
    #expect(page.contains(line))
    #expect(page.contains("lessons/1-spring?left=ru&amp;right=ky"))
  }

  @Test func `counts lines from where she types`() throws {
    try authoring.write(
      "lesson.ru.md", "---\ntitle: Родник\nminutes: 9\n---\n\nРаз\n\n![](media/none.png)")
    let page = try house.get("/en/authoring/our-water", as: .facilitator).text
    #expect(page.contains("Русский · line 3: media/none.png is not among the files"))
  }

  @Test func `serves a version's files to be kept, and nothing else`() throws {
    var folder = VillageCourse.folder
    folder.files["2-canal/media/map.png"] = AuthoringHouse.picture
    folder.files["2-canal/media/evil.png"] = Array("<svg onload=x>".utf8)
    folder.files["2-canal/media/form.pdf"] = Array("%PDF-1.4".utf8)
    #expect(try authoring.take(folder) == "our-water-2")
    _ = try house.perform(PublishCourse(course: "our-water-2"))
    let place = "/courses/our-water-2/files/1/2-canal"
    let picture = try house.get("\(place)/map.png")
    #expect(picture.status == 200 && picture.body == AuthoringHouse.picture)
    #expect(picture.headers["content-type"] == "image/png")
    #expect(picture.headers["content-security-policy"] == "default-src 'none'; sandbox")
    #expect(picture.headers["x-content-type-options"] == "nosniff")
    #expect(picture.headers["cache-control"]?.contains("immutable") == true)
    let paper = try house.get("\(place)/form.pdf")
    #expect(paper.headers["content-disposition"]?.hasPrefix("attachment;") == true)
    for path in [
      "\(place)/evil.png", "\(place)/none.png", "/courses/our-water-2/files/2/2-canal/map.png",
    ] {
      #expect(try house.get(path).status == 404, "\(path)")
    }
    #expect(try house.get("/courses/our-water-2/files/x/2-canal/lesson.ky.md").status == 404)
  }
}
