import Core
import Database
import HTTP
import KurakTesting
import People
import Web

@testable import School

/// A house in which a course is written, and one that shipped.
struct AuthoringHouse {
  let house: TestHouse
  let school: School

  static let path = "/en/authoring/our-water"

  init() throws {
    let shipped = Course(
      slug: "village", title: Translated([.en: "How my village is run"]),
      folder: CourseFolder("village", files: VillageCourse.folder.files))
    school = School(courses: [shipped])
    house = try TestHouse(
      migrations: [JobRecord.migration, Lease.migration] + School.migrations,
      endpoints: school.endpoints)
  }

  @discardableResult
  func take(_ folder: CourseFolder = VillageCourse.folder) throws -> String {
    try house.perform(TakeCourse(folder, besides: school.shippedSlugs))
  }

  @discardableResult
  func publish() throws -> Int { try house.perform(PublishCourse(course: "our-water")) }

  func written() throws -> AuthoredCourse {
    try house.read { tx in
      try AuthoredCourse.find("our-water", community: house.community, in: tx)
    }
  }

  func draft() throws -> CourseFolder {
    let course = try written()
    return try house.read { tx in try course.draft(withMedia: true, in: tx) }
  }

  func head() throws -> DraftHead { DraftHead(try draft().text("course.md") ?? "") }

  func blob(_ path: String) throws -> ID<CourseBlob>? {
    let course = try written()
    return try house.read { tx in try course.draftFiles(in: tx)[path]?.blob }
  }

  /// The course as a reader is taught it.
  func course(version: Int? = nil) throws -> Course? {
    try house.read { tx in
      try school.course("our-water", version: version, community: house.community, in: tx)
    }
  }

  /// Writes one text over what stands there now.
  func write(_ name: String, of lesson: String = "1-spring", _ text: String) throws {
    let edit = TextEdit(name: name, text: text, based: try blob("\(lesson)/\(name)"))
    _ = try house.perform(WriteTexts(course: "our-water", lesson: lesson, edits: [edit]))
  }

  func openCohort() throws -> ID<Cohort> {
    try house.perform(
      OpenCohort(
        CohortPlan(
          title: Translated([.en: "Autumn"]), course: "our-water", firstDay: Day(number: 20_700),
          lastDay: Day(number: 20_790), hours: 10,
          rule: CertificateRule(attendance: 0, needsAllLessons: true, quiz: 60))))
  }

  /// A cohort goes through the first version of the course, and a woman in it.
  static func running() throws -> (AuthoringHouse, ID<Cohort>, ID<Person>) {
    let authoring = try AuthoringHouse()
    try authoring.take()
    try authoring.publish()
    let cohort = try authoring.openCohort()
    let woman = try authoring.house.addPerson("Айгүл")
    _ = try authoring.house.perform(EnrolPerson(.known(woman), in: cohort))
    return (authoring, cohort, woman)
  }

  func journalLines() throws -> Int {
    try house.read { tx in try tx.count("SELECT count(*) FROM journal") }
  }

  /// The first bytes of a picture, and enough behind them to be one for a browser.
  static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52,
  ]
}

/// Writes files of a draft as they are, past the forms; one without bytes is removed.
struct RewriteDraft: Command {
  static let name = "rewrite-draft"
  static let access = Access.staff

  let course: String
  let files: [String: [UInt8]?]

  init(course: String, _ files: [String: [UInt8]?]) {
    self.course = course
    self.files = files
  }

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let editor = try DraftEditor(course, by: actor, in: tx)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      if let bytes {
        try editor.write(path, bytes, in: tx)
      } else {
        try editor.remove(path, in: tx)
      }
    }
    return Done()
  }
}
