import Core
import Database
import JSON
import Web

/// That a woman of the council stands by a practice as it read on that day, and until when she did.
struct Endorsement: JSONModel {
  static let table = Table("culture_endorsement")

  enum Ending: String, Sendable, SQLBindable, SQLReadable {
    case none = ""
    case withdrawn, rewritten
  }

  let id: ID<Endorsement>
  let person: ID<Person>
  let name: String
  let givenAt: Instant
  let endedAt: Instant?
  let ending: Ending
  let reason: String

  static let fields: [JSONField<Self>] = [
    .init("name") { $0.name }, .init("given") { $0.givenAt.day },
    .init("ended") { $0.endedAt?.day }, .init("ending") { $0.ending.rawValue },
    .init("reason") { $0.reason },
  ]

  /// All that were ever given, in their order.
  static func all(
    of practice: ID<VillagePractice>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Endorsement] {
    try tx.all(
      """
      SELECT culture_endorsement.id, culture_endorsement.person, person.name,
        culture_endorsement.given_at, culture_endorsement.ended_at, culture_endorsement.ending,
        culture_endorsement.reason
      FROM culture_endorsement JOIN person ON person.id = culture_endorsement.person
      WHERE culture_endorsement.practice = \(practice)
        AND culture_endorsement.community = \(community)
      ORDER BY culture_endorsement.given_at, culture_endorsement.id LIMIT 200
      """
    ) { row in
      Endorsement(
        id: try row(0), person: try row(1), name: try row(2), givenAt: try row(3),
        endedAt: try row(4), ending: try row(5), reason: try row(6))
    }
  }

  /// Ends those that stand, or hers alone.
  static func end(
    of practice: ID<VillagePractice>, from person: ID<Person>? = nil, as ending: Ending,
    because reason: String = "", by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    for one in try all(of: practice, community: actor.community, in: tx)
    where one.endedAt == nil && (person == nil || one.person == person) {
      try tx.update(
        table, one.id, ["ended_at": actor.now, "ending": ending, "reason": reason])
    }
  }
}
