import Archive
import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct CourseImportTests {
  private let house: TestHouse

  init() throws {
    house = try TestHouse(
      migrations: [JobRecord.migration, Lease.migration] + School.migrations,
      endpoints: School(courses: [LearningHouse.course]).endpoints)
  }

  private static let book = Result {
    try zip([
      ArchiveFile("1.md", text: "# Биринчи <сабак>\n\nТекст **калың**.\n"),
      ArchiveFile("2.md", text: "# Экинчи\n\nДагы.\n"), ArchiveFile("x.txt", text: "x"),
    ])
  }

  private func upload(
    _ bytes: [UInt8], language: String = "", as role: Role = .facilitator
  ) throws -> Response {
    try house.upload(
      "/ky/authoring/imports", field: "file", name: "Айыл.zip", bytes,
      ["language": language, "command": UUID16.v7(at: house.now).description], as: role)
  }

  @Test func `A file is looked at first, then it is a draft`() throws {
    let sent = try upload(try CourseImportTests.book.get(), language: "ky")
    let path = try #require(sent.headers["location"])
    let page = try house.get(path, as: .facilitator).text
    #expect(page.contains("Биринчи &lt;сабак&gt;") && page.contains("Экинчи"))
    #expect(page.contains("x.txt: бул файлды эч бир сабак көрсөтпөйт"))
    #expect(try !house.get("/ky/authoring", as: .facilitator).text.contains("/authoring/aiyl"))
    let done = try house.post("\(path)/confirm", [:], as: .facilitator)
    let course = try #require(done.headers["location"])
    #expect(try house.get(course, as: .facilitator).text.contains("Экинчи"))
    // Sent twice, or looked at again, it is still that one course.
    #expect(try house.post("\(path)/confirm", [:], as: .facilitator).headers["location"] == course)
    #expect(try house.get(path, as: .facilitator).headers["location"] == course)
    #expect(try count("authored_course") == 1)
    #expect(try house.read { tx in try tx.count("SELECT length(bytes) FROM course_import") } == 0)
  }

  private func count(_ table: String) throws -> Int {
    try house.read { tx in
      table == "course_import"
        ? try tx.count("SELECT count(*) FROM course_import")
        : try tx.count("SELECT count(*) FROM authored_course")
    }
  }

  @Test func `A file thrown away is gone, and no draft was made`() throws {
    let path = try #require(try upload(try CourseImportTests.book.get()).headers["location"])
    #expect(try house.post("\(path)/drop", [:], as: .facilitator).status == 303)
    #expect(try house.get(path, as: .facilitator).status == 404)
    #expect(try count("course_import") == 0)
    #expect(try count("authored_course") == 0)
  }

  @Test func `What is no course is refused beside its field, and nothing is kept`() throws {
    let refused = try upload(Array("<html>".utf8))
    #expect(refused.status == 422)
    #expect(refused.text.contains("Файл zip эмес же бузулган."))
    #expect(try upload([]).text.contains("Файлды тандаңыз."))
    #expect(try count("course_import") == 0)
  }

  @Test func `A file waits a week, not longer`() throws {
    let path = try #require(try upload(try CourseImportTests.book.get()).headers["location"])
    house.now = house.now.advanced(seconds: 8 * 86_400)
    _ = try upload(try CourseImportTests.book.get())
    #expect(try house.get(path, as: .facilitator).status == 404)
    #expect(try count("course_import") == 1)
  }

  @Test func `Only those who run the school take a course, and only their own village's`() throws {
    let path = try #require(try upload(try CourseImportTests.book.get()).headers["location"])
    for role in [Role.participant, .resident, .mentor] {
      #expect(try house.get(path, as: role).status == 403)
      #expect(try house.get("/ky/authoring/imports/new", as: role).status == 403)
      #expect(try upload(try CourseImportTests.book.get(), as: role).status == 403)
    }
    let other = try house.addPerson("Мады", roles: [.facilitator], in: house.neighbour)
    #expect(house.get(path, by: other).status == 404)
    #expect(try house.get("/ky/authoring/imports/new", as: .facilitator).text.contains("SCORM 1.2"))
  }
}
