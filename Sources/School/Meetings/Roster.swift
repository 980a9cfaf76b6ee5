import Core
import Database
import JSON

/// The women of a meeting's sheet, in the order of their numbers.
struct Roster: Sendable {
  struct Row: JSONModel {
    let enrolment: ID<Enrolment>
    let person: ID<Person>
    let number: Int
    let name: String
    let called: String?
    let state: Attendance?
    let joined: Day

    static let fields: [JSONField<Self>] = [
      .init("person") { $0.person }, .init("number") { $0.number }, .init("name") { $0.name },
      .init("called") { $0.called }, .init("state") { $0.state },
    ]
  }

  /// Women on one page of the form: more fields would not be taken by one form.
  static let size = 200
}

extension Roster {
  /// Those enrolled on the day of the meeting or later, and whoever was marked.
  static func rows(
    of meeting: Meeting, community: ID<Community>, page: Int? = nil,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Row] {
    try tx.all(listing(meeting, community, page: page)) { row in
      Row(
        enrolment: try row(0), person: try row(1), number: try row(2), name: try row(3),
        called: try row(4), state: try row(5), joined: try row(6))
    }
  }

  static func listing(_ meeting: Meeting, _ community: ID<Community>, page: Int?) -> SQL {
    let limit: SQL =
      page.map { "LIMIT \(size) OFFSET \(($0 - 1) * size)" } ?? ""
    return """
      SELECT enrolment.id, enrolment.person, enrolment.number, person.name, person.called,
        attendance.state, enrolment.joined_on
      FROM enrolment JOIN person ON person.id = enrolment.person
      LEFT JOIN attendance
        ON attendance.meeting = \(meeting.id) AND attendance.enrolment = enrolment.id
      WHERE enrolment.cohort = \(meeting.cohort) AND enrolment.community = \(community)
        AND (enrolment.ended_on IS NULL OR enrolment.ended_on >= \(meeting.plan.day)
          OR attendance.state IS NOT NULL)
      ORDER BY enrolment.number \(limit)
      """
  }

  static func count(
    of meeting: Meeting, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      """
      SELECT count(*) FROM enrolment
      LEFT JOIN attendance
        ON attendance.meeting = \(meeting.id) AND attendance.enrolment = enrolment.id
      WHERE enrolment.cohort = \(meeting.cohort) AND enrolment.community = \(community)
        AND (enrolment.ended_on IS NULL OR enrolment.ended_on >= \(meeting.plan.day)
          OR attendance.state IS NOT NULL)
      """)
  }

  /// The name that stands beside a number.
  static func name(
    _ number: Int, of meeting: Meeting, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> String {
    try tx.first(
      """
      SELECT person.name FROM enrolment JOIN person ON person.id = enrolment.person
      WHERE enrolment.cohort = \(meeting.cohort) AND enrolment.number = \(number)
        AND enrolment.community = \(community)
      """
    ) { row in try row(0) } ?? ""
  }

  /// One woman's line, if she stands on the sheet.
  static func row(
    _ enrolment: ID<Enrolment>, of meeting: Meeting, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> Row? {
    try tx.first(
      """
      SELECT enrolment.person, enrolment.number, person.name, person.called, attendance.state,
        enrolment.joined_on
      FROM enrolment JOIN person ON person.id = enrolment.person
      LEFT JOIN attendance
        ON attendance.meeting = \(meeting.id) AND attendance.enrolment = enrolment.id
      WHERE enrolment.id = \(enrolment) AND enrolment.community = \(community)
      """
    ) { row in
      Row(
        enrolment: enrolment, person: try row(0), number: try row(1), name: try row(2),
        called: try row(3), state: try row(4), joined: try row(5))
    }
  }

  /// How many are in each state; who moved to another cohort has this meeting there too.
  static func tally(
    of meeting: ID<Meeting>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Attendance: Int] {
    let pairs: [(Attendance, Int)] = try tx.all(
      """
      SELECT state, count(*) FROM attendance
      WHERE meeting = \(meeting) AND community = \(community)
        AND enrolment IN (SELECT enrolment.id FROM enrolment JOIN meeting
          ON meeting.cohort = enrolment.cohort WHERE meeting.id = \(meeting))
      GROUP BY state
      """
    ) { row in (try row(0), try row(1)) }
    return Dictionary(pairs, uniquingKeysWith: +)
  }
}
