import Core
import Database
import JSON

/// What a woman is to do for a meeting she missed.
package struct CatchUp: JSONModel {
  package static let table = Table("catch_up")

  let meeting: ID<Meeting>
  let enrolment: ID<Enrolment>
  let person: ID<Person>
  let number: Int
  let name: String
  let task: String
  let doneOn: Day?

  package static let fields: [JSONField<Self>] = [
    .init("number") { $0.number }, .init("name") { $0.name }, .init("task") { $0.task },
    .init("doneOn") { $0.doneOn },
  ]

  static func id(_ enrolment: ID<Enrolment>, at meeting: ID<Meeting>) -> ID<CatchUp> {
    .derived("catch-up", meeting.uuid, enrolment.uuid)
  }
}

extension CatchUp {
  /// Those of the meeting's own cohort.
  static func all(
    of meeting: ID<Meeting>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [CatchUp] {
    try tx.all(listing(meeting, community)) { row in
      CatchUp(
        meeting: meeting, enrolment: try row(0), person: try row(1), number: try row(2),
        name: try row(3), task: try row(4), doneOn: try row(5))
    }
  }

  static func listing(_ meeting: ID<Meeting>, _ community: ID<Community>) -> SQL {
    """
    SELECT catch_up.enrolment, enrolment.person, enrolment.number, person.name, catch_up.task,
      catch_up.done_on
    FROM catch_up JOIN meeting ON meeting.id = catch_up.meeting
    JOIN enrolment
      ON enrolment.id = catch_up.enrolment AND enrolment.cohort = meeting.cohort
    JOIN person ON person.id = enrolment.person
    WHERE catch_up.meeting = \(meeting) AND catch_up.community = \(community)
    ORDER BY enrolment.number LIMIT \(Roster.size)
    """
  }
}

extension CatchUp {
  /// The places of these women at a meeting: who moved to another cohort has it there too.
  static func places(
    of people: [ID<Person>], at meeting: ID<Meeting>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [ID<Enrolment>] {
    try tx.all(
      """
      SELECT attendance.enrolment
      FROM attendance JOIN enrolment ON enrolment.id = attendance.enrolment
      WHERE attendance.meeting = \(meeting) AND attendance.community = \(community)
        AND enrolment.person IN (\(list: people))
      """
    ) { row in try row(0) }
  }
}

/// A task of hers, with the day of the meeting it stands for.
struct OwnTask: JSONModel {
  let day: Day
  let task: String
  let doneOn: Day?

  static let fields: [JSONField<Self>] = [
    .init("day") { $0.day }, .init("task") { $0.task }, .init("doneOn") { $0.doneOn },
  ]

  static func all(
    of person: ID<Person>, in cohort: ID<Cohort>, community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> [OwnTask] {
    try tx.all(
      """
      SELECT meeting.day, catch_up.task, catch_up.done_on
      FROM catch_up JOIN meeting ON meeting.id = catch_up.meeting
      WHERE catch_up.enrolment = \(Enrolment.id(person, in: cohort))
        AND catch_up.community = \(community)
      ORDER BY meeting.day, meeting.minute LIMIT 50
      """
    ) { row in OwnTask(day: try row(0), task: try row(1), doneOn: try row(2)) }
  }
}
