import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `A draft of a course` {
  let authoring: AuthoringHouse
  var house: TestHouse { authoring.house }

  init() throws {
    authoring = try AuthoringHouse()
    try authoring.take()
  }

  @Test func `holds the files it was given, byte for byte`() throws {
    let draft = try authoring.draft()
    for (path, bytes) in VillageCourse.folder.files where path != "course.md" {
      #expect(draft.files[path] == bytes, "\(path)")
    }
    #expect(draft.paths == VillageCourse.folder.paths)
    #expect(try VillageCourse.faults(draft).isEmpty)
  }

  @Test func `is taken once, however often the form arrives`() throws {
    let id = UUID16.v7(at: house.now)
    let command = TakeCourse(VillageCourse.folder, besides: [])
    #expect(try house.perform(command, id: id) == "our-water-2")
    let lines = try authoring.journalLines()
    #expect(try house.perform(command, id: id) == "our-water-2")
    #expect(try authoring.journalLines() == lines)
    #expect(try house.perform(command) == "our-water-3")
  }

  @Test func `of a course that ships gets a name of its own`() throws {
    let answer = try house.post("/en/authoring/copies", ["course": "village"], as: .facilitator)
    #expect(answer.location == "/en/authoring/village-2")
    #expect(try house.get(answer.location, as: .facilitator).text.contains("Биздин суу"))
  }

  @Test func `is not taken from files that leave its folder, or are too many`() throws {
    let rule = DomainError.rule(Message("authoring.course.too-much"))
    var folder = VillageCourse.folder
    folder.files["../secret.md"] = [1]
    #expect(throws: rule) { try house.perform(TakeCourse(folder, besides: [])) }
    let many = (0...AuthoredCourse.fileLimit).map { ("media/\($0).png", [1] as [UInt8]) }
    #expect(throws: rule) {
      try house.perform(
        TakeCourse(CourseFolder("x", files: Dictionary(uniqueKeysWithValues: many)), besides: []))
    }
  }

  @Test func `is for those who run the school alone`() throws {
    #expect(throws: DomainError.forbidden) {
      try house.perform(PublishCourse(course: "our-water"), as: .participant)
    }
    #expect(throws: DomainError.forbidden) {
      try house.perform(TakeCourse(VillageCourse.folder, besides: []), as: .mentor)
    }
  }

  @Test func `is not there for another village`() throws {
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    for part in [
      "", "/head", "/lessons/1-spring", "/lessons/1-spring/questions",
      "/lessons/2-canal/files/map.png",
    ] {
      #expect(house.get(AuthoringHouse.path + part, by: stranger).status == 404, "\(part)")
    }
    for part in ["/publication", "/lessons", "/lessons/1-spring", "/lessons/1-spring/removal"] {
      let answer = house.post(
        AuthoringHouse.path + part, ["title.en": "X", "minutes": "5"], by: stranger)
      #expect(answer.status == 404, "\(part)")
    }
    #expect(!house.get("/en/authoring", by: stranger).text.contains("Биздин суу"))
  }

  @Test func `has its lessons moved, while units begin where they began`() throws {
    let lesson = try house.perform(
      AddLesson(course: "our-water", title: Translated([.ky: "Көлмө", .ru: "Пруд"])))
    #expect(lesson == "3-kolmo")
    #expect(try authoring.draft().text("3-kolmo/lesson.ru.md")?.contains("title: Пруд") == true)
    _ = try house.perform(MoveLesson(course: "our-water", lesson: lesson, isUp: true))
    #expect(try authoring.head().lessons == ["1-spring", "3-kolmo", "2-canal"])
    #expect(try authoring.head().units.map(\.first) == ["3-kolmo"])
    _ = try house.perform(MoveLesson(course: "our-water", lesson: "1-spring", isUp: true))
    #expect(try authoring.head().lessons.first == "1-spring")
    _ = try house.perform(RemoveLesson(course: "our-water", lesson: "3-kolmo"))
    #expect(try authoring.head().units.map(\.first) == ["2-canal"])
    _ = try house.perform(RemoveLesson(course: "our-water", lesson: "2-canal"))
    #expect(try authoring.head().units.isEmpty)
    #expect(try authoring.draft().paths.allSatisfy { !$0.hasPrefix("2-canal") })
  }

  @Test func `keeps what two wrote in two languages of one lesson`() throws {
    let (ky, ru) = (
      try authoring.blob("1-spring/lesson.ky.md"), try authoring.blob("1-spring/lesson.ru.md")
    )
    let texts = try authoring.draft()
    func edit(_ kyrgyz: String?, _ russian: String?) throws -> WriteTexts {
      WriteTexts(
        course: "our-water", lesson: "1-spring",
        edits: [
          TextEdit(
            name: "lesson.ky.md",
            text: try #require(kyrgyz ?? texts.text("1-spring/lesson.ky.md")), based: ky),
          TextEdit(
            name: "lesson.ru.md",
            text: try #require(russian ?? texts.text("1-spring/lesson.ru.md")), based: ru),
        ])
    }
    _ = try house.perform(edit(VillageCourse.lesson("Булак", "Экинчи"), nil))
    _ = try house.perform(edit(nil, VillageCourse.lesson("Родник", "Вторая")), as: .administrator)
    #expect(try authoring.draft().text("1-spring/lesson.ky.md")?.contains("Экинчи") == true)
    #expect(try authoring.draft().text("1-spring/lesson.ru.md")?.contains("Вторая") == true)
    let quarrel = DomainError.rule(
      Message("authoring.conflict", .text("The facilitator")))
    #expect(throws: quarrel) {
      try house.perform(edit(VillageCourse.lesson("Булак", "Үчүнчү"), nil), as: .administrator)
    }
    #expect(try authoring.draft().text("1-spring/lesson.ky.md")?.contains("Экинчи") == true)
  }

  @Test func `finds again every text that ever stood in it`() throws {
    let first = try #require(try authoring.blob("1-spring/lesson.ky.md"))
    try authoring.write("lesson.ky.md", VillageCourse.lesson("Булак", "Башка"))
    let old = try house.read { tx in
      try CourseBlob.bytes(first, community: house.community, in: tx)
    }
    #expect(old == VillageCourse.folder.files["1-spring/lesson.ky.md"])
    let other = try house.read { tx in
      try CourseBlob.bytes(first, community: house.neighbour, in: tx)
    }
    #expect(other == nil)
  }

  @Test func `keeps pictures out of the journal`() throws {
    _ = try house.perform(
      LayFile(
        course: "our-water", lesson: "1-spring", fileName: "a.png",
        bytes: AuthoringHouse.picture, words: Translated([.ky: "Булак"]), isPlaced: false))
    let lines = try house.read { tx in
      try tx.all("SELECT after FROM journal WHERE table_name = 'course_blob'") { row in
        try row(0) as String
      }
    }
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.contains("bytes\t?") })
  }
}
