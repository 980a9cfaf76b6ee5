import Core
import Database
import HTTP
import JSON
import KurakTesting
import Localization
import Markup
import People
import Testing
import Web

@testable import School

/// A house with a school in it and one cohort, for the tests of enrolling.
struct EnrolHouse {
  let house: TestHouse
  let school: School
  let cohort: ID<Cohort>

  static func course() throws -> Course {
    let text = LessonText(
      language: .en, title: "Who decides", minutes: 10,
      lawChecked: try #require(Month("2026-06")), translation: .original, prose: .nothing)
    return Course(
      slug: "aimak", title: Translated([.en: "How my aimak is governed", .ky: "Менин аймагым"]),
      lessons: [Lesson(slug: "1-who-decides", texts: [.en: text], quiz: Quiz(questions: []))])
  }

  static func plan(_ title: String = "Autumn") -> CohortPlan {
    CohortPlan(
      title: Translated([.en: title, .ky: "Күз"]), course: "aimak",
      firstDay: Day(number: 20_700), lastDay: Day(number: 20_790), hours: 24,
      rule: CertificateRule(attendance: 80, needsAllLessons: true, quiz: 60))
  }

  init() throws {
    school = School(courses: [try EnrolHouse.course()])
    house = try TestHouse(
      migrations: [JobRecord.migration, Lease.migration] + School.migrations,
      endpoints: school.endpoints)
    cohort = try house.perform(OpenCohort(EnrolHouse.plan()))
  }

  var path: String { "/en/cohorts/\(cohort)" }

  @discardableResult
  func enrol(_ name: String, called: String? = nil, identifier: String? = nil) throws -> ID<Person>
  {
    try house.perform(
      EnrolPerson(.new(name: name, called: called, identifier: identifier), in: cohort))
  }

  func people() throws -> [CohortPeople.Row] {
    try house.read { tx in
      try CohortPeople.find(in: cohort, community: house.community, page: 1, tx: tx).people
    }
  }

  /// `1 Айгүл`, and `2 Гүлнара until …` for those who left.
  func list() throws -> [String] {
    try people().map { "\($0.number) \($0.name)" + ($0.ended == nil ? "" : " (left)") }
  }

  func journalLines() throws -> Int {
    try house.read { tx in try tx.count("SELECT count(*) FROM journal") }
  }

  func plan(of sql: SQL) throws -> String {
    try house.read { tx in try tx.plan(of: sql).joined(separator: "\n") }
  }
}

extension Response {
  /// Where a carried-out form leads.
  var location: String { headers["location"] ?? "" }
}
