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
  /// Who helped her; nobody once she cast alone.
  package let helper: ID<Person>?
  /// Who gave her the code for the device on the table; nobody once she cast on her phone.
  package let codeFrom: ID<Person>?

  /// Cast on her own phone, without anybody.
  var isAlone: Bool { channel == .phone && helper == nil && codeFrom == nil }

  static func id(_ decision: ID<Decision>, _ person: ID<Person>) -> ID<BallotCast> {
    .derived("ballot-cast", decision.uuid, person.uuid)
  }

  static func find(
    _ decision: ID<Decision>, _ person: ID<Person>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> BallotCast? {
    try tx.first(
      """
      SELECT channel, cast_at, changed_at, helper, code_from FROM ballot_cast
      WHERE decision = \(decision) AND person = \(person) AND community = \(community)
      """
    ) { row in
      BallotCast(
        channel: try row(0), castAt: try row(1), changedAt: try row(2), helper: try row(3),
        codeFrom: try row(4))
    }
  }

  /// Whoever holds a paper has her ballot, and what she cast alone nobody at the table may touch.
  static func requireFree(
    _ decision: ID<Decision>, _ person: ID<Person>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws {
    guard let cast = try find(decision, person, community: community, in: tx) else { return }
    guard cast.channel != .paper else {
      throw DomainError.rule(Message("decisions.rule.given-already"))
    }
    guard !cast.isAlone else { throw DomainError.rule(Message("decisions.rule.cast-alone")) }
  }
}
