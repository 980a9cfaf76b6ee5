import Core
import Database
import JSON

/// That somebody spoke with her, how, and what was agreed.
package struct Outreach: JSONModel {
  /// What was said stays out of the journal.
  package static let table = Table("outreach", secret: ["note"])

  package enum Way: String, CaseIterable, Sendable, SQLBindable, SQLReadable, JSONValue {
    case call, visit, mentor, other

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
    var title: Message { Message("attendance.outreach.way.\(rawValue)") }
  }

  let day: Day
  let way: Way
  let note: String

  package static let fields: [JSONField<Self>] = [
    .init("day") { $0.day }, .init("way") { $0.way }, .init("note") { $0.note },
  ]

  static func all(
    of enrolment: ID<Enrolment>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Outreach] {
    try tx.all(listing(enrolment, community)) { row in
      Outreach(day: try row(0), way: try row(1), note: try row(2))
    }
  }

  static func listing(_ enrolment: ID<Enrolment>, _ community: ID<Community>) -> SQL {
    """
    SELECT day, way, note FROM outreach
    WHERE enrolment = \(enrolment) AND community = \(community)
    ORDER BY day DESC, id DESC LIMIT 50
    """
  }
}
