import Core
import Database
import JSON
import Localization

/// Where a woman of the school went on to: what the school is for.
package struct AlumnaStep: Sendable, Equatable {
  /// The journal notes that there is a step, not what was said of it.
  package static let table = Table("alumna_step", secret: ["words", "consent"])

  package enum Role: String, CaseIterable, Sendable, SQLBindable, SQLReadable, JSONValue {
    case candidate, deputy, commission, reserve, council, headwoman, service, initiative, other

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }

    var title: Message { Message("alumnae.role.\(rawValue)") }
    /// A candidate and a deputy are so of a certain council.
    var hasLevel: Bool { self == .candidate || self == .deputy }
  }

  package enum Level: String, CaseIterable, Sendable, SQLBindable, SQLReadable, JSONValue {
    case village, city, parliament

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }

    var title: Message { Message("alumnae.level.\(rawValue)") }
  }

  /// Whether she may be named, or only counted.
  package enum Openness: String, CaseIterable, Sendable, SQLBindable, SQLReadable, JSONValue {
    case named, counted

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }

  let id: ID<AlumnaStep>
  let person: ID<Person>
  let name: String
  let what: What
  let until: Day?
  let openness: Openness

  /// What is told of a step.
  package struct What: Sendable, Equatable {
    let role: Role
    let level: Level?
    /// The name of an initiative, of a commission; may be empty.
    let words: String
    let since: Day

    package init(_ role: Role, _ level: Level? = nil, words: String = "", since: Day) {
      self.role = role
      self.level = role.hasLevel ? level : nil
      self.words = words
      self.since = since
    }

    func said(_ words: Localizer) -> String {
      ([words(role.title)]
        + [level.map { words($0.title) }, self.words.isEmpty ? nil : self.words]
        .compactMap(\.self)).joined(separator: ", ")
    }

    func check(today: Day) throws {
      var faults: [Fault] = []
      if since > today { faults.append(Fault("since", Message("alumnae.fault.future"))) }
      if role.hasLevel && level == nil {
        faults.append(Fault("level", Message("web.fault.choose")))
      }
      if role == .other && words.isEmpty {
        faults.append(Fault("words", Message("web.fault.required")))
      }
      if !faults.isEmpty { throw DomainError.invalid(faults) }
    }
  }
}

extension AlumnaStep: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("name") { $0.name }, .init("role") { $0.what.role },
    .init("level") { $0.what.level }, .init("words") { $0.what.words },
    .init("since") { $0.what.since }, .init("until") { $0.until },
    .init("openness") { $0.openness },
  ]
}

extension AlumnaStep {
  private static let columns: SQL = """
    alumna_step.id, alumna_step.person, person.name, alumna_step.role, alumna_step.level,
    alumna_step.words, alumna_step.since, alumna_step.until, alumna_step.openness
    """

  private init(_ row: borrowing Row) throws {
    id = try row(0)
    person = try row(1)
    name = try row(2)
    what = What(try row(3), try row(4), words: try row(5), since: try row(6))
    until = try row(7)
    openness = try row(8)
  }

  static func find(
    _ id: ID<AlumnaStep>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> AlumnaStep {
    let found = try tx.first(
      """
      SELECT \(columns) FROM alumna_step JOIN person ON person.id = alumna_step.person
      WHERE alumna_step.id = \(id) AND alumna_step.community = \(community)
      """
    ) { row in try AlumnaStep(row) }
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// Her own, the latest first.
  static func all(
    of person: ID<Person>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [AlumnaStep] {
    try tx.all(
      """
      SELECT \(columns) FROM alumna_step JOIN person ON person.id = alumna_step.person
      WHERE alumna_step.person = \(person) AND alumna_step.community = \(community)
      ORDER BY alumna_step.since DESC, alumna_step.until IS NOT NULL, alumna_step.id DESC
      LIMIT 100
      """
    ) { row in try AlumnaStep(row) }
  }

  /// Those who may be named, the latest first.
  static func named(
    of community: ID<Community>, limit: Int, offset: Int, in tx: borrowing Transaction<some Any>
  ) throws -> [AlumnaStep] {
    try tx.all(listing(community, limit: limit, offset: offset)) { row in try AlumnaStep(row) }
  }

  static func listing(_ community: ID<Community>, limit: Int, offset: Int) -> SQL {
    """
    SELECT \(columns) FROM alumna_step JOIN person ON person.id = alumna_step.person
    WHERE alumna_step.community = \(community) AND alumna_step.openness = 'named'
    ORDER BY alumna_step.since DESC, alumna_step.id DESC LIMIT \(limit) OFFSET \(offset)
    """
  }

  /// The steps of the women of a cohort.
  static func all(
    in cohort: ID<Cohort>, community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> [AlumnaStep] {
    try tx.all(inCohort(cohort, community)) { row in try AlumnaStep(row) }
  }

  static func inCohort(_ cohort: ID<Cohort>, _ community: ID<Community>) -> SQL {
    """
    SELECT \(columns) FROM enrolment
    JOIN alumna_step ON alumna_step.person = enrolment.person
    JOIN person ON person.id = alumna_step.person
    WHERE enrolment.cohort = \(cohort) AND alumna_step.community = \(community)
    ORDER BY alumna_step.since DESC, alumna_step.id DESC LIMIT 2000
    """
  }
}
