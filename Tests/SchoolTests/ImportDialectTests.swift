import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Spreadsheet
import Testing
import Web

@testable import School

@Suite struct `A list from elsewhere` {
  private func rows(_ text: String) throws -> [String] {
    var file = try ImportFile(Array(text.utf8))
    var rows: [String] = []
    while let row = try file.next() {
      rows.append("\(row.name)|\(row.called ?? "")|\(row.identifier ?? "")")
    }
    return rows
  }

  private let kolibri = """
    UUID,USERNAME,PASSWORD,FULL_NAME,USER_TYPE,IDENTIFIER,BIRTH_YEAR,GENDER,ENROLLED_IN,ASSIGNED_TO
    ,aigul,*,Айгүл Осмонова,LEARNER,,1990,FEMALE,"Күз, Жаз",
    ,bermet,*,Бермет,LEARNER,B-2,1985,FEMALE,,
    """

  @Test func `comes from Kolibri`() throws {
    #expect(try rows(kolibri) == ["Айгүл Осмонова||aigul", "Бермет||B-2"])
  }

  @Test func `comes from Kolibri with a translated header`() throws {
    let labelled = kolibri.replacing("FULL_NAME", with: "Аты (FULL_NAME)")
      .replacing("USERNAME", with: "Логин (USERNAME)")
    #expect(try rows(labelled) == ["Айгүл Осмонова||aigul", "Бермет||B-2"])
    let lines = kolibri.split(separator: "\n").dropFirst().joined(separator: "\n")
    let translated = "а,б,в,г,д,е,ж,з,и,к\n\(lines)"
    #expect(try rows(translated) == ["Айгүл Осмонова||aigul", "Бермет||B-2"])
  }

  @Test func `leaves Kolibri's coaches out`() throws {
    var file = try ImportFile(Array(kolibri.replacing("LEARNER,B-2", with: "CLASS_COACH,B-2").utf8))
    _ = try file.next()
    #expect(try file.next()?.fault?.kind == .notLearner)
  }

  @Test(arguments: [
    "username,password,firstname,lastname,email,cohort1\nu1,x,Айгүл,Осмонова,a@b.kg,K",
    "username,givenName,familyName,sex,courses\nu1,Айгүл,Осмонова,female,",
  ])
  func `comes from Moodle or Ustad`(text: String) throws {
    #expect(try rows(text) == ["Айгүл Осмонова||u1"])
  }

  @Test(arguments: [
    "аты-жөнү;кайрылуу;белгиси", "Ф.И.О.;Обращение;Идентификатор", "исм-шарифи;мурожаат;рақами",
    "name;called;identifier", " NAME ;Called;ID",
  ])
  func `has our own header in four languages`(header: String) throws {
    #expect(try rows("\(header)\nАйгүл Осмонова;эже;7") == ["Айгүл Осмонова|эже|7"])
    #expect(try rows("\u{FEFF}\(header)\r\nАйгүл Осмонова;эже;7\r\n;;\r\n").count == 1)
  }

  @Test func `names a woman in three Russian columns`() throws {
    let text = "Фамилия,Имя,Отчество\nОсмонова,Айгүл,Турдубековна\nБеккызы,Бермет,"
    #expect(try rows(text) == ["Осмонова Айгүл Турдубековна||", "Беккызы Бермет||"])
  }

  @Test func `may hold formulas, which are only text`() throws {
    let cells = try rows("name\n=HYPERLINK(\"http://x\")\n+996700\n@SUM(A1)\n-1")
    #expect(cells == ["=HYPERLINK(\"http://x\")||", "+996700||", "@SUM(A1)||", "-1||"])
  }

  @Test func `keeps the name between the first and the last, and who is gone stays out`() throws {
    #expect(
      try rows("username,firstname,middlename,lastname\nu1,Айгүл,Турдубек кызы,Осмонова")
        == ["Айгүл Турдубек кызы Осмонова||u1"])
    var file = try ImportFile(
      Array("username,firstname,lastname,deleted,suspended\nu1,A,B,0,0\nu2,C,D,1,\nu3,E,F,,1".utf8))
    #expect(try file.next()?.fault == nil)
    for column in ["deleted", "suspended"] {
      let fault = try file.next()?.fault
      #expect(fault?.kind == .gone)
      #expect(fault?.column == column)
    }
  }

  /// Each sample row by row: so many enrol somebody, so many do not, and these columns stay out.
  @Test(arguments: [
    ("kolibri/user_data.csv", 500, "Age"),
    ("moodle/upload_users.csv", 1, "password, email"),
    ("moodle/upload_users_cohorts.csv", 4, "password, email, cohort1"),
    (
      "moodle/upload_users_enrol_date_period.csv", 2,
      "password, email, course1, enroltimestart1, enrolperiod1"
    ),
    ("ustad/valid-import.csv", 1, "sex, dateOfBirth, email, phone, password, courses"),
    ("oppia/file-valid-with-password.csv", 2, "email, password"),
  ])
  func `is taken row by row, and says what is not taken`(
    name: String, count: Int, untaken: String
  ) throws {
    guard let data = ProjectFolder.data else { return }
    let path = URL(fileURLWithPath: data).appendingPathComponent("interop/users-csv/\(name)")
    var file = try ImportFile(Array(try Data(contentsOf: path)))
    #expect(file.untaken.joined(separator: ", ") == untaken)
    var taken = 0
    while let row = try file.next() {
      #expect(row.fault == nil, "row \(row.number): \(row.name)")
      taken += 1
    }
    #expect(taken == count)
  }

  @Test func `shows what is not taken before anything is confirmed`() throws {
    let enrol = try EnrolHouse()
    let path = try enrol.preview("username,password,firstname,lastname,email\nu1,geheim,A,B,a@b.kg")
    let page = try enrol.house.get(path, as: .facilitator).text
    #expect(page.contains("Columns of the file of which nothing is taken: password, email."))
    #expect(!page.contains("geheim"))
    #expect(!page.contains("a@b.kg"))
  }

  @Test func `is one of the samples of other programs`() throws {
    guard let data = ProjectFolder.data else { return }
    let folder = URL(fileURLWithPath: data).appendingPathComponent("interop/users-csv")
    for (name, first) in [
      ("moodle/upload_users.csv", "Teacher 1||teacher1"),
      ("moodle/upload_users_cohorts.csv", "Tom Jones||tomjones"),
      ("oppia/custom_fields.csv", "User Hundred||user100"),
      ("ustad/valid-import.csv", "Bob Jones||Project-007"),
      ("kolibri/user_data.csv", "Robert D Bergman||Beftedind"),
    ] {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      #expect(try rows(text).first == first)
    }
    let lacking = try Data(contentsOf: folder.appendingPathComponent("ustad/missing-columns.csv"))
    #expect(throws: DomainError.self) { try ImportFile(Array(lacking)) }
  }
}

