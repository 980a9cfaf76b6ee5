import Core
import Database
import JSON

/// That somebody has voted, by which channel and when; never how.
package struct BallotCast: Sendable {
  package static let table = Table("ballot_cast")

  package enum Channel: String, Sendable, SQLBindable, SQLReadable, JSONValue {
    case phone, paper

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }

  package let channel: Channel
  package let castAt: Instant
  package let changedAt: Instant?

  static func id(_ decision: ID<Decision>, _ person: ID<Person>) -> ID<BallotCast> {
    .derived("ballot-cast", decision.uuid, person.uuid)
  }

  static func find(
    _ decision: ID<Decision>, _ person: ID<Person>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> BallotCast? {
    try tx.first(
      """
      SELECT channel, cast_at, changed_at FROM ballot_cast
      WHERE decision = \(decision) AND person = \(person) AND community = \(community)
      """
    ) { row in
      BallotCast(channel: try row(0), castAt: try row(1), changedAt: try row(2))
    }
  }
}