@Suite struct `A file that cannot be read` {
  let enrol: EnrolHouse

  init() throws { enrol = try EnrolHouse() }

  @Test(arguments: [
    ("first,second\n1,2", "school.import.fault.header"),
    ("name\n", "school.import.fault.empty"), ("name", "school.import.fault.empty"),
    ("name,called\nA,\"b\nc", "school.import.fault.unclosed-quote"),
    ("name\n\"A\"b", "school.import.fault.text-after-quote"),
    ("name\nA\u{0}", "school.import.fault.zero-byte"),
    ("name\n" + String(repeating: "x", count: 1 << 20), "school.import.fault.cell-too-long"),
    (String(repeating: "name,", count: 300), "school.import.fault.too-many-columns"),
  ])
  func `is refused with its reason, and nothing is kept`(text: String, key: String) throws {
    let answer = try enrol.upload(text)
    #expect(answer.status == 422)
    #expect(answer.text.contains(#"id="file-fault""#))
    let faults = try #require(throws: DomainError.self) {
      var file = try ImportFile(Array(text.utf8))
      while try file.next() != nil {}
      throw DomainError.invalid([Fault("file", Message("school.import.fault.empty"))])
    }
    guard case .invalid(let found) = faults else { throw faults }
    #expect(found.first?.message.key == key)
    #expect(try enrol.house.read { tx in try tx.count("SELECT count(*) FROM import") } == 0)
    #expect(try enrol.house.read { tx in try tx.count("SELECT count(*) FROM import_row") } == 0)
  }

  @Test func `is told apart from one of Excel, which is read as CSV is`() throws {
    let old = try enrol.upload([0xD0, 0xCF, 0x11, 0xE0, 0xA1])
    #expect(old.status == 422 && old.text.contains("old Excel file"))
    let broken = try enrol.upload([0x50, 0x4B, 3, 4, 0, 255])
    #expect(broken.status == 422 && broken.text.contains("cannot be read as a workbook"))
    let book = Workbook([
      .init(
        "Тизме", head: ["Аты-жөнү", "Белгиси"],
        rows: [
          [.text("Айгүл Токтосунова"), .number(1701)], [.text(""), .number(1702)],
          [.text("Ўғилой Қодирова"), .text("А-17")],
        ])
    ])
    let answer = try enrol.upload(try book.xlsx())
    #expect(answer.status == 303)
    let found = try enrol.found(answer.location)
    #expect(found.total == 3 && found.ready == 2)
    let page = try enrol.house.get(answer.location, as: .facilitator).text
    #expect(page.contains("Ўғилой Қодирова") && page.contains("1701"))
  }

  @Test func `says where the letters are broken`() throws {
    let answer = try enrol.upload(Array("name\nA\nB".utf8) + [0xC0, 0xE9] + Array("\nC".utf8))
    #expect(answer.status == 422)
    #expect(answer.text.contains("Row 3, column 1: this is not UTF-8"))
  }

  @Test func `has too many rows`() throws {
    let text = "name\n" + String(repeating: "A\n", count: 200_001)
    let answer = try enrol.upload(text)
    #expect(answer.status == 422)
    #expect(answer.text.contains("too many rows: at most 200\u{A0}000"))
  }

  @Test func `is missing or larger than is taken`() throws {
    let none = try enrol.house.upload(
      "\(enrol.path)/imports", field: "other", name: "x", [1], as: .facilitator)
    #expect(none.status == 422)
    #expect(none.text.contains("Please choose a file."))
    let endpoint = School(courses: []).endpoints.first { $0.pattern.text.hasSuffix("/imports") }
    #expect(endpoint?.bodyLimit == 16 << 20)
    #expect(endpoint?.pace == .slow)
  }
}
